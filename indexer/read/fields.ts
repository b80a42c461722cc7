import { z } from 'zod'
import { LANGUAGES } from '../../languages/index.ts'
import { dayInterval } from '../../model/dates.ts'
import type { ValueProblem } from '../../model/error-reasons.ts'
import { because, check, refuse } from '../../model/value-problem.ts'
import { DOI, type Work, type WorkField, workType } from '../../model/work.ts'
import { beginsWithGivenName, isPersonal } from './author-words.ts'
import { encodingNamed } from './encoding/standard.ts'
import { anyOf, forPages } from './page-phrases.ts'
import { readPublicationDate } from './publication-date.ts'
import { type Columns, columnsIn, OF_EVERY_RECORD } from './table/columns.ts'

const text = z.string().trim().min(1)
const authors = z.union(
  [text.transform((names) => splitNames(names)), z.array(text)],
  because('not-a-name-list'),
)

/** Only words of languages that are described: `y` and `et` also occur inside one name. */
const joiner = forPages(
  (_, described) => new RegExp(String.raw`(?<!\s)\s+(?:${anyOf(described, 'nameJoiners')}|&)\s+`, 'u'),
)

const parts = (names: string, between: string | RegExp): string[] =>
  names
    .split(between)
    .map((name) => name.replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, ''))
    .filter((name) => name !== '')

const INVERTED = /^[^,]+,[^,]+$/
const isPerson = (name: string) => isPersonal(name, LANGUAGES)

/** Names that are joined by commas or a word: only where each is that of a person, or inverted. */
function listed(names: string): string[] {
  const joined = parts(names, joiner(LANGUAGES))
  if (joined.length > 1 && joined.every((name) => INVERTED.test(name))) return joined
  const all = joined.flatMap((name) => parts(name, ','))
  if (!all.every(isPerson)) return [names]
  // `Doe Roe, Jane Ann` is one person.
  const [, second = ''] = all
  return all.length === 2 && joined.length === 1 && !beginsWithGivenName(second, LANGUAGES) ? [names] : all
}

/**
 * `A; B` is a list of names; so is `Jane Doe and John Roe` or `Jane Doe, John Roe`. A single name may have a comma
 * (`Doe, Jane`), and the name of an organisation an `and`.
 */
const splitNames = (names: string): string[] => parts(names, ';').flatMap(listed)

const date = text.transform((value, context) => {
  const found = readPublicationDate(value)
  if (found === null) {
    refuse(context, { reason: 'not-a-date', value })
    return z.NEVER
  }
  return found
})

/** A date, or two that are the ends of a range: `2025-03-01/2025-03-09`. */
const dates = text.transform((value, context) => {
  const [first, last, ...others] = value.split('/').map((it) => readPublicationDate(it))
  const isRange = typeof first === 'string' && typeof last === 'string' && others.length === 0
  const days = isRange ? [dayInterval(first), dayInterval(last)] : []
  const [begin, end] = days
  if (isRange && begin && end && begin.first <= end.first) return first === last ? first : `${first}/${last}`
  const found = readPublicationDate(value)
  if (found !== null) return found
  refuse(context, { reason: 'not-a-date', value })
  return z.NEVER
})

const webAddress = z.url({
  protocol: /^https?$/,
  ...because('not-a-web-address'),
})

/** `Nr. 7` and 7 are both a number. */
const short = z.preprocess((it) => (typeof it === 'number' ? String(it) : it), text.max(200))

/** With or without the address or the label that people write before it. */
const doi = text
  .transform((value) => value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''))
  .pipe(z.string().regex(DOI, because('not-a-doi')))

/** What a manifest, a record or a web page may say about a document. */
export const fieldShapes = {
  title: text,
  source: text,
  agency: text,
  authors,
  url: webAddress,
  publishedAt: dates,
  language: text.regex(/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/, because('not-a-language-code')),
  type: workType,
  genre: short,
  number: short,
  publisherPlace: short,
  page: short,
  section: short,
  edition: short,
  doi,
  archive: short,
  archiveLocation: short,
  originalDate: date,
  accessed: date,
  originalUrl: webAddress,
  archivedUrl: webAddress,
}
/** What a column of a table may be. */
export const COLUMN_FIELDS: readonly string[] = [...OF_EVERY_RECORD, ...Object.keys(fieldShapes)]

/** What only a manifest can say, of a file rather than of what is written in it. */
const fileShapes = {
  ...fieldShapes,
  encoding: text.transform((label, context) => {
    const name = encodingNamed(label)
    if (name !== null) return name
    refuse(context, { reason: 'not-an-encoding', value: label })
    return z.NEVER
  }),
  columns: z.unknown().transform((given, context) => {
    const columns = columnsIn(given, COLUMN_FIELDS)
    if (columns !== null) return columns
    refuse(context, { reason: 'not-a-column-map', known: COLUMN_FIELDS })
    return z.NEVER
  }),
}

export type Fields = {
  title?: string
  source?: string
  agency?: string
  authors?: string[]
  url?: string
  publishedAt?: string
  language?: string
} & { [Field in WorkField]?: NonNullable<Work[Field]>['value'] }

/** What a manifest says of a file. `encoding`: its name in the Encoding Standard. `columns`: if it is a table. */
export type FileFields = Fields & { encoding?: string; columns?: Columns }

export const FIELD_NAMES = Object.keys(fieldShapes)
export const FILE_FIELD_NAMES = Object.keys(fileShapes)

/** A field that cannot be used, and why. */
export type FieldProblem = { field: string; problem: ValueProblem }

type Read<Values> = { fields: Values; problems: FieldProblem[] }
const NONE: ReadonlySet<string> = new Set()

function readBy(
  shapes: Record<string, z.ZodType>,
  given: Record<string, unknown>,
  doubled: ReadonlySet<string>,
): Read<object> {
  const fields: Record<string, unknown> = {}
  const problems: FieldProblem[] = []
  for (const [name, shape] of Object.entries(shapes)) {
    const value = given[name]
    if (doubled.has(name)) {
      problems.push({ field: name, problem: WRITTEN_TWICE })
      continue
    }
    if (value === undefined || value === null || value === '') continue
    if (Array.isArray(value) && value.length === 0) continue
    const result = check(shape, value)
    if (result.success) fields[name] = result.data
    else problems.push({ field: name, problem: result.problem })
  }
  return { fields, problems }
}

/**
 * The fields of a foreign object; `doubled`: those that it gives twice, of which none can be chosen. Empty values are
 * ignored; a field that cannot be used is left out and named in `problems`, so that one bad date does not lose a
 * document.
 */
export const readFields = (given: Record<string, unknown>, doubled = NONE): Read<Fields> =>
  readBy(fieldShapes, given, doubled)

/** The same of an entry of a manifest. */
export const readFileFields = (given: Record<string, unknown>, doubled = NONE): Read<FileFields> =>
  readBy(fileShapes, given, doubled)

const unknownTo =
  (shapes: object) =>
  (given: Record<string, unknown>): string[] =>
    Object.keys(given).filter((name) => !Object.hasOwn(shapes, name))

/** Unknown names in a foreign object, because a misspelt one would otherwise go unnoticed. */
export const unknownFields = unknownTo(fieldShapes)
export const unknownFileFields = unknownTo(fileShapes)

/** Of two values, only a person can say which one is meant. */
export const WRITTEN_TWICE: ValueProblem = { reason: 'written-twice' }

export const UNKNOWN_FILE_FIELD: ValueProblem = { reason: 'unknown-field', known: FILE_FIELD_NAMES }
