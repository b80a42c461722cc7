import type { Entity } from '../../../model/document.ts'
import type { DocumentId } from '../../../model/ids.ts'
import type { Db } from '../../../sqlite/database.ts'
import { describerOf, documentOf, NO_DESCRIBER } from '../../describers.ts'
import { withParents } from '../../values.ts'
import { type EntityRow, entitiesAfter, putEntity } from '../file/entities.ts'
import { parseOwn } from '../file/own-json.ts'

type Known = Omit<EntityRow, 'generation'> & { by: string }

/** The entities of an index as its writer knows them, so that it writes only what is new. */
export class EntitiesKnown {
  private readonly known = new Map<string, Known>()
  /** Those that a document describes. */
  private readonly byDocument = new Map<string, Set<Known>>()
  private last = 0

  constructor(private readonly db: Db) {}

  load() {
    this.known.clear()
    this.byDocument.clear()
    this.last = 0
    for (const { id, facet, key, label, body } of entitiesAfter(this.db, -1)) {
      const { by = NO_DESCRIBER, ...rest } = parseOwn<{ by?: string }>(body)
      const it: Known = { id, facet, key, label, body: JSON.stringify(rest), by: '' }
      this.known.set(`${it.facet} ${it.key}`, it)
      this.describe(it, by)
      this.last = Math.max(this.last, it.id)
    }
  }

  get count(): number {
    return this.known.size
  }

  /** Stores how a document describes an entity, if that counts. `generation` is that of the next commit. */
  put({ facet, key, label, ...rest }: Entity, document: DocumentId, generation: number) {
    this.take(facet, key, label, JSON.stringify(rest), describerOf(document, true), generation)
    if (facet !== 'location') return
    for (const above of withParents(key).slice(1)) this.id(facet, above, above, document, generation)
  }

  /** The id of an entity; one that no document describes is called by what a tag says. */
  id(facet: string, key: string, label: string, document: DocumentId, generation: number): number {
    const above = facet === 'location' ? key.lastIndexOf('/') : -1
    const body = above === -1 ? { aliases: [] } : { aliases: [], parent: key.slice(0, above) }
    const by = describerOf(document, false)
    return this.take(facet, key, label, JSON.stringify(body), by, generation).id
  }

  /** To be called before a document is replaced or removed: what it described is there for others to describe. */
  release(document: string, generation: number) {
    for (const it of this.byDocument.get(document) ?? []) {
      if (documentOf(it.by) !== document) continue
      this.describe(it, NO_DESCRIBER)
      this.store(it, generation)
    }
    this.byDocument.delete(document)
  }

  private take(facet: string, key: string, label: string, body: string, by: string, generation: number) {
    const known = this.known.get(`${facet} ${key}`)
    if (known === undefined) {
      this.last += 1
      const it: Known = { id: this.last, facet, key, label, body, by: '' }
      this.known.set(`${facet} ${key}`, it)
      this.describe(it, by)
      this.store(it, generation)
      return it
    }
    if (by > known.by || (by === known.by && known.label === label && known.body === body)) return known
    known.label = label
    known.body = body
    this.describe(known, by)
    this.store(known, generation)
    return known
  }

  private describe(it: Known, by: string) {
    it.by = by
    if (by === NO_DESCRIBER) return
    const document = documentOf(by)
    const all = this.byDocument.get(document) ?? new Set()
    this.byDocument.set(document, all.add(it))
  }

  /** As the table keeps it: what readers are told of the entity, and whose description it is. */
  private store({ by, body, ...it }: Known, generation: number) {
    putEntity(this.db, { ...it, body: JSON.stringify({ ...parseOwn<object>(body), by }), generation })
  }
}
