import type { ReadingNote } from './raw-document.ts'

export type Decoded = { text: string; encoding: string; notes: ReadingNote[] }

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Bytes 80 to 9F of Windows-1252. Node's own decoder for it reads Latin-1 in some releases of 20 and 22. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const C1_CONTROLS = /[\u0080-\u009f]/g

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return latin1.replace(C1_CONTROLS, (it) => WINDOWS_1252.charAt(it.charCodeAt(0) - 0x80))
}

const utf16 = {
  'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }),
  'utf-16be': new TextDecoder('utf-16be', { ignoreBOM: true }),
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/**
 * UTF-16 without a mark: in most scripts the high bytes of a text repeat (0 for Latin, 6 for Arabic), and they are on
 * the same side of every pair; spaces and line ends show which side that is.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, 4096)
  let little = 0
  let big = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first = 0, second = 0] = [sample[at], sample[at + 1]]
    if (second === 0 && ((first >= 0x20 && first < 0x7f) || first === 10 || first === 13)) little += 1
    if (first === 0 && ((second >= 0x20 && second < 0x7f) || second === 10 || second === 13)) big += 1
  }
  const pairs = sample.length / 2
  if (little > pairs * 0.08 && little > big * 8) return 'utf-16le'
  if (big > pairs * 0.08 && big > little * 8) return 'utf-16be'
  return null
}

// Every NUL pair of UTF-16 is also valid UTF-8, so it has to be looked for first, but only where NULs are.
function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    const rest = bytes.subarray(3)
    try {
      return { text: strictUtf8.decode(rest), encoding: 'UTF-8' }
    } catch {
      return { text: new TextDecoder('utf-8').decode(rest), encoding: 'UTF-8 with invalid bytes' }
    }
  }
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: utf16['utf-16le'].decode(bytes.subarray(2)), encoding: 'UTF-16 LE' }
  if (startsWith(bytes, 0xfe, 0xff))
    return { text: utf16['utf-16be'].decode(bytes.subarray(2)), encoding: 'UTF-16 BE' }
  if (bytes.subarray(0, 4096).includes(0)) {
    const order = unmarkedUtf16(bytes)
    if (order)
      return { text: utf16[order].decode(bytes), encoding: order === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE' }
  }
  try {
    return { text: strictUtf8.decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' }
  }
}

// Under the u flag, \p{Surrogate} matches only lone halves.
const UNSTORABLE = /[\p{Surrogate}\0]/gu

/** The text with each character that no engine can store replaced by another one, so that offsets stay valid. */
export function replaceUnstorable(text: string): { text: string; notes: ReadingNote[] } {
  let replaced = 0
  const clean = text.replace(UNSTORABLE, () => {
    replaced += 1
    return '\uFFFD'
  })
  if (replaced === 0) return { text, notes: [] }
  const message = `${replaced} ${replaced === 1 ? 'character that is' : 'characters that are'} no text replaced by U+FFFD`
  return { text: clean, notes: [{ code: 'characters-replaced', message }] }
}

/** The decoded file without byte order mark, otherwise unchanged: no normalisation, line ends kept. */
export function decode(bytes: Uint8Array): Decoded {
  const { text, encoding } = decodeBytes(bytes)
  const { text: clean, notes } = replaceUnstorable(text)
  if (encoding !== 'UTF-8') notes.unshift({ code: 'encoding', message: `read as ${encoding}` })
  return { text: clean, encoding, notes }
}
