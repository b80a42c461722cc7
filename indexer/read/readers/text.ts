import { decode } from '../decode.ts'
import type { Reader } from './reader.ts'

export const readText: Reader = ({ bytes }) => {
  const { text, notes } = decode(bytes)
  return { text, notes, hints: [], metadata: {} }
}
