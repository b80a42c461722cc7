import { createWriteStream } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { checkStyle, inStyle, type LabelLanguage, permalinkOf, toCsl } from '../../citation/index.ts'
import { refuseUnknown } from '../../cli/known-keys.ts'
import type { Engine } from '../../engine/port.ts'
import { wordingOf } from '../../model/asides.ts'
import { isRule, type MadeCorrection } from '../../model/correction.ts'
import { type Document, partsOf } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import type { PassageId } from '../../model/ids.ts'
import { kindOfWork } from '../../model/kind-of-work.ts'
import type { Paragraph } from '../../model/passage.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { chosenQuotation } from '../chosen-quotation.ts'
import { layoutOf } from '../layout.ts'
import { ending, type Pieces } from '../pieces.ts'
import { type Chosen, type ChosenByDocument, chosenBy } from './chosen.ts'
import {
  bytesOf,
  DOCUMENTS,
  DOCUMENTS_END,
  HASHES,
  HEAD,
  jsonOf,
  type Part,
  sha256,
  sha256Of,
} from './lines.ts'
import { packetPage } from './page.ts'
import { FORMAT, type PacketDocument, type PacketHead, type PacketQuote } from './record.ts'
import type { PacketRequest } from './request.ts'

export type PacketOptions = {
  signal?: AbortSignal
  /** `http://host:port`: where permalinks lead; without it there are none. */
  origin?: string
  /** Called with the number of quotes that were put in so far, and how many there will be. */
  onProgress?: (done: number, of: number) => void
}

export type Packet = {
  /** Of the record, which is what a packet is checked and timestamped by. */
  sha256: string
  quotes: number
  documents: number
  name: string
  mime: string
  /** The page or the record, as the request says. */
  pieces: Pieces
  /** The record alone; to be read before `pieces` end. */
  record: () => AsyncGenerator<Uint8Array>
}

/** @throws AppError that says why its document has no such passage, which may have been replaced meanwhile */
async function notThere(engine: Engine, id: PassageId): Promise<AppError> {
  const found = await engine.passage(id)
  return found.state === 'unknown'
    ? new AppError('not-found', { what: 'passage', id })
    : new AppError('passage-gone', { id })
}

function contextOf(paragraphs: readonly Paragraph[], at: number, own: Paragraph) {
  const before = paragraphs[at - 1] ?? own
  const after = paragraphs[at + 1] ?? own
  return { start: Math.min(before.start, own.start), end: Math.max(after.end, own.end) }
}

/** The page itself may not ask for it: other versions of Node have other names, and it has to be the same everywhere. */
function nameOfLanguage(code: string | null, language: LabelLanguage): string | undefined {
  const [valid] = code === null ? [] : Intl.getCanonicalLocales(code)
  return valid && new Intl.DisplayNames([language], { type: 'language' }).of(valid)
}

async function documentEntry(
  engine: Engine,
  document: Document | null,
  chosen: readonly Chosen[],
  number: number,
  { choice, layout }: PacketRequest,
  { origin, signal }: PacketOptions,
): Promise<PacketDocument> {
  const quoted = []
  const paragraphs = document?.passages ?? []
  const places = new Map(paragraphs.map((it, at) => [it.id, at]))
  for (const it of chosen) {
    const at = places.get(it.id)
    const own = at === undefined ? undefined : paragraphs[at]
    if (document === null || at === undefined || own === undefined) throw await notThere(engine, it.id)
    const passage = { ...partsOf(document).bibliography, ...own }
    const quotation = chosenQuotation(own, it)
    const permalink = origin === undefined ? null : permalinkOf(origin, passage, quotation)
    const citation = toCsl(passage, quotation, {
      ...(permalink !== null && { permalink }),
      ...(it.note !== null && { note: it.note }),
    })
    quoted.push({ it, at, own, quotation, permalink, citation })
  }
  if (document === null) throw new AppError('internal', { what: 'export' })
  const styled = await inStyle(
    quoted.map((it) => it.citation),
    choice,
    signal,
  )
  const { path: _, ...bibliography } = partsOf(document).bibliography
  const { text } = document
  const languageName = nameOfLanguage(bibliography.language, layout.labels)
  return {
    number,
    bibliography,
    kind: kindOfWork(document),
    ...(languageName !== undefined && { languageName }),
    text,
    textSha256: sha256(text),
    leftOut: document.leftOut,
    notes: document.notes,
    corrections: (document.corrected?.corrections ?? []).map(({ correction, state }) => ({
      correction: withoutSearch(correction),
      state,
    })),
    quotes: quoted.map(({ it, at, own, quotation, permalink, citation }, index): PacketQuote => {
      const { inText = [], footnote = [], entry = [] } = styled[index] ?? {}
      const inPassage = quotation ?? { start: 0, end: own.text.length }
      const start = own.start + inPassage.start
      const end = own.start + inPassage.end
      return {
        number: it.number,
        passage: own,
        quotation: it.quotation,
        start,
        end,
        words: text.slice(start, end),
        asRead: wordingOf(own, inPassage),
        context: contextOf(paragraphs, at, own),
        note: it.note,
        permalink,
        citation: { inText, footnote, entry },
        missing: citation.missing,
        inferred: citation.inferred,
      }
    }),
  }
}

async function* recordLines(
  engine: Engine,
  request: PacketRequest,
  head: PacketHead,
  byDocument: ChosenByDocument['byDocument'],
  options: PacketOptions,
): AsyncGenerator<string> {
  const first = jsonOf(head)
  const hashes = { head: sha256(first), documents: [] as string[] }
  yield `${HEAD}${first},\n${DOCUMENTS}\n`
  let done = 0
  for (const [id, chosen] of byDocument) {
    if (options.signal?.aborted) throw new AppError('cancelled', { what: 'export' })
    const number = hashes.documents.length + 1
    const document = await engine.document(id)
    const line = jsonOf(await documentEntry(engine, document, chosen, number, request, options))
    hashes.documents.push(sha256(line))
    yield `${line}${number < byDocument.size ? ',' : ''}\n`
    done += chosen.length
    options.onProgress?.(done, head.quotes)
  }
  yield `${DOCUMENTS_END}\n${HASHES}${jsonOf(hashes)}}\n`
}

/**
 * Makes the record of a packet in a temporary file, which only this user can read, and begins its page. By then nothing
 * can be missing any more, so that no file is begun that cannot be finished.
 */
export async function openPacket(
  engine: Engine,
  request: PacketRequest,
  options: PacketOptions = {},
): Promise<Packet> {
  const { choice, layout } = request
  const { signal } = options
  await checkStyle(choice)
  if (request.of === 'search') await refuseUnknown(engine, request.search, signal ? { signal } : {})
  const { byDocument, quotes, passages, different } = await chosenBy(engine, request, signal)
  const quotations = request.of === 'search' && request.search.in !== 'passage' ? quotes : null
  const counted = { total: quotations === null ? quotes : passages, quotations, different }
  const { title, facts } = await layoutOf(engine, request, counted, signal)
  const head: PacketHead = {
    format: FORMAT,
    version: 1,
    page: 2,
    language: layout.labels,
    title: title ?? '',
    made: new Date().toISOString(),
    verbatim: packageJson.version,
    index: await engine.status(),
    of: request.of,
    facts: facts.map(([label, text]) => [label, text]),
    style: choice.style,
    locale: choice.locale,
    documents: byDocument.size,
    quotes,
  }
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-packet-'))
  const end = () => fs.rm(folder, { recursive: true, force: true })
  try {
    const file = path.join(folder, 'record.json')
    await pipeline(recordLines(engine, request, head, byDocument, options), createWriteStream(file))
    const part: Part = { path: file, from: 0, to: (await fs.stat(file)).size }
    const own = await sha256Of(part)
    const asJson = request.as === 'json'
    const pieces = asJson ? bytesOf(part) : packetPage(part, own)
    return {
      sha256: own,
      quotes,
      documents: byDocument.size,
      name: `verbatim-packet-${own.slice(0, 12)}.${request.as}`,
      mime: asJson ? 'application/json' : 'text/html',
      pieces: ending(until(pieces, signal), end),
      record: () => bytesOf(part),
    }
  } catch (error) {
    await end()
    throw error
  }
}

async function* until(pieces: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (signal?.aborted) throw new AppError('cancelled', { what: 'export' })
    yield piece
  }
}

/** A rule for the hits of a search without what was searched for, which is nobody else's business. */
function withoutSearch(it: MadeCorrection): MadeCorrection {
  if (!isRule(it) || it.scope.within !== 'search') return it
  return { ...it, scope: { ...it.scope, search: '' } }
}
