import { userInfo } from 'node:os'
import { oneOf, parsed, usage } from '../../cli/usage.ts'
import {
  CORRECTABLE_FIELDS,
  CORRECTABLE_TAGS,
  type CorrectionRequest,
  correctable,
  correctionRequest,
} from '../../model/correction.ts'
import { type ImportRequest, KEEPS } from '../../model/correction-import.ts'
import { clause } from '../../model/error-reasons.ts'
import { type DocumentId, documentId, type PassageId, passageId } from '../../model/ids.ts'
import { nameInPath } from '../../model/name-kinds.ts'
import type { NameRequest } from '../../model/name-rule.ts'
import { check } from '../../model/value-problem.ts'
import { nameRequestOf } from './name-arguments.ts'

export type CorrectCommand =
  | { name: 'correct'; action: 'make'; request: CorrectionRequest; json: boolean }
  | { name: 'correct'; action: 'preview'; request: CorrectionRequest; json: boolean }
  | { name: 'correct'; action: 'say'; request: NameRequest; json: boolean }
  | { name: 'correct'; action: 'preview-name'; request: NameRequest; json: boolean }
  | { name: 'correct'; action: 'export'; file: string }
  | {
      name: 'correct'
      action: 'import'
      file: string
      keep: ImportRequest['keep']
      preview: boolean
      json: boolean
    }
  | { name: 'correct'; action: 'undo'; id: string; by: string; why: string | undefined; json: boolean }
  | { name: 'correct'; action: 'list'; document: DocumentId | null; passage: PassageId | null; json: boolean }

const OPTIONS = {
  quote: { type: 'string' },
  none: { type: 'boolean' },
  remove: { type: 'string' },
  'instead-of': { type: 'string' },
  kind: { type: 'string' },
  role: { type: 'string' },
  affiliation: { type: 'string' },
  words: { type: 'string' },
  in: { type: 'string' },
  'in-search': { type: 'string' },
  'in-document': { type: 'string' },
  'in-collection': { type: 'string' },
  preview: { type: 'boolean' },
  why: { type: 'string' },
  by: { type: 'string' },
  list: { type: 'boolean' },
  undo: { type: 'string' },
  export: { type: 'string' },
  import: { type: 'string' },
  keep: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const wrong = (problem: string) => usage(problem, 'correct')

/** @throws AppError `usage` that says what is wrong with the arguments */
export function parseCorrect(args: string[]): CorrectCommand | { name: 'help'; of: 'correct' } {
  // Node would read `--03-08`, a day without a year, as an option.
  const given = args.map((arg) => (/^--\d\d-\d\d$/.test(arg) ? `\0${arg}` : arg))
  const { values, positionals: raw } = parsed(given, OPTIONS, 'correct')
  const positionals = raw.map((it) => it.replace(/^\0/, ''))
  if (values.help) return { name: 'help', of: 'correct' }
  const json = values.json === true
  if (values.list) {
    const [id, more] = positionals
    if (more !== undefined || values.undo !== undefined) throw wrong('--list accepts at most one ID.')
    const passage = passageId.safeParse(id)
    return {
      name: 'correct',
      action: 'list',
      document: id === undefined ? null : documentIn(id),
      passage: passage.success ? passage.data : null,
      json,
    }
  }
  if (values.export !== undefined || values.import !== undefined) {
    if (positionals.length > 0 || (values.export !== undefined && values.import !== undefined))
      throw wrong('--export and --import each accept a file and nothing else.')
    if (values.export !== undefined) return { name: 'correct', action: 'export', file: values.export }
    const keep = oneOf('keep', values.keep, KEEPS, 'correct')
    const preview = values.preview === true
    return { name: 'correct', action: 'import', file: `${values.import}`, keep, preview, json }
  }
  const by = values.by ?? nameOnThisMachine()
  if (values.undo !== undefined) {
    if (positionals.length > 0) throw wrong('--undo accepts the ID of a correction and nothing else.')
    return { name: 'correct', action: 'undo', id: values.undo, by, why: values.why, json }
  }
  const name = nameInPath(`/${(positionals[0] ?? '').replace(/^\//, '')}`)
  if (name !== null) {
    const request = nameRequestOf(name, positionals, { ...values, by })
    return { name: 'correct', action: values.preview ? 'preview-name' : 'say', request, json }
  }
  const request = requestOf(positionals, { ...values, by })
  if (values.preview && request.within === undefined)
    throw wrong('--preview shows what --in or --in-search would change.')
  const action = values.preview ? 'preview' : 'make'
  return { name: 'correct', action, request, json }
}

function documentIn(id: string): DocumentId {
  if (!documentId.safeParse(id).success && !passageId.safeParse(id).success) {
    throw wrong(`"${id}" is not the ID of a document or passage.`)
  }
  return documentId.parse(id.slice(0, 16))
}

function nameOnThisMachine(): string {
  try {
    return userInfo().username
  } catch {
    throw wrong('This machine has no user name for you; give your name with --by NAME.')
  }
}

type Values = Partial<Record<keyof typeof OPTIONS, string | boolean>> & { by: string }

function requestOf([target, what, value, more]: string[], values: Values): CorrectionRequest {
  if (target === undefined || what === undefined) throw wrong('Say what to correct: ID WHAT VALUE.')
  if (more !== undefined) throw wrong(`Unexpected argument "${more}"; put names of several words in quotes.`)
  documentIn(target)
  const { none, remove, kind, role, affiliation, words, quote, why, by } = values
  const old = values['instead-of'] ?? remove
  if ([value, none, remove].filter((it) => it !== undefined).length !== 1) {
    throw wrong('Give one of these: the correct value, --none, or --remove OLD.')
  }
  if (values['instead-of'] !== undefined && value === undefined) {
    throw wrong('--instead-of also needs the correct value.')
  }
  if (!correctable.safeParse(what).success) {
    const all = [...CORRECTABLE_FIELDS, ...CORRECTABLE_TAGS].join(', ')
    throw wrong(`"${what}" cannot be corrected; these can: ${all}.`)
  }
  const isTag = CORRECTABLE_TAGS.some((it) => it === what && it !== 'speaker')
  if (none !== undefined && isTag) throw wrong(`Say which ${what} to remove: --remove OLD.`)
  if (old !== undefined && !isTag) throw wrong(`A ${what} has one value: give the correct one, or --none.`)
  const asked = {
    old,
    kind,
    role,
    affiliation,
    words,
    why,
    within: withinOf(values),
    quotation: quote === undefined ? quote : Number(quote),
  }
  const stated = Object.entries(asked).filter(([, it]) => it !== undefined)
  const result = check(correctionRequest, {
    target,
    what,
    new: value ?? null,
    by,
    ...Object.fromEntries(stated),
  })
  if (result.success) return result.data
  throw wrong(`${optionOf(result.path.join('.'))}: ${clause(result.problem)}.`)
}

/** How far it is to go, as the options say; undefined for the passage alone. */
function withinOf({ in: far, 'in-search': search }: Values): unknown {
  if (far !== undefined && search !== undefined) throw wrong('Give --in or --in-search, not both.')
  if (search === undefined) return oneOf('--in', far, FAR, 'correct')
  // An address may be given whole, as it is copied.
  const at = String(search).indexOf('?')
  return { search: String(search).slice(at + 1) }
}

const FAR = ['document', 'collection', 'everywhere'] as const
const OPTIONS_OF: Record<string, string> = { quotation: '--quote', old: '--instead-of', new: 'the value' }
const optionOf = (field: string) => OPTIONS_OF[field] ?? `--${field}`
