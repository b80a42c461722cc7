import { parseArgs } from 'node:util'
import { AppError } from '../../model/errors.ts'

export const usage = (problem: string, command: string) =>
  new AppError('usage', { problem, command: `npm run -s ${command} --` })

export function parsed<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: string[],
  options: Options,
  command: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw usage(`${sentence.replace(/\.$/, '')}.`, command)
  }
}

export function collectionOf(given: string | undefined, command: string): string | undefined {
  if (given === undefined) return undefined
  if (given.trim() === '') throw usage('--collection needs a name.', command)
  return given
}
