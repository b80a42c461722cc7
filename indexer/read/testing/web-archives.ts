import { gzipSync } from 'node:zlib'

/** A record of a WARC file for a test. What is not given is as most programs write it. */
export type Recorded = {
  type?: string
  url?: string
  date?: string
  fields?: Readonly<Record<string, string>>
  block?: string | Uint8Array
  /** The length that it states, if that is wrong. */
  length?: number
}

export const DATE = '2019-06-05T10:11:12Z'

export function warcRecord({
  type = 'response',
  url,
  date = DATE,
  fields = {},
  block = '',
  length,
}: Recorded) {
  const bytes = Buffer.from(block)
  const header = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    ...(url !== undefined && { 'WARC-Target-URI': url }),
    'WARC-Date': date,
    ...fields,
    'Content-Length': String(length ?? bytes.length),
  }
  const lines = Object.entries(header).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** An answer of a server. @param fields of its header, such as `Content-Encoding` */
export function httpAnswer(
  content: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const header = { 'Content-Type': 'text/html', ...fields }
  const lines = Object.entries(header).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(content)])
}

export const warcOf = (records: readonly Recorded[]): Buffer => Buffer.concat(records.map(warcRecord))

/** With each record packed by itself, as programs do it. */
export const packedWarcOf = (records: readonly Recorded[]): Buffer =>
  Buffer.concat(records.map((it) => gzipSync(warcRecord(it))))
