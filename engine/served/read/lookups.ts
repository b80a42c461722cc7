import { damaged } from '../../../model/checksum.ts'
import type { Document, Entity, Rest } from '../../../model/document.ts'
import { type DocumentId, documentOf, type PassageId, passageId } from '../../../model/ids.ts'
import type { Bibliography, Paragraph, Passage } from '../../../model/passage.ts'
import type { PassageLookup } from '../../../model/search-result.ts'
import type { InventoryEntry, PassageMark } from '../../port.ts'
import { token } from '../encoding/tokens.ts'
import { allOf, is } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import type { DocumentRecord, GoneRecord, NameRecord, PassageRecord } from '../records/records.ts'
import {
  type NameRead,
  provedDocument,
  provedGone,
  provedName,
  provedPassage,
  type Seen,
} from '../records/sealed.ts'
import { hasAny, type Server } from '../server.ts'

/**
 * A document exactly as it was put, as of one state; null if there is none.
 * @throws AppError `damaged` if it is no longer what was put
 */
export async function wholeDocument(server: Server, id: DocumentId, seen: Seen): Promise<Document | null> {
  const now = visible(seen.generation)
  const fields = ['id', 'inCollection', 'documentKey', 'fingerprint', 'passages', 'body', 'checksum'] as const
  const filter = allOf([is('type', 'document'), is('id', id), now])
  for await (const record of server.where<DocumentRecord>('records', filter, fields)) {
    const { bibliography, rest } = provedDocument<{ bibliography: Bibliography; rest: Rest }>(record, seen)
    const passages: Paragraph[] = []
    const inside = allOf([is('document', id), now])
    for await (const passage of server.where<PassageRecord>('passages', inside, [
      'key',
      'body',
      'checksum',
    ])) {
      passages.push(paragraphOf(provedPassage(passage, seen), bibliography))
    }
    if (passages.length !== record.passages) throw damaged({ what: 'document', id })
    return { ...bibliography, ...rest, passages: passages.sort((a, b) => a.ordinal - b.ordinal) }
  }
  return null
}

/** The fields of the passage without those of its document. */
function paragraphOf(passage: Passage, bibliography: Bibliography): Paragraph {
  const own = Object.entries(passage).filter(([name]) => !(name in bibliography))
  return Object.fromEntries(own) as Paragraph
}

/** What a passage's id leads to as of one state, even if the passage is gone. */
export async function lookUp(server: Server, id: PassageId, seen: Seen): Promise<PassageLookup> {
  const { generation } = seen
  const now = visible(generation)
  const fields = ['key', 'body', 'checksum'] as const
  for await (const found of server.where<PassageRecord>('passages', allOf([is('id', id), now]), fields)) {
    return { state: 'found', passage: provedPassage(found, seen) }
  }
  for await (const record of server.byKeys<GoneRecord>('records', [`gone-${id}`], GONE_FIELDS)) {
    if (record.since > generation) continue
    const gone = provedGone(record, id, seen)
    const documentId = documentOf(id)
    const filter = allOf([is('type', 'document'), is('id', documentId), now])
    const documentExists = await hasAny(server, 'records', filter)
    return { state: 'gone', id, text: gone.text, documentId, documentExists, goneAt: gone.goneAt }
  }
  return { state: 'unknown' }
}

export const NAME_FIELDS: (keyof NameRead)[] = ['key', 'body', 'checksum']
export const GONE_FIELDS: (keyof GoneRecord)[] = ['key', 'type', 'id', 'text', 'goneAt', 'checksum', 'since']

/** What is known of the values with these keys; unknown keys are left out. */
export async function entities(
  server: Server,
  facet: Entity['facet'],
  keys: readonly string[],
): Promise<Entity[]> {
  const seen = await server.state()
  const found: Entity[] = []
  if (seen === null) return found
  const tokens = keys.map((key) => token(facet, key))
  for await (const it of server.byKeys<NameRecord>('records', tokens, NAME_FIELDS))
    found.push(provedName<Entity>(it, seen))
  return found
}

/** The documents of one collection or of all, as of the generation at the time of the call. */
export async function* inventory(
  server: Server,
  collection: string | undefined,
): AsyncGenerator<InventoryEntry> {
  const state = await server.state()
  if (state === null) return
  const filter = allOf([
    is('type', 'document'),
    visible(state.generation),
    collection === undefined || is('collection', token('collection', collection)),
  ])
  const fields = ['id', 'documentKey', 'fingerprint', 'passages', 'inCollection'] as const
  for await (const it of server.where<DocumentRecord>('records', filter, fields)) {
    yield {
      id: it.id,
      collection: it.inCollection,
      documentKey: it.documentKey,
      fingerprint: it.fingerprint,
      passages: it.passages,
    }
  }
}

const MARKS_AT_ONCE = 5_000

/** The passages of a collection with their marks, as of the generation at the time of the call. */
export async function* passageMarks(server: Server, collection: string): AsyncGenerator<PassageMark[]> {
  const state = await server.state()
  if (state === null) return
  const filter = allOf([is('collection', token('collection', collection)), visible(state.generation)])
  let marks: PassageMark[] = []
  for await (const { id, furniture } of server.where<PassageRecord>('passages', filter, [
    'id',
    'furniture',
  ])) {
    marks.push({ id: passageId.parse(id), furniture: furniture === true })
    if (marks.length < MARKS_AT_ONCE) continue
    yield marks
    marks = []
  }
  if (marks.length > 0) yield marks
}
