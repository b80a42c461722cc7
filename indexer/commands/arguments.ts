import { oneOf, parsed, usage } from '../../cli/usage.ts'
import { ENGINES, type EngineName } from '../../engine/open.ts'
import type { ToVerify } from '../verify/verify.ts'
import { type CorrectCommand, parseCorrect } from './correct-arguments.ts'
import type { Read } from './each-document.ts'
import { FIELD_OPTIONS, fieldsOf } from './given-fields.ts'
import type { ToIndex } from './index-command.ts'
import { collectionOf, pathsOf } from './path-arguments.ts'

export type Command =
  | { name: 'help'; of: 'general' | 'index' | 'passages' | 'explain' | 'correct' | 'report' | 'verify' }
  | { name: 'index'; what: ToIndex; json: boolean }
  | { name: 'remove'; what: string; json: boolean }
  | CopyCommand
  | { name: 'passages'; read: Read; leftOut: boolean }
  | { name: 'explain'; read: Read }
  | CorrectCommand
  | ReportCommand
  | VerifyCommand

/** From one engine to another. `onlyRecords`: what people and the indexer have recorded, and not the index. */
export type CopyCommand = {
  name: 'copy'
  from: EngineName
  to: EngineName
  onlyRecords: boolean
  json: boolean
}

/** @throws AppError `usage` that says what is wrong with the arguments */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') return { name: 'help', of: 'general' }
  if (name === 'index') return parseIndex(rest)
  if (name === 'passages') return parsePassages(rest)
  if (name === 'explain') return parseExplain(rest)
  if (name === 'correct') return parseCorrect(rest)
  if (name === 'report') return parseReport(rest)
  if (name === 'verify') return parseVerify(rest)
  throw usage(`There is no command "${name}".`, 'index')
}

function parseIndex(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      ...FIELD_OPTIONS,
      collection: { type: 'string' },
      remove: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      records: { type: 'boolean', default: false },
      repair: { type: 'boolean', default: false },
      retry: { type: 'boolean', default: false },
      passwords: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'index',
  )
  if (values.help) return { name: 'help', of: 'index' }
  const json = values.json === true
  const fields = fieldsOf(values, 'index')
  const others =
    positionals.length > 0 ||
    fields !== undefined ||
    values.collection !== undefined ||
    values.passwords !== undefined ||
    values.repair ||
    values.retry
  if (values.from !== undefined || values.to !== undefined) {
    if (others || values.remove !== undefined)
      throw usage(
        '--from and --to cannot be combined with other arguments: all of an index is copied.',
        'index',
      )
    const from = oneOf('from', values.from, ENGINES, 'index')
    const to = oneOf('to', values.to, ENGINES, 'index')
    if (from === undefined || to === undefined || from === to)
      throw usage('Give --from and --to, each another engine.', 'index')
    const onlyRecords = values.records === true
    if (onlyRecords && from !== 'opensearch' && to !== 'opensearch')
      throw usage(
        '--records needs OpenSearch on one side: the other engines keep records in the data folder.',
        'index',
      )
    return { name: 'copy', from, to, onlyRecords, json }
  }
  if (values.records) throw usage('--records needs --from and --to.', 'index')
  if (values.remove !== undefined) {
    if (others) {
      throw usage(
        '--remove cannot be combined with other arguments: it accepts one ID, path or collection.',
        'index',
      )
    }
    if (values.remove.trim() === '') throw usage('--remove needs an ID, a path or a collection.', 'index')
    return { name: 'remove', what: values.remove, json }
  }
  const collection = collectionOf(values.collection, 'index')
  const { passwords } = values
  const repair = values.repair === true
  if (values.retry) {
    if (positionals.length > 0 || repair) {
      throw usage('--retry accepts neither paths nor --repair: it knows what failed.', 'index')
    }
    return { name: 'index', what: { retry: true, collection, fields, passwords }, json }
  }
  const paths = pathsOf(positionals, 'index')
  return { name: 'index', what: { paths, collection, fields, passwords, repair }, json }
}

function parsePassages(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      ...FIELD_OPTIONS,
      collection: { type: 'string' },
      passwords: { type: 'string' },
      'left-out': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'passages',
  )
  if (values.help) return { name: 'help', of: 'passages' }
  const paths = pathsOf(positionals, 'passages')
  const collection = collectionOf(values.collection, 'passages')
  const fields = fieldsOf(values, 'passages')
  const read = { paths, collection, fields, passwords: values.passwords }
  return { name: 'passages', read, leftOut: values['left-out'] === true }
}

function parseExplain(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      ...FIELD_OPTIONS,
      collection: { type: 'string' },
      passwords: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'explain',
  )
  if (values.help) return { name: 'help', of: 'explain' }
  const paths = pathsOf(positionals, 'explain')
  const collection = collectionOf(values.collection, 'explain')
  const fields = fieldsOf(values, 'explain')
  return { name: 'explain', read: { paths, collection, fields, passwords: values.passwords } }
}

export type ReportCommand = {
  name: 'report'
  as: 'text' | 'csv' | 'json'
  failed: boolean
  collection: string | undefined
}

function parseReport(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      collection: { type: 'string' },
      failed: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'report',
  )
  if (values.help) return { name: 'help', of: 'report' }
  if (positionals.length > 0) throw usage(`Unexpected argument "${positionals[0]}".`, 'report')
  if (values.csv && values.json) throw usage('Give --csv or --json, not both.', 'report')
  const as = values.csv ? 'csv' : values.json ? 'json' : 'text'
  const collection = collectionOf(values.collection, 'report')
  return { name: 'report', as, failed: values.failed === true, collection }
}

export type VerifyCommand = { name: 'verify'; what: ToVerify; json: boolean }

function parseVerify(args: string[]): Command {
  const { values, positionals } = parsed(
    args,
    {
      collection: { type: 'string' },
      'no-originals': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const,
    'verify',
  )
  if (values.help) return { name: 'help', of: 'verify' }
  const originals = values['no-originals'] !== true
  if (!originals && positionals.length > 0) {
    throw usage('Folders are where to look for originals: give them, or --no-originals.', 'verify')
  }
  const folders = positionals.length === 0 ? [] : pathsOf(positionals, 'verify')
  const collection = collectionOf(values.collection, 'verify')
  return { name: 'verify', what: { collection, originals, folders }, json: values.json === true }
}
