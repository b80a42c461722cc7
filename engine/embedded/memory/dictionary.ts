import { FACETS, type FacetName, UNKNOWN } from '../../../model/search-request.ts'
import type { Db } from '../../../sqlite/database.ts'
import { foundAs, isMeantByWords, partsOfNames, plainNames, wholeNames } from '../../names.ts'
import { byFacetAndKey } from '../../resolve.ts'
import type { Found, NameQuestion } from '../../sought.ts'
import type { Labels } from '../../values.ts'
import { entitiesAfter } from '../file/entities.ts'
import { parseOwn } from '../file/own-json.ts'
import { NameIndex } from './name-index.ts'

/** What is known of an entity besides key and label. */
export type Details = {
  aliases: string[]
  kind?: string
  parent?: string
  lat?: number | null
  lon?: number | null
}

export type Value = { id: number; facet: FacetName; key: string; label: string; body: string }

/** What values are looked up by. */
const NAMES_BY = { meant: plainNames, whole: wholeNames, part: partsOfNames }

/** The id for the key `unknown`: nothing is known in this facet. */
export const NOTHING = 0

/** Every value that passages can be filtered by, by id, by key and by name. */
export class Dictionary {
  readonly byId: (Value | undefined)[] = []
  private readonly byKey = new Map<string, number>()
  /** Parsed when they are first needed: opening should not parse fifty thousand small texts. */
  private readonly parsed = new Map<number, Labels & Details>()
  /** By what plain words may mean, by whole names and by the words of names; each made when it is first asked. */
  private readonly indexes = new Map<keyof typeof NAMES_BY, NameIndex<Value>>()

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
    if (before) for (const index of this.indexes.values()) index.remove(before.id, before)
    this.parsed.delete(value.id)
    this.byId[value.id] = value
    this.byKey.set(`${value.facet} ${value.key}`, value.id)
    for (const index of this.indexes.values()) index.add(value.id, value)
  }

  /** All that is known of a value; the same object each time. */
  labels(value: Value): Readonly<Labels & Details> {
    const known = this.parsed.get(value.id)
    if (known) return known
    const labels = labelsOf(value)
    this.parsed.set(value.id, labels)
    return labels
  }

  /** The id of a key; undefined if no value has that key. */
  id(facet: FacetName, key: string): number | undefined {
    return key === UNKNOWN ? NOTHING : this.byKey.get(`${facet} ${key}`)
  }

  /** The values that answer a question; of those that are in no passage any more, `isAlive` is false. */
  named(question: NameQuestion, isAlive: (value: Value) => boolean): Found[] {
    const { facet, folded } = question
    const ids =
      facet === null
        ? this.index('meant').having([folded])
        : [...this.index('whole').having([folded]), ...this.index('part').having(folded.split(' '))]
    const found: Found[] = []
    for (const id of new Set(ids)) {
      const value = this.byId[id]
      const it = value && foundAs({ ...this.labels(value), facet: value.facet }, question)
      if (it && isAlive(value)) found.push(it)
    }
    return found.sort(byFacetAndKey)
  }

  /** Reads every name of one kind, so that the first question need not wait for it. */
  learnNames(by: keyof typeof NAMES_BY) {
    this.index(by)
  }

  private index(by: keyof typeof NAMES_BY): NameIndex<Value> {
    const known = this.indexes.get(by)
    if (known) return known
    const made = new NameIndex<Value>((value) =>
      by === 'meant' && !isMeantByWords(value.facet)
        ? []
        : // Not kept: few of all values are ever shown.
          NAMES_BY[by]({ ...(this.parsed.get(value.id) ?? labelsOf(value)), facet: value.facet }),
    )
    for (const value of this.byId) if (value) made.add(value.id, value)
    this.indexes.set(by, made)
    return made
  }
}

function labelsOf({ key, label, body }: Value): Labels & Details {
  const { by: _, ...described } = parseOwn<Partial<Details> & { by?: string }>(body)
  return { aliases: [], ...described, key, label }
}
