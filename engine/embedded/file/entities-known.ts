import type { Entity } from '../../../model/document.ts'
import type { DocumentId } from '../../../model/ids.ts'
import type { Db } from '../../../sqlite/database.ts'
import { describerOf, documentOf, isDescribed, NO_DESCRIBER } from '../../describers.ts'
import { withParents } from '../../values.ts'
import { type EntityRow, entitiesAfter, putEntity } from './entities.ts'
import { parseOwn } from './own-json.ts'

type Known = Omit<EntityRow, 'generation'> & { by: string }

/** The entities of an index as its writer knows them, so that it writes only what is new. */
export class EntitiesKnown {
  /** By facet, then by key: most are asked for many times in each document. */
  private readonly all = new Map<string, Map<string, Known>>()
  /** Those that a document describes. */
  private readonly byDocument = new Map<string, Set<Known>>()
  /** Not yet as in the table: many documents of a commit describe the same one, each better than the last. */
  private readonly changed = new Set<Known>()
  private last = 0
  private size = 0

  constructor(private readonly db: Db) {}

  load() {
    this.all.clear()
    this.byDocument.clear()
    this.changed.clear()
    this.last = 0
    this.size = 0
    for (const { id, facet, key, label, body } of entitiesAfter(this.db, -1)) {
      const { by = NO_DESCRIBER, ...rest } = parseOwn<{ by?: string }>(body)
      const it: Known = { id, facet, key, label, body: JSON.stringify(rest), by: '' }
      this.of(facet).set(key, it)
      this.size += 1
      this.describe(it, by)
      this.last = Math.max(this.last, it.id)
    }
  }

  get count(): number {
    return this.size
  }

  /** Notes how a document describes an entity, if that counts. */
  put({ facet, key, label, ...rest }: Entity, document: DocumentId) {
    this.take(facet, key, label, describerOf(document, true), () => JSON.stringify(rest))
    if (facet !== 'location') return
    for (const above of withParents(key).slice(1)) this.id(facet, above, above, document)
  }

  /** The id of an entity that is known, whoever describes it. */
  known(facet: string, key: string): number | undefined {
    return this.of(facet).get(key)?.id
  }

  /** The id of an entity; one that no document describes is called by what a tag says. */
  id(facet: string, key: string, label: string, document: DocumentId): number {
    const known = this.of(facet).get(key)
    if (known !== undefined && isDescribed(known.by)) return known.id
    return this.take(facet, key, label, describerOf(document, false), () => {
      const above = facet === 'location' ? key.lastIndexOf('/') : -1
      return JSON.stringify(above === -1 ? { aliases: [] } : { aliases: [], parent: key.slice(0, above) })
    }).id
  }

  /** To be called before a document is replaced or removed: what it described is there for others to describe. */
  release(document: string) {
    for (const it of this.byDocument.get(document) ?? []) {
      if (documentOf(it.by) !== document) continue
      this.describe(it, NO_DESCRIBER)
      this.changed.add(it)
    }
    this.byDocument.delete(document)
  }

  /** Writes what has changed since the last commit; `stored` has to be called once that is safe. */
  store(generation: number) {
    for (const it of this.changed) {
      const { by, body, ...others } = it
      // As the table keeps it: what readers are told of the entity, and whose description it is.
      const described = `${body.slice(0, -1)},"by":${JSON.stringify(by)}}`
      putEntity(this.db, { ...others, body: described, generation })
    }
  }

  stored() {
    this.changed.clear()
  }

  /** `bodyOf` is asked only where the description counts: most values are known to nearly every document. */
  private take(facet: string, key: string, label: string, by: string, bodyOf: () => string): Known {
    const all = this.of(facet)
    const known = all.get(key)
    if (known !== undefined && by > known.by) return known
    const body = bodyOf()
    if (known === undefined) {
      this.last += 1
      const it: Known = { id: this.last, facet, key, label, body, by: '' }
      all.set(key, it)
      this.size += 1
      this.describe(it, by)
      this.changed.add(it)
      return it
    }
    if (by === known.by && known.label === label && known.body === body) return known
    known.label = label
    known.body = body
    this.describe(known, by)
    this.changed.add(known)
    return known
  }

  private of(facet: string): Map<string, Known> {
    const known = this.all.get(facet)
    if (known) return known
    const made = new Map<string, Known>()
    this.all.set(facet, made)
    return made
  }

  private describe(it: Known, by: string) {
    it.by = by
    if (by === NO_DESCRIBER) return
    const document = documentOf(by)
    const all = this.byDocument.get(document) ?? new Set()
    this.byDocument.set(document, all.add(it))
  }
}
