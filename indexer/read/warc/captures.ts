import type { DocumentProblem } from '../../../model/error-reasons.ts'
import type { Capture } from '../capture.ts'
import { ByteReader } from '../containers/byte-reader.ts'
import type { Member } from '../containers/member.ts'
import { readFields } from '../fields.ts'
import type { ReadingNote } from '../raw-document.ts'
import { captureName } from './capture-name.ts'
import { contentKind } from './content-kind.ts'
import { hasDigest } from './digest.ts'
import { contentOf, type HttpResponse, httpResponseIn, mediaTypeOf } from './http-response.ts'
import type { WarcHeader } from './record-header.ts'
import type { NotRead, WarcTally } from './tally.ts'
import { WarcReader } from './warc-reader.ts'

const MEGABYTES_AT_MOST = 64
const BYTES_AT_MOST = MEGABYTES_AT_MOST * 1024 * 1024
/** Of a larger block: enough for its header, and to see what it is. */
const BEGINNING_BYTES = 64 * 1024

const TOO_LARGE: DocumentProblem = { reason: 'too-large', megabytes: MEGABYTES_AT_MOST }

/**
 * A field of our own: what was fetched here is kept by its address alone, as a file is by its name, so that the document
 * keeps its key when a newer version takes its place.
 */
export const BY_ADDRESS = { field: 'verbatim-key', value: 'address' } as const

/** What is on the web; programs that capture note other things under addresses that they make up. */
const ON_THE_WEB = new Set(['http:', 'https:', 'ftp:'])

/** As it is written; some programs write it between angle brackets. */
const targetOf = ({ field }: WarcHeader): string =>
  (field('warc-target-uri') ?? '').replace(/^<([\s\S]*)>$/, '$1')

function addressOf(target: string): URL | null {
  if (!URL.canParse(target)) return null
  const url = new URL(target)
  return ON_THE_WEB.has(url.protocol) ? url : null
}

function timeOf(stated: string | null): Date | null {
  const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(stated ?? '') ? new Date(stated ?? '') : null
  return time === null || Number.isNaN(time.getTime()) ? null : time
}

const RECORDS: Readonly<Record<string, 'request' | 'metadata'>> = {
  request: 'request',
  metadata: 'metadata',
  warcinfo: 'metadata',
}
/** Those that have the content alone: as it was saved, or as a program has made something else of it. */
const CONTENT_ALONE = new Set(['resource', 'conversion'])
const CONVERTED = {
  code: 'converted',
  message: 'it is what a program has made of the capture, as the web archive states',
}

/**
 * The captures of a WARC or an ARC file that are documents, each named by its address and time. Whatever else is in it is counted.
 * @param unpacked is told how many bytes come, and throws where they are too many
 * @throws ContainerFault where it is cut off, or something else than a record is in it
 */
export async function* warcMembers(
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
  tally: WarcTally,
): AsyncGenerator<Member> {
  const bytes = new ByteReader(chunks)
  const reader = new WarcReader(bytes)
  try {
    for (let record = await reader.next(); record !== null; record = await reader.next()) {
      const member = await memberOf(record, reader, unpacked, tally)
      if (member) yield member
    }
  } finally {
    await bytes.end()
  }
}

async function memberOf(
  record: WarcHeader,
  reader: WarcReader,
  unpacked: (bytes: number) => void,
  tally: WarcTally,
): Promise<Member | null> {
  const { type, length, field } = record
  const isOurs = field(BY_ADDRESS.field) === BY_ADDRESS.value
  // Whoever had it fetched knows that there is nothing else in it than what goes with the document.
  const count = (what: NotRead) => {
    if (!isOurs) tally.add(what)
  }
  if (type !== 'response' && !CONTENT_ALONE.has(type)) {
    if (type === 'revisit') tally.addRevisit()
    else count(RECORDS[type] ?? 'other')
    return null
  }
  const target = targetOf(record)
  const address = addressOf(target)
  if (address === null) {
    tally.add(target.startsWith('dns:') ? 'lookup' : 'metadata')
    return null
  }
  const isTooLarge = length > BYTES_AT_MOST
  const block = await reader.take(isTooLarge ? BEGINNING_BYTES : length)
  const response = CONTENT_ALONE.has(type) ? resourceIn(block, field('content-type')) : httpResponseIn(block)
  if (response === null) {
    tally.add('other')
    return null
  }
  if (response.status !== 200) {
    count(response.status >= 300 && response.status < 400 ? 'redirect' : 'failure')
    return null
  }
  const content = isTooLarge ? { fault: 'too-large' as const } : contentOf(response, BYTES_AT_MOST)
  const bytes = 'bytes' in content ? content.bytes : response.body
  if ('bytes' in content && bytes.length === 0) {
    tally.add('blank')
    return null
  }
  if ('bytes' in content && bytes !== response.body) unpacked(bytes.length)
  const isPacked = 'fault' in content && response.codings.length > 0
  const kind = contentKind(isPacked ? new Uint8Array() : bytes, response.type, address.pathname)
  if (!kind.document) {
    count(kind.what)
    return null
  }
  const time = timeOf(field('warc-date'))
  const name = captureName(address, isOurs ? null : time, kind.extension)
  const problem = (await reader.endsWell()) ? problemOf(record, content) : DAMAGED
  if (problem !== null) return { name, size: null, problem }
  const notes = [
    ...(type === 'conversion' ? [CONVERTED] : []),
    ...digestNotes(record, block, response, content),
  ]
  return {
    name,
    size: bytes.length,
    capture: { ...whereAndWhen(target, address, time), ...charsetOf(response), notes },
    chunks: async function* () {
      yield bytes
    },
  }
}

const DAMAGED: DocumentProblem = { reason: 'member-damaged' }

/** Why a capture cannot be used. */
function problemOf({ field }: WarcHeader, content: ReturnType<typeof contentOf>): DocumentProblem | null {
  if ('fault' in content) {
    const { fault } = content
    if (fault === 'too-large') return TOO_LARGE
    if (fault === 'unknown') return { reason: 'content-coding-unknown', coding: content.coding }
    return fault === 'damaged' ? DAMAGED : { reason: 'capture-incomplete' }
  }
  const isCut = field('warc-truncated') !== null || field('warc-segment-number') !== null
  return isCut ? { reason: 'capture-incomplete' } : null
}

/** A record that has the content alone. */
function resourceIn(block: Uint8Array, type: string | null): HttpResponse {
  const asSent = { status: 200, codings: [], isChunked: false, length: null, field: () => null }
  return { ...asSent, ...mediaTypeOf(type), body: block }
}

const charsetOf = ({ charset }: HttpResponse) => (charset === null ? {} : { charset })

function whereAndWhen(target: string, address: URL, time: Date | null): Capture {
  const { fields } = readFields({
    url: /\s/.test(target) ? address.href : target,
    accessed: time?.toISOString().slice(0, 10),
  })
  const { url, accessed } = fields
  return { ...(url !== undefined && { url }), ...(accessed !== undefined && { accessed }) }
}

/**
 * What the archive says of the bytes and is not so. Of a whole block nothing else is asked; programs differ in whether
 * the content has its digest with the sizes of its chunks, without them, or unpacked.
 */
function digestNotes(
  { field }: WarcHeader,
  block: Uint8Array,
  { body }: HttpResponse,
  content: ReturnType<typeof contentOf>,
): ReadingNote[] {
  const ofBlock = field('warc-block-digest')
  const ofContent = field('warc-payload-digest')
  const forms = [body, content.whole, 'bytes' in content ? content.bytes : undefined]
  const isSame =
    ofBlock !== null
      ? hasDigest(block, ofBlock)
      : ofContent === null
        ? null
        : forms.some((it) => it !== undefined && hasDigest(it, ofContent) !== false)
  const message =
    'its bytes do not have the digest that the web archive states: they were changed later, or it is wrong'
  return isSame === false ? [{ code: 'digest-differs', message }] : []
}
