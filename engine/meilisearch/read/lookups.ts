import type { Document, Entity, Rest } from '../../../model/document.ts'
import { type DocumentId, documentOf, type PassageId } from '../../../model/ids.ts'
import type { Bibliography, Paragraph, Passage } from '../../../model/passage.ts'
import type { PassageLookup } from '../../../model/search-result.ts'
import type { InventoryEntry } from '../../port.ts'
import { token } from '../encoding/tokens.ts'
import { visible } from '../query/filters.ts'
import type { DocumentRecord, GoneRecord, NameRecord, PassageRecord } from '../records/records.ts'
import type { Store } from '../server/store.ts'

/** Written by our own writer, so trusted when read back. */
const parse = <Value>(body: string): Value => JSON.parse(body) as Value

/** Runs `work` on one state of the index, and again if a writer has purged that state in the meantime. */
export async function atOneState<Result>(
  store: Store,
  nothing: Result,
  work: (generation: number) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const state = await store.state()
    if (state === null) return nothing
    const result = await work(state.generation)
    const after = await store.state()
    if (after !== null && after.purged <= state.generation) return result
  }
}

/** A document exactly as it was put, as of a generation; null if there is none. */
export async function wholeDocument(
  store: Store,
  id: DocumentId,
  generation: number,
): Promise<Document | null> {
  const filter = `type = document AND id = ${id} AND ${visible(generation)}`
  for await (const { body } of store.where<DocumentRecord>('records', filter, ['body'])) {
    const { bibliography, rest } = parse<{ bibliography: Bibliography; rest: Rest }>(body)
    const passages: Paragraph[] = []
    const inside = `document = ${id} AND ${visible(generation)}`
    for await (const passage of store.where<PassageRecord>('passages', inside, ['body'])) {
      passages.push(paragraphOf(parse<Passage>(passage.body), bibliography))
    }
    return { ...bibliography, ...rest, passages: passages.sort((a, b) => a.ordinal - b.ordinal) }
  }
  return null
}

/** The fields of the passage without those of its document. */
function paragraphOf(passage: Passage, bibliography: Bibliography): Paragraph {
  const own = Object.entries(passage).filter(([name]) => !(name in bibliography))
  return Object.fromEntries(own) as Paragraph
}

/** What a passage's id leads to as of a generation, even if the passage is gone. */
export async function lookUp(store: Store, id: PassageId, generation: number): Promise<PassageLookup> {
  for await (const { body } of store.where<PassageRecord>(
    'passages',
    `id = ${id} AND ${visible(generation)}`,
    ['body'],
  )) {
    return { state: 'found', passage: parse<Passage>(body) }
  }
  for await (const gone of store.byKeys<GoneRecord>('records', [`gone-${id}`], ['text', 'goneAt', 'since'])) {
    if (gone.since > generation) continue
    const documentId = documentOf(id)
    const documentExists = await store.any(
      'records',
      `type = document AND id = ${documentId} AND ${visible(generation)}`,
    )
    return { state: 'gone', id, text: gone.text, documentId, documentExists, goneAt: gone.goneAt }
  }
  return { state: 'unknown' }
}

/** What is known of the values with these keys; unknown keys are left out. */
export async function entities(
  store: Store,
  facet: Entity['facet'],
  keys: readonly string[],
): Promise<Entity[]> {
  const found: Entity[] = []
  const tokens = keys.map((key) => token(facet, key))
  for await (const { body } of store.byKeys<NameRecord>('records', tokens, ['body']))
    found.push(parse<Entity>(body))
  return found
}

/** The documents of one collection or of all, as of the generation at the time of the call. */
export async function* inventory(
  store: Store,
  collection: string | undefined,
): AsyncGenerator<InventoryEntry> {
  const state = await store.state()
  if (state === null) return
  const one = collection === undefined ? '' : ` AND collection = ${token('collection', collection)}`
  const filter = `type = document AND ${visible(state.generation)}${one}`
  const fields = ['id', 'documentKey', 'fingerprint', 'passages', 'inCollection'] as const
  for await (const it of store.where<DocumentRecord>('records', filter, [...fields])) {
    yield {
      id: it.id,
      collection: it.inCollection,
      documentKey: it.documentKey,
      fingerprint: it.fingerprint,
      passages: it.passages,
    }
  }
}
