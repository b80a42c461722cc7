import { labelOf } from '../encoding/code-pages.ts'
import { decodeAs } from '../encoding/standard.ts'

/** Windows code pages by the character sets of fonts (RTF 1.9.1, "Font Table"; [MS-DOC], 2.9.90). */
const BY_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  179: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}
/** Signs that only the font knows, as Symbol and Wingdings have. */
export const SIGNS = 2

export const codePageOf = (charset: number): number | undefined => BY_CHARSET[charset]

const BEYOND_ASCII = /[\x80-\xff]/g

/** Bytes, each as a character, as text. Those of a code page that is not known are U+FFFD. */
export function textIn(bytes: string, codePage: number): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  const label = labelOf(codePage)
  if (label === undefined) return bytes.replace(BEYOND_ASCII, '\uFFFD')
  return decodeAs(label, Buffer.from(bytes, 'latin1'))
}
