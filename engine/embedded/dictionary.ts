import type { FacetName } from '../../model/search-request.ts'
import { FACETS, UNKNOWN } from '../../model/search-request.ts'
import { fold } from '../../model/words.ts'
import type { Named, NameQuestion } from '../resolve.ts'
import type { Db } from './database.ts'

export type Value = {
  id: number
  facet: FacetName
  key: string
  label: string
  aliases: string[]
  kind?: string
  parent?: string
  lat?: number
  lon?: number
}

/** Nothing in this facet is known: the value behind the key `unknown`. */
export const NOTHING = 0

/** Every value that passages can be narrowed down to, by id, by key and by name. */
export class Dictionary {
  readonly byId: (Value | undefined)[] = []
  /** Ids by facet, with 0 for nothing known first. */
  readonly idsOf: Record<FacetName, number[]> = {
    source: [NOTHING],
    group: [NOTHING],
    location: [NOTHING],
    speaker: [NOTHING],
    language: [NOTHING],
    collection: [NOTHING],
  }
  private readonly byKey = new Map<string, number>()
  /** Ids by folded name; made when the first name is asked for, because opening should be quick. */
  private byName: Map<string, Set<number>> | null = null
  private version = -1

  /** Reads the values again where they changed. They are few beside passages. */
  refresh(db: Db, version: number) {
    if (version === this.version) return
    this.version = version
    this.byName = null
    for (const [id, facet, key, label, body] of db
      .prepare('SELECT id, facet, key, label, body FROM entity')
      .rows()) {
      const name = FACETS.find((it) => it === facet)
      if (!name) continue
      const more: Pick<Value, 'aliases'> = { aliases: [], ...parseBody(String(body)) }
      const value: Value = { ...more, id: Number(id), facet: name, key: String(key), label: String(label) }
      if (this.byId[value.id] === undefined) this.idsOf[name].push(value.id)
      this.byId[value.id] = value
      this.byKey.set(`${value.facet} ${value.key}`, value.id)
    }
  }

  /** The id of a key; undefined for one that nothing has. */
  id(facet: FacetName, key: string): number | undefined {
    return key === UNKNOWN ? NOTHING : this.byKey.get(`${facet} ${key}`)
  }

  named({ facet, folded }: NameQuestion): Named[] {
    this.byName ??= this.indexNames()
    const found: Named[] = []
    for (const id of this.byName.get(folded) ?? []) {
      const value = this.byId[id]
      if (!value) continue
      const meant =
        facet === null ? value.facet === 'group' || value.facet === 'location' : value.facet === facet
      if (meant) found.push({ facet: value.facet, key: value.key, label: value.label, names: namesOf(value) })
    }
    return found
  }

  private indexNames(): Map<string, Set<number>> {
    const names = new Map<string, Set<number>>()
    const put = (name: string, id: number) => {
      const folded = fold(name)
      if (folded === '') return
      const ids = names.get(folded) ?? new Set()
      names.set(folded, ids.add(id))
    }
    for (const value of this.byId) {
      if (!value) continue
      for (const name of namesOf(value)) put(name, value.id)
      if (value.facet === 'language') put(value.key, value.id)
    }
    return names
  }
}

/** Label and aliases, spellings that search cannot tell apart once. */
function namesOf(value: Value): string[] {
  const byFolded = new Map<string, string>()
  for (const name of [value.label, ...value.aliases]) {
    const folded = fold(name)
    if (!byFolded.has(folded)) byFolded.set(folded, name)
  }
  return [...byFolded.values()]
}

/** Written by our own writer; anything else means a damaged file, and then a value without details. */
function parseBody(body: string): Partial<Value> {
  const parsed: unknown = JSON.parse(body)
  return typeof parsed === 'object' && parsed !== null ? parsed : {}
}
