import { createHash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { BY_ADDRESS } from '../read/warc/captures.ts'
import { base32 } from '../read/warc/digest.ts'
import { contentOf, httpResponseIn } from '../read/warc/http-response.ts'
import type { Exchange } from './exchange.ts'

type Fields = Readonly<Record<string, string>>

const digestOf = (bytes: Uint8Array) => `sha256:${base32(createHash('sha256').update(bytes).digest())}`
const newId = () => `<urn:uuid:${randomUUID()}>`

/** One record, packed by itself: ISO 28500, section 4 and annex D. */
function record(type: string, id: string, at: Date, fields: Fields, block: Buffer): Buffer {
  const header = {
    'WARC-Type': type,
    'WARC-Record-ID': id,
    'WARC-Date': at.toISOString(),
    ...fields,
    [BY_ADDRESS.field]: BY_ADDRESS.value,
    'WARC-Block-Digest': digestOf(block),
    'Content-Length': String(block.length),
  }
  const lines = Object.entries(header).map(([name, value]) => `${name}: ${value}\r\n`)
  return gzipSync(Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, END]))
}
const END = Buffer.from('\r\n\r\n')

/** The content as it was before it was sent in chunks, but still packed: what the standard calls the payload. */
function payloadDigest({ response }: Exchange): Fields {
  const read = httpResponseIn(response)
  const whole = read === null ? undefined : contentOf(read, 1).whole
  return whole === undefined ? {} : { 'WARC-Payload-Digest': digestOf(whole) }
}

/** A web archive with what was asked and answered, in order. @param software that asked, with its version */
export function warcOf(exchanges: readonly Exchange[], software: string): Buffer {
  const [first] = exchanges
  const info = Buffer.from(`software: ${software}\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n`)
  const asFields = { 'Content-Type': 'application/warc-fields' }
  return Buffer.concat([
    record('warcinfo', newId(), first?.at ?? new Date(), asFields, info),
    ...exchanges.flatMap(recordsOf),
  ])
}

function recordsOf(exchange: Exchange): Buffer[] {
  const { url, at, address, request, response } = exchange
  const [asked, answered] = [newId(), newId()]
  const of = { 'WARC-Target-URI': url.href, 'WARC-IP-Address': address }
  const answer = {
    ...of,
    'Content-Type': 'application/http;msgtype=response',
    ...payloadDigest(exchange),
  }
  const question = {
    ...of,
    'Content-Type': 'application/http;msgtype=request',
    'WARC-Concurrent-To': answered,
  }
  return [record('response', answered, at, answer, response), record('request', asked, at, question, request)]
}
