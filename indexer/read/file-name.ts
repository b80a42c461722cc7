/**
 * Names of files are bytes to the system and text to everything else: people, the index, the address of a page. A path
 * is written here so that both ways are exact. Bytes that are not UTF-8, and characters that would change what a
 * terminal or a line shows, are written as `\xE9`, one for each byte. (So is a backslash that such a text follows.)
 * Windows has no such names, and a backslash means something else there.
 */
const BYTES = process.platform !== 'win32'

const WRITTEN_BYTE = /\\x([0-9A-F]{2})/g
const ANY_WRITTEN_BYTE = /\\x[0-9A-F]{2}/
/** Control characters, those that turn the direction of text, and a backslash that would seem to write a byte. */
const MISLEADING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|\\(?=x[0-9A-F]{2})/gu

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const hex = (byte: number) => `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
const escaped = (text: string) => [...Buffer.from(text)].map(hex).join('')

/** A name or a path of the system as text. */
export function shownName(name: Uint8Array): string {
  if (!BYTES) return Buffer.from(name).toString()
  return textParts(name)
    .map((part) => (typeof part === 'string' ? part.replace(MISLEADING, escaped) : hex(part)))
    .join('')
}

/** Each longest stretch of UTF-8 as text, and each byte of the rest. */
function textParts(name: Uint8Array): (string | number)[] {
  const whole = decoded(name)
  if (whole !== null) return [whole]
  const parts: (string | number)[] = []
  for (let at = 0; at < name.length; ) {
    const length = [1, 2, 3, 4].find((it) => decoded(name.subarray(at, at + it)) !== null)
    const text = length && decoded(name.subarray(at, at + length))
    parts.push(text ?? name[at] ?? 0)
    at += length ?? 1
  }
  return parts
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

/** What the system calls the file at a path that was made of names as `shownName` writes them. */
export function onDisk(path: string): string | Buffer {
  if (!BYTES || !ANY_WRITTEN_BYTE.test(path)) return path
  const parts = path.split(WRITTEN_BYTE)
  // With one group, every second part is what the group matched.
  return Buffer.concat(parts.map((part, at) => Buffer.from(part, at % 2 === 0 ? 'utf8' : 'hex')))
}
