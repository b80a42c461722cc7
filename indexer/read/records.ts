import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { type FieldProblem, type Fields, readFields, unknownFields } from './fields.ts'

const LINE_BYTES_AT_MOST = 64 * 1024 * 1024
const NEWLINE = 10

/** One line of a JSON Lines file: what has to be there; the describing fields are read one by one. */
const recordShape = z.looseObject({
  id: z.union([z.string().min(1, 'must not be empty'), z.int().transform(String)]),
  text: z.string(),
})

export type JsonRecord = {
  id: string
  text: string
  fields: Fields
  problems: FieldProblem[]
  /** Names of fields that nobody knows. */
  unknown: string[]
}
export type Line = { number: number; bytes: Uint8Array } | { number: number; problem: string }

/** The lines of a file, one in memory at a time; blank ones are passed over, overlong ones told. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const take = (): Line | null => {
    const bytes = Buffer.concat(parts)
    const tooLong = length > LINE_BYTES_AT_MOST
    parts = []
    length = 0
    if (tooLong) return { number, problem: 'the line is longer than 64 MB' }
    return bytes.toString('latin1').trim() === '' ? null : { number, bytes }
  }
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const bytes: Uint8Array = chunk
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
): { ok: true; record: JsonRecord } | { ok: false; problem: string } {
  let given: unknown
  try {
    given = JSON.parse(utf8.decode(bytes))
  } catch (error) {
    const encoding = error instanceof TypeError
    const problem = encoding ? 'it is not valid UTF-8; save the file as UTF-8' : 'it is not valid JSON'
    return { ok: false, problem }
  }
  const result = recordShape.safeParse(given)
  if (!result.success) {
    const [issue] = result.error.issues
    const field = issue?.path.join('.') || 'the line'
    const missing = issue?.path.length === 1 && !Object.hasOwn(Object(given), String(issue.path[0]))
    return {
      ok: false,
      problem: missing ? `"${field}" is missing` : `${field}: ${issue?.message ?? 'cannot be used'}`,
    }
  }
  const { id, text, ...rest } = result.data
  return { ok: true, record: { id, text, ...readFields(rest), unknown: unknownFields(rest) } }
}
