import { parsed, usage } from '../../cli/usage.ts'
import { type CorrectCommand, parseCorrect } from './correct-arguments.ts'
import { collectionOf, pathsOf } from './path-arguments.ts'

export type Command =
  | { name: 'help'; of: 'general' | 'index' | 'passages' | 'explain' | 'correct' }
  | { name: 'index'; paths: string[]; collection: string | undefined; json: boolean; repair: boolean }
  | { name: 'remove'; what: string; json: boolean }
  | { name: 'passages'; paths: string[]; collection: string | undefined; leftOut: boolean }
  | { name: 'explain'; paths: string[]; collection: string | undefined }
  | CorrectCommand

/** @throws AppError `usage` that says what is wrong with the arguments */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') return { name: 'help', of: 'general' }
  if (name === 'index') return parseIndex(rest)
  if (name === 'passages') return parsePassages(rest)
  if (name === 'explain') return parseExplain(rest)
  if (name === 'correct') return parseCorrect(rest)
  throw usage(`There is no command "${name}".`, 'index')
}

function parseIndex(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      collection: { type: 'string' },
      remove: { type: 'string' },
      repair: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'index',
  )
  if (values.help) return { name: 'help', of: 'index' }
  const json = values.json === true
  if (values.remove !== undefined) {
    if (positionals.length > 0 || values.collection !== undefined || values.repair === true) {
      throw usage(
        '--remove cannot be combined with other arguments: it accepts one ID, path or collection.',
        'index',
      )
    }
    if (values.remove.trim() === '') throw usage('--remove needs an ID, a path or a collection.', 'index')
    return { name: 'remove', what: values.remove, json }
  }
  const paths = pathsOf(positionals, 'index')
  return {
    name: 'index',
    paths,
    collection: collectionOf(values.collection, 'index'),
    json,
    repair: values.repair === true,
  }
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
  const paths = pathsOf(positionals, 'passages')
  const collection = collectionOf(values.collection, 'passages')
  return { name: 'passages', paths, collection, leftOut: values['left-out'] === true }
}

function parseExplain(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      collection: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'explain',
  )
  if (values.help) return { name: 'help', of: 'explain' }
  const paths = pathsOf(positionals, 'explain')
  return { name: 'explain', paths, collection: collectionOf(values.collection, 'explain') }
}
