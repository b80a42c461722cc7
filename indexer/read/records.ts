import { z } from 'zod'
import type { RecordProblem, ValueProblem } from '../../model/error-reasons.ts'
import { check } from '../../model/value-problem.ts'
import { doubledKeys } from './doubled-keys.ts'
import {
  FIELD_NAMES,
  type FieldProblem,
  type Fields,
  readFields,
  unknownFields,
  WRITTEN_TWICE,
} from './fields.ts'
import { type RecordTurn, readTurns, textOfTurns } from './record-turns.ts'

const LINE_MEGABYTES_AT_MOST = 64
const LINE_BYTES_AT_MOST = LINE_MEGABYTES_AT_MOST * 1024 * 1024
const NEWLINE = 10

/** One line of a JSON Lines file: the required fields; those that describe it are read one by one. */
const recordShape = z.looseObject({
  id: z.union([z.string().min(1), z.int().transform(String)]),
  text: z.string().optional(),
  turns: z.unknown().optional(),
})

export type JsonRecord = {
  id: string
  /** As given; of a record without one, the words of its turns. */
  text: string
  /** By their places in the text. */
  turns: RecordTurn[]
  fields: Fields
  problems: FieldProblem[]
  /** Names of unknown fields. */
  unknown: string[]
}
/** What has to be known of a record before it is read: its id, and what of it cannot be used. */
export type Outline =
  | { ok: true; id: string; problems: FieldProblem[]; unknown: string[] }
  | { ok: false; problem: RecordProblem }

export type Line = { number: number; bytes: Uint8Array } | { number: number; problem: RecordProblem }

/** The lines of a file's bytes, one in memory at a time; blank ones are skipped, overlong ones reported. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const take = (): Line | null => {
    const bytes = Buffer.concat(parts)
    const tooLong = length > LINE_BYTES_AT_MOST
    parts = []
    length = 0
    if (tooLong) return { number, problem: { reason: 'line-too-long', megabytes: LINE_MEGABYTES_AT_MOST } }
    return bytes.toString('latin1').trim() === '' ? null : { number, bytes }
  }
  for await (const bytes of chunks) {
    let from = 0
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      length += at - from
      if (length <= LINE_BYTES_AT_MOST) parts.push(bytes.subarray(from, at))
      const line = take()
      if (line) yield line
      number += 1
      from = at + 1
    }
    length += bytes.length - from
    if (length <= LINE_BYTES_AT_MOST) parts.push(bytes.subarray(from))
    else parts = []
  }
  const last = take()
  if (last) yield last
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A record, or what is wrong with its line. */
export function parseRecord(
  bytes: Uint8Array,
): { ok: true; record: JsonRecord } | { ok: false; problem: RecordProblem } {
  let given: unknown
  let doubled: ReadonlySet<string>
  try {
    const json = utf8.decode(bytes)
    given = JSON.parse(json)
    doubled = new Set(doubledKeys(json).map(([field = '']) => field))
  } catch (error) {
    return { ok: false, problem: { reason: error instanceof TypeError ? 'not-utf-8' : 'not-json' } }
  }
  const result = check(recordShape, given)
  if (!result.success) {
    return { ok: false, problem: recordProblem(result.path.join('.'), result.problem) }
  }
  const { id, text: own, turns: said, ...rest } = result.data
  const text = own ?? textOfTurns(said)
  if (text === undefined) return { ok: false, problem: { reason: 'field-missing', field: 'text' } }
  for (const field of ['id', 'text']) {
    if (doubled.has(field))
      return { ok: false, problem: { reason: 'in-field', field, problem: WRITTEN_TWICE } }
  }
  const { fields, problems } = readFields(rest, doubled)
  const { turns, problems: faulty } = readTurns(said, text, doubled.has('turns'))
  problems.push(...faulty)
  return { ok: true, record: { id, text, turns, fields, problems, unknown: unknownFields(rest) } }
}

/** A field that neither records nor manifests have. */
export const UNKNOWN_IN_RECORD: ValueProblem = {
  reason: 'unknown-field',
  known: [...FIELD_NAMES, 'turns'],
}

/** A line may consist of nothing but unknown fields; so many of them are named. */
const UNKNOWN_NAMED_AT_MOST = 100

export function outlineOf(bytes: Uint8Array): Outline {
  const parsed = parseRecord(bytes)
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
