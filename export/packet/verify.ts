import fs from 'node:fs/promises'
import type { Certificate } from 'pkijs'
import type { LabelLanguage } from '../../citation/index.ts'
import { clause } from '../../model/error-reasons.ts'
import { hasWordsOf, identifyDocument } from '../../model/identity.ts'
import { documentOf } from '../../model/ids.ts'
import { bytesOf, linesOf, type Part, sha256, sha256Of } from './lines.ts'
import { pageOf, RECORD_BEGINS, RECORD_ENDS } from './page.ts'
import { endOf, pageEnd } from './page-end.ts'
import { type RecordPart, readRecord, Unreadable } from './read.ts'
import type { PacketDocument, PacketHead, PacketQuote } from './record.ts'
import { checkTimestamp } from './timestamp/check.ts'
import { BadTimestamp, type Stated } from './timestamp/read.ts'
import { nonceOf } from './timestamp/request.ts'

/** What does not fit: where in the packet, and what is wrong there. */
export type Difference = { where: string; what: string }

export type PacketVerified = {
  sha256: string
  /** Null where the record cannot be read. */
  head: PacketHead | null
  documents: number
  quotes: number
  differences: Difference[]
  /** The record beside the page: `same`, `different`, or none. */
  beside: 'same' | 'different' | 'none'
  /** What a timestamp of the record states, where the page has one and it holds; whose word that is, the reader judges. */
  timestamp: (Stated & { request: 'answered' | 'not-beside'; root: string | null }) | null
}

/** Asked about each document that could be read, for comparisons with what is not in the packet. */
export type Against = (document: PacketDocument) => Promise<Difference[]>

const isPage = (path: string) => /\.html?$/i.test(path)

/** Where the record is in a page; all of the file where it is the record alone. Null in a file that is no packet. */
export async function recordIn(path: string): Promise<Part | null> {
  const all: Part = { path, from: 0, to: (await fs.stat(path)).size }
  if (!isPage(path)) return all
  let from: number | null = null
  for await (const { line, at } of linesOf(all)) {
    const text = line.length > RECORD_BEGINS.length ? '' : `${line.toString('latin1')}\n`
    if (from === null && text === RECORD_BEGINS) from = at + line.length + 1
    else if (from !== null && text === RECORD_ENDS) return { path, from, to: at }
  }
  return null
}

function wrongIn(quote: PacketQuote, document: PacketDocument): Difference[] {
  const { text, bibliography } = document
  const { passage, quotation } = quote
  const meant =
    quotation === null ? { start: 0, end: passage.text.length } : passage.quotations[quotation - 1]
  const checks: [holds: boolean, what: string][] = [
    [text.slice(quote.start, quote.end) === quote.words, 'its words are not at its place in the text'],
    [text.slice(passage.start, passage.end) === passage.text, 'its passage is not at its place in the text'],
    [hasWordsOf(passage.id, passage.text), 'the ID of its passage was not made of these words'],
    [documentOf(passage.id) === bibliography.documentId, 'its passage belongs to another document'],
    [
      meant !== undefined &&
        quote.start === passage.start + meant.start &&
        quote.end === passage.start + meant.end,
      'its place is not that of the quotation in its passage',
    ],
    [
      quote.context.start <= passage.start &&
        quote.context.end >= passage.end &&
        quote.context.end <= text.length,
      'its context does not contain its passage',
    ],
  ]
  return checks.flatMap(([holds, what]) => (holds ? [] : [{ where: `quote ${quote.number}`, what }]))
}

function wrongOf(document: PacketDocument): Difference[] {
  const { bibliography, number, text, textSha256 } = document
  const where = `document ${number}`
  const { collection, documentId, documentKey } = bibliography
  return [
    ...(sha256(text) === textSha256
      ? []
      : [{ where, what: 'its text does not have the SHA-256 that is stated' }]),
    ...(identifyDocument(collection, documentKey) === documentId
      ? []
      : [{ where, what: 'its ID was not made of its collection and key' }]),
    ...document.quotes.flatMap((it) => wrongIn(it, document)),
  ]
}

class Checks {
  readonly differences: Difference[] = []
  head: PacketHead | null = null
  documents = 0
  quotes = 0
  private headHash = ''
  private readonly hashes: string[] = []

  add(where: string, what: string) {
    this.differences.push({ where, what })
  }

  async take(it: RecordPart, against: Against | undefined) {
    if (it.part === 'head') {
      this.head = it.value
      this.headHash = sha256(it.json)
    } else if (it.part === 'document') {
      this.hashes.push(sha256(it.json))
      this.documents += 1
      this.quotes += it.value.quotes.length
      if (it.value.number !== this.documents) this.add(`document ${this.documents}`, 'it has another number')
      this.differences.push(...wrongOf(it.value))
      if (against) this.differences.push(...(await against(it.value)))
    } else this.compare(it.value)
  }

  private compare({ head, documents }: { head: string; documents: string[] }) {
    const what = 'it does not have the SHA-256 that the record states'
    if (head !== this.headHash) this.add('the head', what)
    for (const [at, it] of this.hashes.entries())
      if (it !== documents[at]) this.add(`document ${at + 1}`, what)
    if (documents.length !== this.hashes.length) {
      this.add('the hashes', `they are of ${documents.length} documents, and there are ${this.hashes.length}`)
    }
    if (this.head?.documents !== this.documents || this.head.quotes !== this.quotes) {
      this.add('the head', 'it states other numbers of documents and quotes than there are')
    }
  }
}

/** Compares bytes with a part of a file in order, in pieces of any size. */
export class Reader {
  private rest: Buffer = Buffer.alloc(0)
  private readonly pieces: AsyncGenerator<Buffer>
  constructor(part: Part) {
    this.pieces = bytesOf(part)
  }

  /** The next bytes, fewer at the end. */
  async take(count: number): Promise<Buffer> {
    const read = [this.rest]
    let length = this.rest.length
    while (length < count) {
      const next = await this.pieces.next()
      if (next.done) break
      read.push(next.value)
      length += next.value.length
    }
    // Joined once: joining after each piece would copy a long part again with each of them.
    const all = read.length === 1 ? this.rest : Buffer.concat(read, length)
    this.rest = all.subarray(count)
    return all.subarray(0, count)
  }

  close() {
    return this.pieces.return(undefined)
  }
}

/** Makes the page again; the first part of it that is another in the file is named. */
async function pageDifference(record: Part, own: string): Promise<Difference | null> {
  const before = new Reader({ path: record.path, from: 0, to: record.from })
  try {
    let at = 0
    for await (const { of, html } of pageOf(record, own)) {
      const made = Buffer.from(html)
      const found = await before.take(made.length)
      if (!found.equals(made)) return different(of, at, found, made)
      at += made.length
    }
    if ((await before.take(1)).length > 0)
      return { where: 'the page', what: 'there is more before its record' }
  } finally {
    await before.close()
  }
  return null
}

/** The nonce of the request beside the page, by whose name it is found. */
export async function nonceBeside(page: string): Promise<string | null> {
  const request = page.replace(/\.html?$/i, '.tsq')
  const found = await fs.stat(request).catch(() => null)
  return found?.isFile() && found.size < 10_000 ? nonceOf(await fs.readFile(request)) : null
}

type EndVerified = Pick<PacketVerified, 'timestamp' | 'differences'>

/** Checks what follows the record: a timestamp, or nothing. */
async function verifyEnd(
  record: Part,
  own: string,
  language: LabelLanguage,
  roots: readonly Certificate[] | null,
): Promise<EndVerified> {
  const { answer, found } = await endOf(record)
  try {
    const made = pageEnd(answer, language)
    const differences = found.equals(made) ? [] : [different('the end', record.to, found, made)]
    if (answer === null) {
      if (roots !== null) differences.push({ where: 'the timestamp', what: 'there is none' })
      return { timestamp: null, differences }
    }
    const nonce = await nonceBeside(record.path)
    const stated = await checkTimestamp(answer, own, nonce, roots)
    return { timestamp: { ...stated, request: nonce === null ? 'not-beside' : 'answered' }, differences }
  } catch (error) {
    if (!(error instanceof BadTimestamp)) throw error
    return { timestamp: null, differences: [{ where: 'the timestamp', what: clause(error.problem) }] }
  }
}

function different(of: string, at: number, found: Buffer, made: Buffer): Difference {
  let first = 0
  while (first < found.length && found[first] === made[first]) first += 1
  return { where: `the page, ${of}`, what: `from byte ${at + first} on it is not what the record gives` }
}

async function besideOf(path: string, own: string): Promise<PacketVerified['beside']> {
  if (!isPage(path)) return 'none'
  const beside = path.replace(/\.html?$/i, '.json')
  const found = await fs.stat(beside).catch(() => null)
  if (!found?.isFile()) return 'none'
  return (await sha256Of({ path: beside, from: 0, to: found.size })) === own ? 'same' : 'different'
}

/**
 * Checks a packet: its page, or the record alone. Memory does not grow with the number of documents.
 * @param roots the authorities to one of which the certificate of a timestamp has to lead; null where nobody named any
 */
export async function verifyPacket(
  path: string,
  against?: Against,
  roots: readonly Certificate[] | null = null,
): Promise<PacketVerified> {
  const checks = new Checks()
  const record = await recordIn(path)
  if (record === null) {
    checks.add('the page', 'it has no record of an evidence packet')
    return {
      sha256: '',
      head: null,
      documents: 0,
      quotes: 0,
      differences: checks.differences,
      beside: 'none',
      timestamp: null,
    }
  }
  let timestamp: PacketVerified['timestamp'] = null
  const own = await sha256Of(record)
  try {
    for await (const it of readRecord(record)) await checks.take(it, against)
    if (isPage(path)) {
      const difference = await pageDifference(record, own)
      if (difference) checks.differences.push(difference)
      const end = await verifyEnd(record, own, checks.head?.language ?? 'en', roots)
      checks.differences.push(...end.differences)
      timestamp = end.timestamp
    } else if (roots !== null) checks.add('the timestamp', 'it is in the page, and not in the record alone')
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    checks.add(error.where, error.message)
  }
  const beside = await besideOf(path, own)
  if (beside === 'different') checks.add('the record beside the page', 'it is not the record in the page')
  const { head, documents, quotes, differences } = checks
  return { sha256: own, head, documents, quotes, differences, beside, timestamp }
}
