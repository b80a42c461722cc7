import { createRequire } from 'node:module'
import { isPlausible } from './plausible.ts'
import { decodeAs, encodingNamed } from './standard.ts'

const require = createRequire(import.meta.url)

type Library = typeof import('jschardet')

let loaded: Library | null = null

/** Loaded by the first text that needs it: unpacking its models takes longer than ten documents take to read. */
function library(): Library {
  if (loaded === null) {
    const found: Library = require('jschardet')
    loaded = found
  }
  return loaded
}

/** What the library calls differently from the standard, which reads each of these as a part of what it names. */
const NAMES: Record<string, string> = {
  'big5-hkscs': 'big5',
  cp874: 'windows-874',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  'euc-jis-2004': 'euc-jp',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  shift_jis_2004: 'shift_jis',
  'shift-jis-2004': 'shift_jis',
}

function standardName(name: string): string | null {
  const lower = name.toLowerCase().replace(/^iso8859/, 'iso-8859')
  return encodingNamed(NAMES[lower] ?? lower)
}

/** The library itself looks at no more than this. */
const SAMPLE_BYTES = 200_000
/** So many bytes on each side of one beyond ASCII show what language its word is in. */
const CONTEXT = 48

const [LINE_END, TAG_START, TAG_END, SPACE] = [10, 0x3c, 0x3e, 0x20]

/**
 * The stretches of a text in which there are bytes beyond ASCII, without tags. A page is mostly markup, and a foreign
 * name in an English text would be taken for English. No encoding that is looked for uses the bytes of line ends,
 * spaces and tags for anything else.
 */
export function tellingPart(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  let lineStart = 0
  let from = -1
  let last = -1
  const take = (end: number) => {
    if (from === -1) return
    const part = bytes.subarray(from, Math.min(end, afterWord(bytes, last + CONTEXT)))
    parts.push(part, Uint8Array.of(LINE_END))
    length += part.length + 1
    from = -1
  }
  for (let at = 0; at < bytes.length && length < SAMPLE_BYTES; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === LINE_END || byte === TAG_START || byte === TAG_END) {
      take(at)
      lineStart = at + 1
    } else if (byte > 0x7f) {
      if (at - last > CONTEXT * 2) take(at)
      if (from === -1) from = at - CONTEXT <= lineStart ? lineStart : beforeWord(bytes, at - CONTEXT, at)
      last = at
    }
  }
  take(bytes.length)
  return Buffer.concat(parts).subarray(0, SAMPLE_BYTES)
}

function afterWord(bytes: Uint8Array, from: number): number {
  const space = bytes.subarray(from, from + CONTEXT).indexOf(SPACE)
  return space === -1 ? from + CONTEXT : from + space
}

function beforeWord(bytes: Uint8Array, from: number, to: number): number {
  const space = bytes.subarray(from, to).indexOf(SPACE)
  return space === -1 ? to : from + space + 1
}

/** What the library gives random bytes is below this, and what it gives a sentence of any language is above. */
const CONFIDENCE_AT_LEAST = 0.09
/**
 * Encodings that few texts are in. A text is only taken for one of them if it fits clearly better: with few letters
 * beyond ASCII, all of them fit nearly equally.
 */
const RARE = /^(?:macintosh|x-mac-cyrillic|ibm866|iso-8859-(?:3|4|10|13|14|16))$/
const RARE_FACTOR = 0.85
/** From here on the library is sure. */
const SURE = 0.2
/** An encoding that cannot be read is named if it fits so many times better. */
const CLEARLY_BETTER = 1.04
/**
 * What a text declares counts unless another encoding fits better than this: of sentences in 24 languages, the right
 * one has at least 0.87 of the best confidence, and a wrong one that is plausible less than 0.8.
 */
const DECLARED_SHARE = 0.83

export type Detected =
  | { known: true; encoding: string; text: string; how: 'declared' | 'detected' }
  /** `likely`: what it seems to be in, if that is an encoding that cannot be read. */
  | { known: false; likely: string | null }

type Candidate = { encoding: string; likelihood: number; confidence: number }

/** Those of the library that can be read, the most likely first, and the best one that cannot. */
function candidatesFor(sample: Uint8Array): {
  candidates: Candidate[]
  unreadable: { name: string; confidence: number } | null
} {
  const candidates: Candidate[] = []
  let unreadable: { name: string; confidence: number } | null = null
  for (const { encoding: name, confidence } of library().detectAll(sample, { minimumThreshold: 0 })) {
    const encoding = name === null ? null : standardName(name)
    if (encoding !== null) {
      const likelihood = confidence * (RARE.test(encoding) ? RARE_FACTOR : 1)
      candidates.push({ encoding, confidence, likelihood })
    } else if (name !== null && confidence >= SURE) unreadable ??= { name, confidence }
  }
  return { candidates: candidates.sort((a, b) => b.likelihood - a.likelihood), unreadable }
}

/**
 * The encoding of a text that is not UTF-8: what it declares, if its bytes agree, and otherwise what its letters are
 * and how often they follow each other.
 * @param labels what the text declares, the most reliable first
 */
export function detectEncoding(bytes: Uint8Array, labels: readonly string[] = []): Detected {
  const sample = tellingPart(bytes)
  const isText = (encoding: string) => isPlausible(decodeAs(encoding, sample))
  const { candidates, unreadable } = candidatesFor(sample)
  // One or two letters fit nearly every encoding, and say nothing about which; most texts of ASCII are in this one.
  const possible = hasFewLetters(sample) ? candidates.filter((it) => it.encoding === USUAL) : candidates
  const best = possible.find(({ encoding }) => isText(encoding))
  const declared = labels.map(declaredName).find((encoding) => encoding !== null && isText(encoding))
  if (declared) {
    const fits = candidates.find((it) => it.encoding === declared)?.confidence ?? 0
    if (best === undefined || best.confidence < SURE || fits >= best.confidence * DECLARED_SHARE) {
      return { known: true, encoding: declared, text: decodeAs(declared, bytes), how: 'declared' }
    }
  }
  const likely = unreadable?.name ?? null
  if (best === undefined) return { known: false, likely }
  if (unreadable && unreadable.confidence > best.confidence * CLEARLY_BETTER) return { known: false, likely }
  const text = decodeAs(best.encoding, bytes)
  if (best.confidence < CONFIDENCE_AT_LEAST && !isMostlyAscii(text)) return { known: false, likely: null }
  return { known: true, encoding: best.encoding, text, how: 'detected' }
}

/** UTF-8 and UTF-16 are ruled out by the bytes themselves; of two names of one decoder, the one that the library uses. */
function declaredName(label: string): string | null {
  const name = encodingNamed(label)
  if (name === null || name.startsWith('utf-')) return null
  return name === 'gbk' ? 'gb18030' : name === 'iso-8859-8-i' ? 'iso-8859-8' : name
}

/** An encoding of seven bits, whose text has escapes and otherwise only ASCII; null if it is none of these. */
export function escapedEncoding(bytes: Uint8Array): { encoding: string; readable: boolean } | null {
  const { encoding: name } = library().detect(bytes.subarray(0, SAMPLE_BYTES))
  if (name === null || !ESCAPED.test(name)) return null
  return JAPANESE_ESCAPES.test(name)
    ? { encoding: 'iso-2022-jp', readable: true }
    : { encoding: name, readable: false }
}

const ESCAPED = /^(?:hz|iso-?2022)/i
const JAPANESE_ESCAPES = /^iso-?2022-jp/i

const USUAL = 'windows-1252'
const FEW_BYTES = 4

function hasFewLetters(sample: Uint8Array): boolean {
  const beyondAscii = sample.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0)
  return beyondAscii < FEW_BYTES && sample.length > beyondAscii * ASCII_LETTERS_TO_OTHERS
}

/** A single accented letter in a text of ASCII tells little, and changes little. */
const ASCII_LETTERS_TO_OTHERS = 20

function isMostlyAscii(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[a-z]/gi) >= count(/[^\0-\u007f]/g) * ASCII_LETTERS_TO_OTHERS
}
