import { AppError } from '../../model/errors.ts'

/** @throws AppError `usage` that names the option */
export function wholeNumber(command: string, option: string, text: string): number {
  if (/^\d+$/.test(text) && Number(text) > 0) return Number(text)
  const problem = `--${option} takes a number from 1, not "${text}".`
  throw new AppError('usage', { problem, command: `npm run -s bench -- ${command}` })
}
