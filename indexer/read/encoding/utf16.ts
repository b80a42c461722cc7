export type Utf16 = 'utf-16le' | 'utf-16be'

/** Whether this is the name of one of the two. */
export const isUtf16 = (encoding: string): encoding is Utf16 =>
  encoding === 'utf-16le' || encoding === 'utf-16be'

/** What a byte order mark at the beginning says. */
export function markedUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Lone halves of surrogate pairs are kept, for whoever replaces what cannot be stored; half a unit at the end is U+FFFD. */
export function decodeUtf16(order: Utf16, bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 2)
  const units = Buffer.from(bytes.subarray(0, whole))
  const text = (order === 'utf-16le' ? units : units.swap16()).toString('utf16le')
  return whole === bytes.length ? text : `${text}\uFFFD`
}

/** The same bytes, cut where no unit of two bytes is cut. */
export async function* wholeUnits(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let half: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    const bytes = half.length === 0 ? chunk : Buffer.concat([half, chunk])
    const whole = bytes.length - (bytes.length % 2)
    half = bytes.slice(whole)
    yield bytes.subarray(0, whole)
  }
  if (half.length > 0) yield half
}

const SAMPLE_BYTES = 4096
/** Of all pairs of bytes, at least this part is a common character, which a text in other encodings hardly has. */
const COMMON_SHARE = 0.04
/** So many times more often in one order than in the other. */
const IN_ONE_ORDER = 8
const ODD_SHARE = 0.02

/**
 * UTF-16 without a mark, by what every text has: spaces, line ends and letters of ASCII have a NUL on one side of
 * their pair; the space and marks of Chinese and Japanese have bytes that no other text has side by side.
 */
export function unmarkedUtf16(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (bytes.length < 4) return null
  let little = 0
  let big = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first = 0, second = 0] = [sample[at], sample[at + 1]]
    if (isCommon(first, second)) little += 1
    if (isCommon(second, first)) big += 1
  }
  const least = (sample.length / 2) * COMMON_SHARE
  const order = little > least && little > big * IN_ONE_ORDER ? 'utf-16le' : 'utf-16be'
  if (order === 'utf-16be' && !(big > least && big > little * IN_ONE_ORDER)) return null
  const text = decodeUtf16(order, sample.subarray(0, sample.length - (sample.length % 2)))
  return (text.match(NOT_IN_TEXT)?.length ?? 0) <= text.length * ODD_SHARE ? order : null
}

/** Controls except those that lay a text out, and characters that do not exist; a pair may be cut at the end. */
const NOT_IN_TEXT = /(?![\t\n\v\f\r])[\p{Control}\p{Private_Use}\p{Unassigned}]/gu

/** A printable character of ASCII or a line end; the space and marks of Chinese and Japanese, some as wide as a letter. */
function isCommon(low: number, high: number): boolean {
  if (high === 0) return (low >= 0x20 && low < 0x7f) || low === 10 || low === 13
  if (high === 0x30) return low < 0x20 && low !== 9 && low !== 10 && low !== 13
  return high === 0xff && WIDE_MARKS.has(low)
}

/** U+FF01, U+FF08, U+FF09, U+FF0C, U+FF1A, U+FF1B and U+FF1F. */
const WIDE_MARKS = new Set([0x01, 0x08, 0x09, 0x0c, 0x1a, 0x1b, 0x1f])
