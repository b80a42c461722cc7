import type { RecordProblem } from '../../model/error-reasons.ts'
import { decodeAs } from './encoding/standard.ts'
import { decodeUtf16, isUtf16, markedUtf16, type Utf16, unmarkedUtf16, wholeUnits } from './encoding/utf16.ts'
import { withHead } from './head.ts'
import type { RowShape } from './table/row.ts'

const LINE_MEGABYTES_AT_MOST = 64
const LINE_BYTES_AT_MOST = LINE_MEGABYTES_AT_MOST * 1024 * 1024
const NEWLINE = 10

/**
 * The bytes of a line, or of a row of a table, as they are in the file, and what they are in if that is not UTF-8. `row`:
 * how the cells of a row are the fields of a record.
 */
export type LineBytes = { bytes: Uint8Array; encoding?: string; row?: RowShape }
export type Line = { number: number } & (LineBytes | { problem: RecordProblem })

/** A line as text, if it is not in UTF-8. */
export const lineText = (encoding: string, bytes: Uint8Array): string =>
  isUtf16(encoding) ? decodeUtf16(encoding, bytes) : decodeAs(encoding, bytes)

/**
 * The lines of a file's bytes, one in memory at a time; blank ones are skipped, overlong ones reported.
 * @param given the name of the encoding, where a person says it; a byte order mark counts more
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, given?: string): AsyncGenerator<Line> {
  const { head, all } = await withHead(chunks)
  const encoding = markedUtf16(head) ?? given ?? unmarkedUtf16(head) ?? undefined
  const order = encoding !== undefined && isUtf16(encoding) ? encoding : null
  const known = encoding === undefined || encoding === 'utf-8' ? {} : { encoding }
  const width = order === null ? 1 : 2
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const take = (): Line | null => {
    const bytes = Buffer.concat(parts)
    const tooLong = length > LINE_BYTES_AT_MOST
    parts = []
    length = 0
    if (tooLong) return { number, problem: { reason: 'line-too-long', megabytes: LINE_MEGABYTES_AT_MOST } }
    return isBlank(bytes, order) ? null : { number, bytes, ...known }
  }
  for await (const bytes of order === null ? all : wholeUnits(all)) {
    let from = 0
    for (let at = lineEnd(bytes, 0, order); at !== -1; at = lineEnd(bytes, from, order)) {
      length += at - from
      if (length <= LINE_BYTES_AT_MOST) parts.push(bytes.subarray(from, at))
      const line = take()
      if (line) yield line
      number += 1
      from = at + width
    }
    length += bytes.length - from
    if (length <= LINE_BYTES_AT_MOST) parts.push(bytes.subarray(from))
    else parts = []
  }
  const last = take()
  if (last) yield last
}

function isBlank(bytes: Uint8Array, order: Utf16 | null): boolean {
  const text = order === null ? Buffer.from(bytes).toString('latin1') : decodeUtf16(order, bytes)
  return text.trim() === ''
}

/** Where the next line end begins; -1 if there is none. The bytes of UTF-16 begin with a whole unit. */
function lineEnd(bytes: Uint8Array, from: number, order: Utf16 | null): number {
  let at = bytes.indexOf(NEWLINE, from)
  if (order === null) return at
  const [side, other] = order === 'utf-16le' ? [0, 1] : [1, -1]
  while (at !== -1 && (at % 2 !== side || bytes[at + other] !== 0)) at = bytes.indexOf(NEWLINE, at + 1)
  return at === -1 ? -1 : at - side
}
