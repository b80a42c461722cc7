import { decode } from '../decode.ts'
import { readPlainText } from '../plain/plain-text.ts'
import type { Reader } from './reader.ts'

export const readText: Reader = ({ bytes }) => {
  const { text, notes } = decode(bytes)
  return { text, notes, ...readPlainText(text) }
}
