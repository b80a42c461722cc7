import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, FacetValue } from '../../../model/search-result.ts'
import { fold } from '../../../model/words.ts'
import type { FacetPart } from '../../port.ts'
import { hasMatchingName, NOTHING_KNOWN, shownValue } from '../../values.ts'
import type { Tally } from '../structures/tally.ts'
import { first } from '../structures/top.ts'
import type { Dictionary, Value } from './dictionary.ts'

/** Pages of a facet's values, most frequent first. */
export class FacetPages {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly isAlive: (value: Value) => boolean,
  ) {}

  /** One page; the chosen values are added to the first one. */
  page(name: FacetName, { counts, met }: Tally, request: SearchRequest, part: FacetPart): FacetPage {
    const sought = fold(part.find).split(' ').filter(Boolean)
    const ids = sought.length === 0 ? met : met.filter((id) => this.matches(id, sought))
    const chosen = sought.length === 0 ? this.chosen(name, request) : []
    const all: ArrayLike<number> =
      chosen.length === 0 ? ids : [...ids, ...chosen.filter((id) => counts[id] === 0)]
    const top = first(all, part.offset + part.limit, (a, b) => this.order(counts, a, b))
    const values = top.slice(part.offset)
    if (part.offset === 0) for (const id of chosen) if (!values.includes(id)) values.push(id)
    return {
      values: values.map((id) => this.value(name, id, counts, request)),
      more: Math.max(0, all.length - (part.offset === 0 ? values.length : top.length)),
    }
  }

  /** The chosen values; one that no passage has is unknown, whether or not the index ever had it. */
  private chosen(name: FacetName, request: SearchRequest): number[] {
    if (request.any[name].length === 0 && request.not[name].length === 0) return []
    const ids = [...request.any[name], ...request.not[name]].map((key) => this.dictionary.id(name, key))
    return [...new Set(ids.filter((id) => id !== undefined))].filter((id) => {
      const value = this.dictionary.byId[id]
      return value === undefined || this.isAlive(value)
    })
  }

  private order(counts: Uint32Array, a: number, b: number): number {
    const byCount = (counts[b] as number) - (counts[a] as number)
    if (byCount !== 0) return byCount
    const [mine, theirs] = [
      this.dictionary.byId[a] ?? NOTHING_KNOWN,
      this.dictionary.byId[b] ?? NOTHING_KNOWN,
    ]
    return compare(mine.label, theirs.label) || compare(mine.key, theirs.key)
  }

  private matches(id: number, sought: string[]): boolean {
    const value = this.dictionary.byId[id]
    return value !== undefined && hasMatchingName(this.dictionary.labels(value), sought)
  }

  private value(name: FacetName, id: number, counts: Uint32Array, request: SearchRequest): FacetValue {
    const value = this.dictionary.byId[id]
    const labels = value ? this.dictionary.labels(value) : NOTHING_KNOWN
    return shownValue(name, labels, counts[id] ?? 0, request)
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
