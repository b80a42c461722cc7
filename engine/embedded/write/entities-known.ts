import type { Entity } from '../../../model/document.ts'
import type { Db } from '../../../sqlite/database.ts'
import { withParents } from '../../values.ts'

type Known = { id: number; label: string; body: string }

/** The entities of an index as its writer knows them, so that it writes only what is new. */
export class EntitiesKnown {
  private readonly known = new Map<string, Known>()
  private last = 0

  constructor(private readonly db: Db) {}

  load() {
    this.known.clear()
    this.last = 0
    for (const [id, facet, key, label, body] of this.db
      .prepare('SELECT id, facet, key, label, body FROM entity')
      .rows()) {
      this.known.set(`${facet} ${key}`, { id: Number(id), label: String(label), body: String(body) })
      this.last = Math.max(this.last, Number(id))
    }
  }

  /** Stores an entity if it is new or has changed. `generation` is that of the next commit. */
  put({ facet, key, label, ...rest }: Entity, generation: number) {
    const body = JSON.stringify(rest)
    const known = this.known.get(`${facet} ${key}`)
    if (known === undefined) this.add(facet, key, label, body, generation)
    else if (known.label !== label || known.body !== body) {
      this.db
        .prepare('UPDATE entity SET label = ?, body = ?, generation = ? WHERE id = ?')
        .run(label, body, generation, known.id)
      known.label = label
      known.body = body
    }
    if (facet !== 'location') return
    for (const above of withParents(key).slice(1)) this.id(facet, above, above, generation)
  }

  /** The id of an entity; one that has not been described yet gets this label. */
  id(facet: string, key: string, label: string, generation: number): number {
    const known = this.known.get(`${facet} ${key}`)
    if (known !== undefined) return known.id
    const above = facet === 'location' ? key.lastIndexOf('/') : -1
    const body = above === -1 ? { aliases: [] } : { aliases: [], parent: key.slice(0, above) }
    return this.add(facet, key, label, JSON.stringify(body), generation)
  }

  private add(facet: string, key: string, label: string, body: string, generation: number): number {
    this.last += 1
    this.db
      .prepare('INSERT INTO entity (id, facet, key, label, body, generation) VALUES (?, ?, ?, ?, ?, ?)')
      .run(this.last, facet, key, label, body, generation)
    this.known.set(`${facet} ${key}`, { id: this.last, label, body })
    return this.last
  }
}
