const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const tolerant = new TextDecoder('utf-8', { ignoreBOM: true })

export type TolerantUtf8 = {
  text: string
  /** Sequences of bytes that are no UTF-8, each of which is one U+FFFD in the text. */
  broken: number
  /** Those of them that are not half of a character of UTF-16 written as UTF-8, as some programs do. */
  foreign: number
  /** Characters of more than one byte, which hardly occur by chance in a text of another encoding. */
  whole: number
}

/** Null if a byte is no UTF-8. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

const REPLACEMENT = [0xef, 0xbf, 0xbd]

/** Each broken sequence becomes one U+FFFD, as the Encoding Standard says: what can begin a character and what follows it. */
export function tolerantUtf8(bytes: Uint8Array): TolerantUtf8 {
  const text = tolerant.decode(bytes)
  let replacements = 0
  let beyondAscii = 0
  for (const character of text) {
    if (character === '\uFFFD') replacements += 1
    else if (character > '\u007f') beyondAscii += 1
  }
  const written = countOf(bytes, REPLACEMENT)
  const broken = replacements - written
  const halves = countOfHalves(bytes)
  return { text, broken, foreign: broken - halves * HALF_LENGTH, whole: beyondAscii + written + halves }
}

const HALF_LENGTH = 3

/** Halves of characters of UTF-16, written as UTF-8 would write them: each byte of one is a broken sequence. */
function countOfHalves(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xed); at !== -1; at = bytes.indexOf(0xed, at + 1)) {
    const [second = 0, third = 0] = [bytes[at + 1], bytes[at + 2]]
    if (second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf) count += 1
  }
  return count
}

function countOf(bytes: Uint8Array, sequence: readonly number[]): number {
  const wanted = Uint8Array.from(sequence)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let count = 0
  for (let at = buffer.indexOf(wanted); at !== -1; at = buffer.indexOf(wanted, at + sequence.length))
    count += 1
  return count
}

/** Of a text in another encoding, far fewer than half of the sequences beyond ASCII happen to be UTF-8. */
export const isMostlyUtf8 = ({ foreign, whole }: TolerantUtf8): boolean => whole > foreign * 2
