import { encodingNamed } from './standard.ts'

/** Names of the encodings that Windows knows by number, where they are not those of `windows-125x`. */
const BY_NUMBER: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20127: 'windows-1252',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The label of a code page; undefined for one that is not known. */
export function labelOf(codePage: number | null): string | undefined {
  if (codePage === null) return undefined
  const isLatin = codePage >= 28591 && codePage <= 28606
  const isWindows = codePage >= 1250 && codePage <= 1258
  const label = isLatin
    ? `iso-8859-${codePage - 28590}`
    : isWindows
      ? `windows-${codePage}`
      : BY_NUMBER[codePage]
  return label !== undefined && encodingNamed(label) !== null ? label : undefined
}
