import { decodeAs } from '../standard.ts'

// For tests: texts in other encodings than UTF-8, made by looking for the bytes that a decoder makes each letter of.

const TWO_BYTES = /^(?:gb18030|big5|shift_jis|euc-jp|euc-kr)$/
const tables = new Map<string, Map<string, number[]>>()

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, number[]>()
  const add = (...bytes: number[]) => {
    const letters = [...decodeAs(encoding, Uint8Array.from(bytes))]
    const [letter = '\uFFFD'] = letters
    if (letters.length === 1 && letter !== '\uFFFD' && !table.has(letter)) table.set(letter, bytes)
  }
  for (let byte = 0; byte < 0x100; byte += 1) add(byte)
  if (TWO_BYTES.test(encoding)) {
    for (let first = 0x81; first < 0xff; first += 1) {
      for (let second = 0x40; second < 0xff; second += 1) add(first, second)
    }
  }
  tables.set(encoding, table)
  return table
}

/** The bytes of a text. @throws Error for a letter that the encoding does not have */
export function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = tableOf(encoding)
  const bytes = [...text].flatMap((letter) => {
    const found = table.get(letter)
    if (found === undefined) throw new Error(`${encoding} has no ${letter}`)
    return found
  })
  return Buffer.from(bytes)
}
