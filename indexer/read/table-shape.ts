import { decode, type EncodingProblem } from './decode.ts'
import { sampledFrom } from './table/delimiter.ts'
import { type Delimiter, textsOf } from './table/grammar.ts'

/** By so many of its first bytes it is told what a table is in, what separates its cells, and what its columns are. */
export const SAMPLE_BYTES = 256 * 1024

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

/** No letter at the end of a sample may be cut. */
function wholeLines(sample: Uint8Array): Uint8Array {
  const last = Math.max(sample.lastIndexOf(10), sample.lastIndexOf(13))
  // A line end of UTF-16 may have a second byte.
  return last === -1
    ? sample
    : sample.subarray(0, sample[last + 1] === 0 && last % 2 === 0 ? last + 2 : last + 1)
}
