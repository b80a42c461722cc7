import { decodeDocument } from '../decode.ts'
import { readPlainText } from '../plain/plain-text.ts'
import type { Reader } from '../reader.ts'

export const readText: Reader = (raw) => {
  const { text, notes } = decodeDocument(raw.bytes, raw)
  return { text, notes, ...readPlainText(text) }
}
