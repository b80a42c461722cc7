import { parseArgs } from 'node:util'
import { AppError } from '../../model/errors.ts'

export type Command =
  | { name: 'help'; of: 'general' | 'index' | 'passages' }
  | { name: 'index'; paths: string[]; collection: string | undefined; json: boolean }
  | { name: 'remove'; what: string; json: boolean }
  | { name: 'passages'; paths: string[]; collection: string | undefined; leftOut: boolean }

const usage = (problem: string, command: string) =>
  new AppError('usage', { problem, command: `npm run -s ${command} --` })

function parsed<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
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

function collectionOf(given: string | undefined, command: string): string | undefined {
  if (given === undefined) return undefined
  if (given.trim() === '') throw usage('--collection needs a name.', command)
  return given
}

/** @throws AppError `usage` that says what is wrong with the arguments */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') return { name: 'help', of: 'general' }
  if (name === 'index') return parseIndex(rest)
  if (name === 'passages') return parsePassages(rest)
  throw usage(`There is no command "${name}".`, 'index')
}

function parseIndex(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      collection: { type: 'string' },
      remove: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'index',
  )
  if (values.help) return { name: 'help', of: 'index' }
  const json = values.json === true
  if (values.remove !== undefined) {
    if (positionals.length > 0 || values.collection !== undefined) {
      throw usage('--remove stands alone: it takes one id, path or collection.', 'index')
    }
    if (values.remove.trim() === '') throw usage('--remove needs an id, a path or a collection.', 'index')
    return { name: 'remove', what: values.remove, json }
  }
  if (positionals.length === 0) throw usage('There is no path to index.', 'index')
  return { name: 'index', paths: positionals, collection: collectionOf(values.collection, 'index'), json }
}

function parsePassages(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      collection: { type: 'string' },
      'left-out': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'passages',
  )
  if (values.help) return { name: 'help', of: 'passages' }
  if (positionals.length === 0) throw usage('There is no path to read.', 'passages')
  const collection = collectionOf(values.collection, 'passages')
  return { name: 'passages', paths: positionals, collection, leftOut: values['left-out'] === true }
}
