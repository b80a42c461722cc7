import { FACETS, type FacetName, UNKNOWN } from '../../../model/search-request.ts'
import { fold } from '../../../model/words.ts'
import type { Db } from '../../../sqlite/database.ts'
import { byFacetAndKey } from '../../resolve.ts'
import type { Named, NameQuestion } from '../../sought.ts'
import { type Labels, namesOf } from '../../values.ts'
import { entitiesAfter } from '../file/entities.ts'
import { parseOwn } from '../file/own-json.ts'

/** What is known of an entity besides key and label. */
export type Details = {
  aliases: string[]
  kind?: string
  parent?: string
  lat?: number | null
  lon?: number | null
}

export type Value = { id: number; facet: FacetName; key: string; label: string; body: string }

/** The id for the key `unknown`: nothing is known in this facet. */
export const NOTHING = 0

/** Every value that passages can be filtered by, by id, by key and by name. */
export class Dictionary {
  readonly byId: (Value | undefined)[] = []
  private readonly byKey = new Map<string, number>()
  /** Parsed when they are first needed: opening should not parse fifty thousand small texts. */
  private readonly parsed = new Map<number, Labels & Details>()
  /** Ids by folded name; made when a name is first looked up. */
  private byName: Map<string, Set<number>> | null = null

  /** Reads the values that changed after a generation. */
  refresh(db: Db, after: number) {
    for (const { id, facet, key, label, body } of entitiesAfter(db, after)) {
      const name = FACETS.find((it) => it === facet)
      if (name) this.put({ id, facet: name, key, label, body })
    }
  }

  /** How many values there are. */
  get size(): number {
    return this.byKey.size
  }

  private put(value: Value) {
    const before = this.byId[value.id]
    if (before && this.byName)
      for (const name of this.foldedNames(before)) this.byName.get(name)?.delete(value.id)
    this.parsed.delete(value.id)
    this.byId[value.id] = value
    this.byKey.set(`${value.facet} ${value.key}`, value.id)
    if (this.byName) this.index(this.byName, value)
  }

  /** All that is known of a value; the same object each time. */
  labels(value: Value): Readonly<Labels & Details> {
    const known = this.parsed.get(value.id)
    if (known) return known
    const { by: _, ...described } = parseOwn<Partial<Details> & { by?: string }>(value.body)
    const labels = { aliases: [], ...described, key: value.key, label: value.label }
    this.parsed.set(value.id, labels)
    return labels
  }

  /** The id of a key; undefined if no value has that key. */
  id(facet: FacetName, key: string): number | undefined {
    return key === UNKNOWN ? NOTHING : this.byKey.get(`${facet} ${key}`)
  }

  /** The values that have this name; of those that are in no passage any more, `isAlive` is false. */
  named({ facet, folded }: NameQuestion, isAlive: (value: Value) => boolean): Named[] {
    const found: Named[] = []
    for (const id of this.names().get(folded) ?? []) {
      const value = this.byId[id]
      if (!value) continue
      const meant =
        facet === null ? value.facet === 'group' || value.facet === 'location' : value.facet === facet
      if (!meant || !isAlive(value)) continue
      found.push({
        facet: value.facet,
        key: value.key,
        label: value.label,
        names: namesOf(this.labels(value)),
      })
    }
    return found.sort(byFacetAndKey)
  }

  /** Every name, folded, with the ids of the values that have it. */
  names(): Map<string, Set<number>> {
    if (this.byName) return this.byName
    const names = new Map<string, Set<number>>()
    for (const value of this.byId) if (value) this.index(names, value)
    this.byName = names
    return names
  }

  private index(names: Map<string, Set<number>>, value: Value) {
    for (const folded of this.foldedNames(value)) {
      const ids = names.get(folded)
      if (ids) ids.add(value.id)
      else names.set(folded, new Set([value.id]))
    }
  }

  private foldedNames(value: Value): string[] {
    const names = [value.label, ...this.labels(value).aliases]
    if (value.facet === 'language' || value.facet === 'type') names.push(value.key)
    return names.map(fold).filter((it) => it !== '')
  }
}
