import type { WarcHeader } from './record-header.ts'

const STAMP = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/
const DESCRIPTION = 'filedesc:'

/**
 * The header of a record of an ARC file, as that of a WARC file says the same: a line with the address, which may have
 * spaces in it, the address of the server, the time, the media type, and the length last. Null for any other line.
 */
export function arcHeaderIn(line: string): WarcHeader | null {
  const words = line.trimEnd().split(' ')
  const at = words.findIndex((word, index) => index >= 2 && STAMP.test(word))
  const last = words.at(-1) ?? ''
  if (at === -1 || at > words.length - 3 || !/^\d{1,15}$/.test(last)) return null
  const url = words.slice(0, at - 1).join(' ')
  // No dots, which the end of a sentence before the address of a page has.
  if (!/^[a-z][a-z\d+-]*:/i.test(url)) return null
  const [, year, month, day, hour, minute, second] = STAMP.exec(words[at] ?? '') ?? []
  const fields: Readonly<Record<string, string | undefined>> = {
    'warc-target-uri': url,
    'warc-date': `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    'content-type': words[at + 1],
  }
  return {
    type: url.startsWith(DESCRIPTION) ? 'warcinfo' : 'response',
    length: Number(last),
    field: (name) => fields[name] ?? null,
  }
}
