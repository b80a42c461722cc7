import type { Engine, EngineWriter } from '../../engine/port.ts'
import type { Document, Entity } from '../../model/document.ts'
import { isFirstWithWords, wordsDigits } from '../../model/identity.ts'
import { type DocumentId, documentOf, type PassageId } from '../../model/ids.ts'
import type { Paragraph } from '../../model/passage.ts'
import type { ChangesMeanwhile } from './changes-meanwhile.ts'
import type { LazyWriter } from './lazy-writer.ts'

/**
 * From how many documents of a collection on the same paragraph is furniture: no statement is printed word for word in
 * a hundred articles that otherwise differ, but a request for donations, a copyright line, or the label of a form is.
 */
export const DOCUMENTS_AT_LEAST = 100

/** 40 bits, so that a number holds them exactly. */
const hashOf = (id: PassageId) => Number.parseInt(wordsDigits(id), 16)

const MARKED = 1
/** The words may stand in a document again and again; they are counted by their first passage. */
const FIRST = 2

/** The passages of a collection as numbers: a million of them take some 20 MB. */
class Passages {
  readonly documents: DocumentId[] = []
  readonly #numbers = new Map<DocumentId, number>()
  #hashes = new Float64Array(1024)
  #of = new Uint32Array(1024)
  #flags = new Uint8Array(1024)
  length = 0

  add(id: PassageId, marked: boolean): void {
    if (this.length === this.#hashes.length) this.#grow()
    const document = documentOf(id)
    let number = this.#numbers.get(document)
    if (number === undefined) {
      number = this.documents.length
      this.documents.push(document)
      this.#numbers.set(document, number)
    }
    this.#hashes[this.length] = hashOf(id)
    this.#of[this.length] = number
    this.#flags[this.length] = (marked ? MARKED : 0) | (isFirstWithWords(id) ? FIRST : 0)
    this.length += 1
  }

  *[Symbol.iterator](): Generator<{ hash: number; document: number; marked: boolean; first: boolean }> {
    for (let at = 0; at < this.length; at += 1) {
      const flags = this.#flags[at] as number
      yield {
        hash: this.#hashes[at] as number,
        document: this.#of[at] as number,
        marked: (flags & MARKED) !== 0,
        first: (flags & FIRST) !== 0,
      }
    }
  }

  #grow(): void {
    const length = this.length * 2
    this.#hashes = copied(this.#hashes, new Float64Array(length))
    this.#of = copied(this.#of, new Uint32Array(length))
    this.#flags = copied(this.#flags, new Uint8Array(length))
  }
}

function copied<Numbers extends { set(from: Numbers): void }>(from: Numbers, into: Numbers): Numbers {
  into.set(from)
  return into
}

const BUCKETS = 2 ** 20

/** The words that stand in enough documents; nearly all words stand in one, and are not counted by themselves. */
function frequent(passages: Passages): Set<number> {
  const roughly = new Uint32Array(BUCKETS)
  for (const { hash } of passages) roughly[hash % BUCKETS] = (roughly[hash % BUCKETS] as number) + 1
  const documents = new Map<number, number>()
  for (const { hash, first } of passages) {
    if (!first || (roughly[hash % BUCKETS] as number) < DOCUMENTS_AT_LEAST) continue
    documents.set(hash, (documents.get(hash) ?? 0) + 1)
  }
  return enough(documents)
}

const enough = (documents: ReadonlyMap<number, number>) =>
  new Set([...documents].filter(([, count]) => count >= DOCUMENTS_AT_LEAST).map(([hash]) => hash))

/**
 * The words that are furniture: they stand in many documents, most of which otherwise say something else. A report that
 * a hundred newspapers have printed whole is in as many documents, and is no furniture of any.
 */
function furnitureAmong(passages: Passages): Set<number> {
  const candidates = frequent(passages)
  if (candidates.size === 0) return new Set()
  const all = new Uint32Array(passages.documents.length)
  const repeated = new Uint32Array(passages.documents.length)
  for (const { hash, document } of passages) {
    all[document] = (all[document] as number) + 1
    if (candidates.has(hash)) repeated[document] = (repeated[document] as number) + 1
  }
  const saysMore = (document: number) => (repeated[document] as number) * 2 <= (all[document] as number)
  const documents = new Map<number, number>()
  for (const { hash, document, first } of passages) {
    if (first && candidates.has(hash) && saysMore(document))
      documents.set(hash, (documents.get(hash) ?? 0) + 1)
  }
  return enough(documents)
}

const marked = ({ furniture: _, ...passage }: Paragraph, isFurniture: boolean): Paragraph =>
  isFurniture ? { ...passage, furniture: true } : passage

type Marking = {
  engine: Engine
  collection: string
  /** Makes the entities that the tags of a document name. */
  entities: (document: Document) => Promise<Entity[]>
  /** Does work while nobody else writes. */
  alone: <Result>(work: (writer: EngineWriter) => Promise<Result>) => Promise<Result>
  signal: AbortSignal
}

/**
 * Marks the passages of a collection that are furniture, and takes the mark from those that no longer are. The result
 * depends on the documents alone, and not on the order in which they came. Everything that was put before has to be
 * flushed.
 * @returns how many different paragraphs are furniture, and how many documents were stored again
 */
async function markFurniture(marking: Marking): Promise<{ paragraphs: number; documents: number }> {
  const { engine, collection, entities, alone, signal } = marking
  const passages = new Passages()
  for await (const batch of engine.passageMarks(collection)) {
    if (signal.aborted) break
    for (const { id, furniture } of batch) passages.add(id, furniture)
  }
  if (signal.aborted) return { paragraphs: 0, documents: 0 }
  const furniture = furnitureAmong(passages)
  const changed = new Set<DocumentId>()
  for (const { hash, document, marked } of passages) {
    const id = passages.documents[document]
    if (id !== undefined && furniture.has(hash) !== marked) changed.add(id)
  }
  let documents = 0
  if (changed.size > 0) {
    for await (const { id, fingerprint } of engine.inventory(collection)) {
      if (signal.aborted) break
      // Once: what is stored again comes behind all others, and would be met again.
      if (!changed.delete(id)) continue
      await alone(async (writer) => {
        const before = await engine.document(id)
        if (before === null) return
        const after = before.passages.map((it) => marked(it, furniture.has(hashOf(it.id))))
        const document = { ...before, passages: after }
        await writer.put({ document, entities: await entities(document), fingerprint }, { signal })
        documents += 1
      })
    }
  }
  return { paragraphs: furniture.size, documents }
}

export type FurnitureOptions = Pick<Marking, 'entities'> & {
  /** The generation of the index in which a collection was marked last; null if it never was. */
  markedAt: (collection: string) => Promise<number | null>
  noteMarked: (collection: string, generation: number) => Promise<void>
}

/**
 * Marks what is furniture of a collection at the end of a run, if anything in the index has changed since that was last
 * done.
 * @returns null if nothing was stored again
 */
export async function remarked(
  collection: string,
  { engine, furniture, signal }: { engine: Engine; furniture?: FurnitureOptions; signal: AbortSignal },
  writer: LazyWriter,
  meanwhile: ChangesMeanwhile,
): Promise<Awaited<ReturnType<typeof markFurniture>> | null> {
  if (furniture === undefined) return null
  const { entities, markedAt, noteMarked } = furniture
  if (writer.isOpen) await meanwhile.alone(async () => (await writer.get()).flush())
  const before = (await engine.status()).generation
  if (!writer.isOpen && (await markedAt(collection)) === before) return null
  const alone: Marking['alone'] = (work) => meanwhile.alone(async () => work(await writer.get()))
  const found = await markFurniture({ engine, collection, entities, alone, signal })
  if (signal.aborted) return null
  const isStored = found.documents > 0
  if (isStored) await alone((it) => it.flush())
  // Without a lock, somebody else may have written since.
  await noteMarked(collection, isStored ? (await engine.status()).generation : before)
  return isStored ? found : null
}
