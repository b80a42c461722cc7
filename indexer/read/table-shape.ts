import { decode, type EncodingProblem } from './decode.ts'
import {
  breaksIn,
  DELIMITERS,
  type Delimiter,
  isBlank,
  lineEnd,
  type Row,
  rowAt,
  separatorIn,
  textsOf,
} from './table/grammar.ts'

/** By so many of its first bytes it is told what a table is in, what separates its cells, and what its columns are. */
export const SAMPLE_BYTES = 256 * 1024
/** So many rows show what separates the cells. */
const ROWS_LOOKED_AT = 200

/** Encodings in which the bytes of a delimiter may be a part of another character. */
const OF_SEVEN_BITS = new Set(['iso-2022-jp'])

/** What a table looks like, by its beginning. */
export type TableShape = {
  encoding: string
  /** Whether nothing but its letters say so. */
  isDetected: boolean
  delimiter: Delimiter
  /** The names of the columns. */
  header: string[]
  /** How many lines come before the first row, those of the header included. */
  linesAbove: number
}

type Sampled = { header: Row; linesAbove: number; fit: number }

/**
 * @param sample its first bytes; all of them, if there are fewer than `SAMPLE_BYTES`
 * @param given the name of its encoding, where a person says it
 * @returns `null` if it has no row that could name its columns
 */
export function shapeOf(
  sample: Uint8Array,
  given?: string,
): { ok: true; shape: TableShape | null } | { ok: false; problem: EncodingProblem } {
  const isWhole = sample.length < SAMPLE_BYTES
  const decoded = decode(isWhole ? sample : wholeLines(sample), { given })
  if (!decoded.ok) return decoded
  const { text, encoding, isDetected } = decoded
  if (OF_SEVEN_BITS.has(encoding)) return { ok: false, problem: { reason: 'encoding-unreadable', encoding } }
  const { delimiter, sampled } = sampledFrom(text, isWhole)
  if (sampled === null) return { ok: true, shape: null }
  const header = textsOf(text, sampled.header).map((it) => it.trim())
  return { ok: true, shape: { encoding, isDetected, delimiter, header, linesAbove: sampled.linesAbove } }
}

/** What separates the cells of a table that is in memory. */
export const delimiterOf = (text: string): Delimiter => sampledFrom(text, true).delimiter

/** By what most rows have as many cells as the header, if more than one; other marks may occur in its names. */
function sampledFrom(text: string, isWhole: boolean): { delimiter: Delimiter; sampled: Sampled | null } {
  const first = text.slice(0, lineEnd(text, 0))
  const stated = separatorIn(first)
  if (stated !== null) {
    return { delimiter: stated, sampled: sampledBy(text, first.length, stated, isWhole) }
  }
  const found = DELIMITERS.flatMap((delimiter) => {
    const sampled = sampledBy(text, 0, delimiter, isWhole)
    return sampled !== null && sampled.header.cells.length > 1 ? [{ delimiter, sampled }] : []
  }).sort(({ sampled: a }, { sampled: b }) => b.fit - a.fit || b.header.cells.length - a.header.cells.length)
  return found[0] ?? { delimiter: '', sampled: sampledBy(text, 0, '', isWhole) }
}

/** No letter at the end of a sample may be cut. */
function wholeLines(sample: Uint8Array): Uint8Array {
  const last = Math.max(sample.lastIndexOf(10), sample.lastIndexOf(13))
  // A line end of UTF-16 may have a second byte.
  return last === -1
    ? sample
    : sample.subarray(0, sample[last + 1] === 0 && last % 2 === 0 ? last + 2 : last + 1)
}

/** The header by a delimiter, and the share of rows that have as many cells. */
function sampledBy(text: string, from: number, delimiter: Delimiter, isWhole: boolean): Sampled | null {
  let header: Row | null = null
  let linesAbove = 0
  let rows = 0
  let fitting = 0
  for (let at = from; at < text.length && rows < ROWS_LOOKED_AT; ) {
    const row = rowAt(text, at, delimiter, isWhole)
    if (row === null) break
    const { cells, next } = row
    if (header === null && cells === null) return null
    if (cells === null || !isBlank(text, { ...row, cells })) {
      if (header === null && cells !== null) {
        header = { ...row, cells }
        linesAbove = breaksIn(text, 0, next)
      } else {
        rows += 1
        if (cells?.length === header?.cells.length) fitting += 1
      }
    }
    at = next
  }
  return header === null ? null : { header, linesAbove, fit: rows === 0 ? 1 : fitting / rows }
}
