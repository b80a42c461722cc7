import type { DocumentProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { detectEncoding, escapedEncoding } from './encoding/detect.ts'
import { decodeAs } from './encoding/standard.ts'
import { isMostlyUtf8, strictUtf8, tolerantUtf8 } from './encoding/utf8.ts'
import { decodeUtf16, isUtf16, markedUtf16, type Utf16, unmarkedUtf16 } from './encoding/utf16.ts'
import type { RawDocument, ReadingNote } from './raw-document.ts'

export type Decoded = { text: string; notes: ReadingNote[] }

/** Why bytes cannot be read as a text. */
export type EncodingProblem = Extract<DocumentProblem, { reason: 'encoding-unknown' | 'encoding-unreadable' }>

type Read = {
  ok: true
  text: string
  encoding: string
  how?: 'declared' | 'detected' | 'given'
  /** Sequences of bytes that are no character. */
  broken?: number
}
type Outcome = Read | { ok: false; problem: EncodingProblem }

/** What is known of an encoding besides the bytes. */
export type EncodingHints = {
  /** The name that a person gives. */
  given?: string | undefined
  /** Labels that the text declares; only asked for where the bytes do not show what they are. */
  declared?: (bytes: Uint8Array) => readonly string[]
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/** A byte order mark says what follows, whatever anybody else says, and is no part of the text. */
function markOf(bytes: Uint8Array): { encoding: 'utf-8' | Utf16; length: number } | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', length: 3 }
  const order = markedUtf16(bytes)
  return order && { encoding: order, length: 2 }
}

const unknown = (likely: string | null): Outcome => ({
  ok: false,
  problem:
    likely === null ? { reason: 'encoding-unknown' } : { reason: 'encoding-unreadable', encoding: likely },
})

function decodeUnicode(encoding: string, bytes: Uint8Array): Read {
  if (isUtf16(encoding)) return { ok: true, text: decodeUtf16(encoding, bytes), encoding }
  const text = strictUtf8(bytes)
  if (text !== null) return { ok: true, text, encoding }
  const { text: mended, broken } = tolerantUtf8(bytes)
  return { ok: true, text: mended, encoding, broken }
}

/** What only encodings of seven bits begin a foreign word with: an escape, or the tilde and brace of HZ. */
const ESCAPES = ['\u001b$', '\u001b(', '~{']

/** One broken byte in so many is an accident of a text in ASCII. */
const BYTES_FOR_A_BROKEN_ONE = 500

function outcomeOf(bytes: Uint8Array, { given, declared }: EncodingHints): Outcome {
  const mark = markOf(bytes)
  if (mark) return decodeUnicode(mark.encoding, bytes.subarray(mark.length))
  if (given !== undefined) {
    if (given.startsWith('utf-')) return { ...decodeUnicode(given, bytes), how: 'given' }
    return { ok: true, text: decodeAs(given, bytes), encoding: given, how: 'given' }
  }
  // Every NUL of UTF-16 is also valid UTF-8, so it has to be looked for first.
  const order = unmarkedUtf16(bytes)
  if (order) return decodeUnicode(order, bytes)
  const valid = strictUtf8(bytes)
  if (valid !== null) {
    const escaped = ESCAPES.some((it) => valid.includes(it)) ? escapedEncoding(bytes) : null
    if (escaped === null) return { ok: true, text: valid, encoding: 'utf-8' }
    const { encoding, readable } = escaped
    return readable
      ? { ok: true, text: decodeAs(encoding, bytes), encoding, how: 'detected' }
      : unknown(encoding)
  }
  const mended = tolerantUtf8(bytes)
  const asUtf8: Outcome = { ok: true, text: mended.text, encoding: 'utf-8', broken: mended.broken }
  if (isMostlyUtf8(mended)) return asUtf8
  const detected = detectEncoding(bytes, declared?.(bytes))
  if (detected.known) return { ok: true, ...detected }
  const isAccident = mended.whole >= mended.foreign || mended.foreign * BYTES_FOR_A_BROKEN_ONE <= bytes.length
  return isAccident ? asUtf8 : unknown(detected.likely)
}

// Under the u flag, \p{Surrogate} matches only lone halves.
const UNSTORABLE = /[\p{Surrogate}\0]/gu

/** The text with each character that no engine can store replaced by another one, so that offsets stay valid. */
export function replaceUnstorable(text: string): Decoded {
  let replaced = 0
  const clean = text.replace(UNSTORABLE, () => {
    replaced += 1
    return '\uFFFD'
  })
  if (replaced === 0) return { text, notes: [] }
  const message = `${replaced} ${replaced === 1 ? 'character that is' : 'characters that are'} no text replaced by U+FFFD`
  return { text: clean, notes: [{ code: 'characters-replaced', message }] }
}

const HOW = { declared: ', as it declares', detected: ', by its letters', given: ', as given' }

/** Nothing is said of a whole text in UTF-8. */
function notesOn({ encoding, how, broken = 0 }: Read): ReadingNote[] {
  const notes: ReadingNote[] = []
  if (encoding !== 'utf-8') notes.push(readAs(encoding, how))
  if (broken > 0) notes.push(brokenBytes(broken))
  return notes
}

/** In which encoding it was read, and who says so. */
export const readAs = (encoding: string, how?: keyof typeof HOW): ReadingNote => ({
  code: 'encoding',
  message: `read as ${encoding}${how === undefined ? '' : HOW[how]}`,
})

/** @param count sequences of bytes that are no character, each of which is one U+FFFD in the text */
export function brokenBytes(count: number): ReadingNote {
  const what = count === 1 ? '1 broken sequence of bytes' : `${count} broken sequences of bytes, each`
  return { code: 'broken-bytes', message: `${what} replaced by U+FFFD` }
}

/**
 * The decoded file without byte order mark, otherwise unchanged: no normalisation, line ends kept. Text that is UTF-8
 * but for a few broken sequences is read as UTF-8.
 */
export function decode(
  bytes: Uint8Array,
  hints: EncodingHints = {},
): ({ ok: true; encoding: string; isDetected: boolean } & Decoded) | { ok: false; problem: EncodingProblem } {
  const outcome = outcomeOf(bytes, hints)
  if (!outcome.ok) return outcome
  const { encoding } = outcome
  const { text, notes } = replaceUnstorable(outcome.text)
  const isDetected = outcome.how === 'detected'
  return { ok: true, text, encoding, isDetected, notes: [...notesOn(outcome), ...notes] }
}

/**
 * @param raw what is known of the document besides its bytes
 * @throws AppError if it is in no encoding that can be recognised
 */
export function decodeDocument(
  bytes: Uint8Array,
  raw?: Pick<RawDocument, 'documentKey' | 'manifest' | 'capture'>,
  declared?: EncodingHints['declared'],
): Decoded {
  const charset = raw?.capture?.charset
  const decoded = decode(bytes, {
    given: raw?.manifest?.encoding,
    // What a server states counts before what a page declares, as the HTML standard has it.
    declared: (of) => [...(charset === undefined ? [] : [charset]), ...(declared?.(of) ?? [])],
  })
  if (decoded.ok) return decoded
  throw new AppError('document-refused', { documentKey: raw?.documentKey ?? '', problem: decoded.problem })
}
