import { z } from 'zod'
import type { RecordProblem, ValueProblem } from '../../model/error-reasons.ts'
import { check } from '../../model/value-problem.ts'
import { doubledKeys } from './doubled-keys.ts'
import { isMostlyUtf8, strictUtf8, tolerantUtf8 } from './encoding/utf8.ts'
import {
  FIELD_NAMES,
  type FieldProblem,
  type Fields,
  readFields,
  unknownFields,
  WRITTEN_TWICE,
} from './fields.ts'
import { type LineBytes, lineText } from './record-lines.ts'
import { type RecordPage, readPages } from './record-pages.ts'
import { type RecordTurn, readTurns, textOfTurns } from './record-turns.ts'
import { type RowShape, valuesOf } from './table/row.ts'

/** One line of a JSON Lines file, or one row of a table: the required fields; those that describe it are read one by one. */
const recordShape = z.looseObject({
  id: z.union([z.string().min(1), z.int().transform(String)]),
  text: z.string().optional(),
  turns: z.unknown().optional(),
  pages: z.unknown().optional(),
})

export type GivenRecord = {
  id: string
  /** As given; of a record without one, the words of its turns. */
  text: string
  /** By their places in the text. */
  turns: RecordTurn[]
  pages: RecordPage[]
  fields: Fields
  problems: FieldProblem[]
  /** Names of unknown fields. */
  unknown: string[]
  /** Sequences of bytes that are no UTF-8; each is U+FFFD in a value. */
  broken: number
}
/** What has to be known of a record before it is read: its id, and what of it cannot be used. */
export type Outline =
  | { ok: true; id: string; problems: FieldProblem[]; unknown: string[] }
  | { ok: false; problem: RecordProblem }

type DecodedLine = { text: string; broken: number }

/** The text of a line, and how many broken sequences of bytes it has; null if it is hardly UTF-8. */
function textOf({ bytes, encoding }: LineBytes): DecodedLine | null {
  if (encoding !== undefined) return { text: withoutMark(lineText(encoding, bytes)), broken: 0 }
  const whole = strictUtf8(bytes)
  if (whole !== null) return { text: withoutMark(whole), broken: 0 }
  const mended = tolerantUtf8(bytes)
  return isMostlyUtf8(mended) ? { text: withoutMark(mended.text), broken: mended.broken } : null
}

/** A file may consist of several that each began with a mark. */
const withoutMark = (text: string) => (text.startsWith('\uFEFF') ? text.slice(1) : text)

type Parsed = { ok: true; record: GivenRecord } | { ok: false; problem: RecordProblem }

/** A record, or what is wrong with its line or row. */
export function parseRecord(line: LineBytes): Parsed {
  const decoded = textOf(line)
  if (decoded === null) return { ok: false, problem: { reason: 'not-utf-8' } }
  return line.row === undefined ? parseJson(decoded) : parseRow(decoded, line.row)
}

function parseRow({ text, broken }: DecodedLine, shape: RowShape): Parsed {
  const row = valuesOf(text, shape)
  return row.ok ? recordOf(row.values, NONE, broken) : row
}

function parseJson({ text: json, broken }: DecodedLine): Parsed {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch {
    return { ok: false, problem: { reason: 'not-json' } }
  }
  return recordOf(given, new Set(doubledKeys(json).map(([field = '']) => field)), broken)
}

const NONE: ReadonlySet<string> = new Set()

/** @param doubled fields that are given twice */
function recordOf(given: unknown, doubled: ReadonlySet<string>, broken: number): Parsed {
  const result = check(recordShape, given)
  if (!result.success) {
    return { ok: false, problem: recordProblem(result.path.join('.'), result.problem) }
  }
  const { id, text: own, turns: said, pages: printed, ...rest } = result.data
  const text = own ?? textOfTurns(said)
  if (text === undefined) {
    // The words of its turns would be its text.
    const [faulty] = readTurns(said, '', doubled.has('turns')).problems
    const problem: RecordProblem = faulty
      ? { reason: 'in-field', ...faulty }
      : { reason: 'field-missing', field: 'text' }
    return { ok: false, problem }
  }
  for (const field of ['id', 'text']) {
    if (doubled.has(field))
      return { ok: false, problem: { reason: 'in-field', field, problem: WRITTEN_TWICE } }
  }
  const { fields, problems } = readFields(rest, doubled)
  const { turns, problems: faulty } = readTurns(said, text, doubled.has('turns'))
  const { pages, problems: faultyPages } = readPages(printed, text, doubled.has('pages'))
  problems.push(...faulty, ...faultyPages)
  return {
    ok: true,
    record: { id, text, turns, pages, fields, problems, unknown: unknownFields(rest), broken },
  }
}

/** A field that neither records nor manifests have. */
export const UNKNOWN_IN_RECORD: ValueProblem = {
  reason: 'unknown-field',
  known: [...FIELD_NAMES, 'turns', 'pages'],
}

/** A line may consist of nothing but unknown fields; so many of them are named. */
const UNKNOWN_NAMED_AT_MOST = 100

export function outlineOf(line: LineBytes): Outline {
  const parsed = parseRecord(line)
  if (!parsed.ok) return parsed
  const { id, problems, unknown } = parsed.record
  return { ok: true, id, problems, unknown: unknown.slice(0, UNKNOWN_NAMED_AT_MOST) }
}

function recordProblem(field: string, problem: ValueProblem): RecordProblem {
  if (field === '') return { reason: 'not-an-entry', problem }
  return problem.reason === 'missing'
    ? { reason: 'field-missing', field }
    : { reason: 'in-field', field, problem }
}
