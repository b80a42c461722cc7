import type { Document } from '../../../model/document.ts'
import { AppError, hasCode } from '../../../model/errors.ts'
import type { Finding, FindingCode } from '../../../model/finding.ts'
import { passageId } from '../../../model/ids.ts'
import type { Verified } from '../../port.ts'
import { token } from '../encoding/tokens.ts'
import { allOf, atMost, is } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import type {
  DocumentRecord,
  GoneRecord,
  NameRecord,
  PassageRecord,
  QuotationRecord,
} from '../records/records.ts'
import {
  type PassageRead,
  passageOfKey,
  provedGone,
  provedName,
  provedPassage,
  type Seen,
} from '../records/sealed.ts'
import { toRecords } from '../records/to-records.ts'
import { Vocabulary } from '../records/vocabulary.ts'
import { hasAny, type Server } from '../server.ts'
import { GONE_FIELDS, NAME_FIELDS, wholeDocument } from './lookups.ts'
import { changing } from './purged.ts'
import { COPIED_FIELDS, type CopiedRow, clustersCompared, copiesCompared } from './verify-clusters.ts'

/**
 * Compares the records of a server with each other, as of one state: checksums and IDs, the number of records of each
 * document, and the words that a search looks at with those that are stored. Ends with an error if a writer deletes
 * that state meanwhile. The server's own file is for its own tools to check.
 */
export async function* verify(
  server: Server,
  collection: string | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Verified> {
  if (signal?.aborted) throw new AppError('cancelled', { what: 'verify' })
  const state = await server.state()
  const now = visible(state?.generation ?? 0)
  const here = allOf([now, collection === undefined || is('collection', token('collection', collection))])
  const documentsHere = allOf([is('type', 'document'), here])
  if (state === null) {
    yield { type: 'begun', documents: 0, passages: 0 }
    return
  }
  const stays = async () => {
    if (signal?.aborted) throw new AppError('cancelled', { what: 'verify' })
    const after = await server.state()
    if (after === null || after.purged > state.generation) throw changing(server)
  }
  const documents = await server.count('records', documentsHere)
  const passages = await server.count('passages', here)
  yield { type: 'begun', documents, passages }
  let expected = 0
  const fields = ['id', 'documentKey', 'passages'] as const
  for await (const record of server.where<DocumentRecord>('records', documentsHere, fields)) {
    await stays()
    expected += record.passages
    yield { type: 'checked', check: 'documents', count: 1 }
    yield* verifyDocument(server, record, state)
  }
  if (expected !== passages) {
    yield found('counts-differ', 'passages', { detail: `${passages} instead of ${expected}` })
  }
  const gone = allOf([is('type', 'gone'), atMost('since', state.generation)])
  for await (const record of server.where<GoneRecord>('records', gone, GONE_FIELDS)) {
    const inside = allOf([documentsHere, is('id', record.id.slice(0, 16))])
    if (collection !== undefined && !(await hasAny(server, 'records', inside))) continue
    yield { type: 'checked', check: 'gone', count: 1 }
    if (!isProved(() => provedGone(record, passageId.parse(record.id), state)))
      yield found('gone-damaged', record.id)
  }
  if (collection === undefined) {
    for await (const record of server.where<NameRecord>('records', is('type', 'name'), NAME_FIELDS)) {
      yield { type: 'checked', check: 'facets', count: 1 }
      if (!isProved(() => provedName(record, state))) yield found('part-damaged', record.key)
    }
    yield { type: 'checked', check: 'copies', count: 0 }
    for await (const findings of clustersCompared(server, state)) {
      yield { type: 'checked', check: 'copies', count: 1 }
      for (const { code, subject, detail } of findings) yield found(code, subject, { detail })
    }
  }
  await stays()
}

async function* verifyDocument(
  server: Server,
  { id, documentKey, passages }: DocumentRecord,
  seen: Seen,
): AsyncGenerator<Verified> {
  const inside = allOf([is('document', id), visible(seen.generation)])
  const stored: Searched[] = []
  const copied: { passages: CopiedRow[]; quotations: CopiedRow[] } = { passages: [], quotations: [] }
  let damaged = 0
  const fields = ['key', 'body', 'checksum', 'text', 'title', 'section', 'words', 'titled', 'headed'] as const
  for await (const it of server.where<PassageRecord>('passages', inside, [...fields, ...COPIED_FIELDS])) {
    yield { type: 'checked', check: 'passages', count: 1 }
    stored.push({ key: it.key, words: searchedIn(it) })
    copied.passages.push(it)
    if (isProved(() => provedPassage(it as PassageRead, seen))) continue
    damaged += 1
    yield found('passage-damaged', passageOfKey(it.key), { document: id })
  }
  if (damaged > 0) return
  let document: Document | null
  try {
    document = await wholeDocument(server, id, seen)
  } catch (error) {
    if (!hasCode(error, 'damaged')) throw error
    document = null
  }
  if (document === null || stored.length !== passages) {
    yield found('document-damaged', id, { document: id, detail: documentKey })
    return
  }
  const quoted = ['key', 'text', 'words', ...COPIED_FIELDS] as const
  for await (const it of server.where<QuotationRecord>('quotations', inside, quoted)) {
    stored.push({ key: it.key, words: quotedIn(it) })
    copied.quotations.push(it)
  }
  yield { type: 'checked', check: 'words', count: stored.length }
  const records = toRecords({ document, entities: [], fingerprint: '' }, 0, new Vocabulary())
  const said = [
    ...records.passages.map((it) => ({ key: it.key, words: searchedIn(it) })),
    ...records.quotations.map((it) => ({ key: it.key, words: quotedIn(it) })),
  ]
  if (!sameWords(stored, said)) yield found('words-differ', documentKey, { document: id })
  for (const { code, subject, detail } of await copiesCompared(server, id, copied, seen))
    yield found(code, subject, { detail })
  yield { type: 'document', document }
}

/** What a search looks at in one record. */
type Searched = { key: string; words: string }

type InPassage = 'text' | 'title' | 'section' | 'words' | 'titled' | 'headed'

const searchedIn = (it: Pick<PassageRecord, InPassage>) =>
  JSON.stringify([it.text, it.title, it.section, it.words, it.titled, it.headed])

const quotedIn = ({ text, words }: Pick<QuotationRecord, 'text' | 'words'>) => JSON.stringify([text, words])

/** Whether the records of a document are the same, whenever they were stored. */
function sameWords(stored: readonly Searched[], said: readonly Searched[]): boolean {
  // A key is the ID of the passage, the generation, and of a quotation its number.
  const withoutGeneration = ({ key, words }: Searched) => `${key.replace(/_[0-9]+/, '')}\0${words}`
  const here = new Set(stored.map(withoutGeneration))
  return (
    here.size === said.length &&
    stored.length === said.length &&
    said.every((it) => here.has(withoutGeneration(it)))
  )
}

const found = (code: FindingCode, subject: string, more: Partial<Finding> = {}): Verified => ({
  type: 'finding',
  finding: { code, subject, document: null, detail: null, ...more },
})

function isProved(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (error) {
    if (hasCode(error, 'damaged')) return false
    throw error
  }
}
