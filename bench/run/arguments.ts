import { usage } from '../../cli/usage.ts'

/** @throws UsageError that names the option */
export function wholeNumber(command: string, option: string, text: string): number {
  if (/^\d+$/.test(text) && Number(text) > 0) return Number(text)
  throw usage(`--${option} must be a whole number of at least 1, not "${text}".`, `bench -- ${command}`)
}
