import { FACETS, type FacetName, type SearchRequest, UNKNOWN } from '../../model/search-request.ts'
import type { FacetPage, FacetValue, Histogram } from '../../model/search-result.ts'
import { fold } from '../../model/words.ts'
import type { FacetPart } from '../port.ts'
import type { Bits } from './bits.ts'
import type { Columns, Lists } from './columns.ts'
import { type Dictionary, NOTHING, type Value } from './dictionary.ts'
import { NO_DAY, PRECISIONS } from './facets.ts'

/** Passages by value id; at 0 those without any value. */
type Counts = Uint32Array

const OF_DOCUMENTS = ['source', 'collection', 'language'] as const
const isOfDocuments = (name: FacetName): name is (typeof OF_DOCUMENTS)[number] =>
  OF_DOCUMENTS.some((it) => it === name)

/** Counts the values of passages in memory. */
export class Counter {
  constructor(
    private readonly columns: Columns,
    private readonly dictionary: Dictionary,
  ) {}

  /** How many of the rows each document has. */
  private byDocument(rows: Bits): Uint32Array {
    const counts = new Uint32Array(this.columns.numbers.length)
    const documentOf = this.columns.documentOf.view()
    rows.each((row) => {
      const at = documentOf[row] as number
      counts[at] = (counts[at] as number) + 1
    })
    return counts
  }

  private listed(lists: Lists, rows: Bits, shift: number): Counts {
    const counts = new Uint32Array(this.dictionary.byId.length + 1)
    const offsets = lists.offsets.view()
    const values = lists.values.view()
    rows.each((row) => {
      const end = offsets[row + 1] as number
      let at = offsets[row] as number
      if (at === end) counts[NOTHING] = (counts[NOTHING] as number) + 1
      for (; at < end; at += 1) {
        const id = (values[at] as number) >> shift
        counts[id] = (counts[id] as number) + 1
      }
    })
    return counts
  }

  count(name: FacetName, rows: Bits): Counts {
    const { columns } = this
    if (name === 'group') return this.listed(columns.groups, rows, 0)
    if (name === 'speaker') return this.listed(columns.speakers, rows, 0)
    if (name === 'location') return this.listed(columns.locations, rows, 1)
    return this.sum(name, this.byDocument(rows))
  }

  private sum(name: (typeof OF_DOCUMENTS)[number], documents: Uint32Array): Counts {
    const counts = new Uint32Array(this.dictionary.byId.length + 1)
    const ids = this.columns[name].view()
    for (let at = 0; at < documents.length; at += 1) {
      const id = ids[at] as number
      counts[id] = (counts[id] as number) + (documents[at] as number)
    }
    return counts
  }

  /** All facets and the histogram; `rowsOf` gives a facet's rows where its own choice is set aside. */
  all(rows: Bits, rowsOf: Map<FacetName, Bits>) {
    const documents = this.byDocument(rows)
    const counts = {} as Record<FacetName, Counts>
    for (const name of FACETS) {
      const own = rowsOf.get(name)
      const shared = own === undefined && isOfDocuments(name)
      counts[name] = shared ? this.sum(name, documents) : this.count(name, own ?? rows)
    }
    return { counts, histogram: this.histogram(documents) }
  }

  private histogram(documents: Uint32Array): Histogram {
    const { firstDay, precision, month } = this.columns
    const months = new Map<number, number>()
    let lessPrecise = 0
    let unknown = 0
    for (let at = 0; at < documents.length; at += 1) {
      const count = documents[at] as number
      if (count === 0) continue
      if (firstDay.at(at) === NO_DAY) unknown += count
      else if (PRECISIONS[precision.at(at)] === 'year') lessPrecise += count
      else months.set(month.at(at), (months.get(month.at(at)) ?? 0) + count)
    }
    const buckets = [...months]
      .sort(([a], [b]) => a - b)
      .map(([number, count]) => ({ month: monthName(number), count }))
    return { buckets, lessPrecise, unknown }
  }

  /** A stretch of a facet's values, most frequent first; chosen ones join the first stretch of all. */
  page(name: FacetName, counts: Counts, request: SearchRequest, part: FacetPart): FacetPage {
    const sought = fold(part.find).split(' ').filter(Boolean)
    const chosen = new Set<number>()
    if (sought.length === 0) {
      for (const key of [...request.any[name], ...request.not[name]]) {
        const id = this.dictionary.id(name, key)
        if (id !== undefined) chosen.add(id)
      }
    }
    const ids = this.dictionary.idsOf[name].filter(
      (id) => ((counts[id] as number) > 0 || chosen.has(id)) && this.matches(id, sought),
    )
    const end = part.offset + part.limit
    const top = this.topBy(ids, counts, end)
    const values = top.slice(part.offset)
    if (part.offset === 0) {
      const shown = new Set(values)
      for (const id of chosen) if (!shown.has(id)) values.push(id)
    }
    return {
      values: values.map((id) => this.value(name, id, counts, request)),
      more: Math.max(0, ids.length - (part.offset === 0 ? values.length : top.length)),
    }
  }

  /** The first `length` ids by count, then label; without sorting thousands for the sake of twenty. */
  private topBy(ids: number[], counts: Counts, length: number): number[] {
    const order = (a: number, b: number) =>
      (counts[b] as number) - (counts[a] as number) || compare(this.label(a), this.label(b)) || a - b
    if (ids.length <= length) return ids.sort(order)
    // The best so far, in order: nearly every other id is turned away by one comparison of counts.
    const top: number[] = []
    for (const id of ids) {
      const worst = top[length - 1]
      if (worst !== undefined && order(id, worst) > 0) continue
      let at = top.length
      while (at > 0 && order(id, top[at - 1] as number) < 0) at -= 1
      top.splice(at, 0, id)
      if (top.length > length) top.pop()
    }
    return top
  }

  private label(id: number): string {
    return this.dictionary.byId[id]?.label ?? ''
  }

  private matches(id: number, sought: string[]): boolean {
    if (sought.length === 0) return true
    const value = this.dictionary.byId[id]
    if (!value) return false
    return [value.label, ...value.aliases].some((name) => {
      const has = fold(name).split(' ')
      return sought.every((word) => has.some((it) => it.startsWith(word)))
    })
  }

  private value(name: FacetName, id: number, counts: Counts, request: SearchRequest): FacetValue {
    const { key, label, kind, parent }: Partial<Value> & Pick<Value, 'key' | 'label'> = this.dictionary.byId[
      id
    ] ?? { key: UNKNOWN, label: 'Unknown' }
    const selected = request.any[name].includes(key) ? 'any' : request.not[name].includes(key) ? 'not' : null
    return {
      key,
      label,
      ...(kind === undefined ? {} : { kind }),
      ...(parent === undefined ? {} : { parent }),
      count: counts[id] as number,
      selected,
    }
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** `2025-03` of months since the year 0. */
function monthName(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
