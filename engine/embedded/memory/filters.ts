import { dayInterval } from '../../../model/dates.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { Condition } from '../../sought.ts'
import { FURNITURE, NO_DAY, QUOTED } from '../file/facets.ts'
import { Bits } from '../structures/bits.ts'
import type { GrowingInts } from '../structures/growing.ts'
import type { Lists } from '../structures/lists.ts'
import { Recent } from '../structures/recent.ts'
import type { Columns } from './columns.ts'
import { type Dictionary, NOTHING } from './dictionary.ts'

type CountedIn = Exclude<SearchRequest['in'], 'passage'>

/** How many sets of rows are cached: at a million passages 8 MB. */
const CACHED = 64

/** Turns the filters of a request into sets of rows, with the columns of one state. */
export class Filters {
  /** Rows of values chosen lately: the same filters are asked for again at each key press. */
  private readonly cached = new Recent<string, Bits>(CACHED)
  private readonly languages = new Map<number, Bits>()
  private knownFurniture: Bits | null | undefined
  private readonly knownQuotations = new Map<CountedIn, Bits>()

  constructor(
    private readonly columns: Columns,
    private readonly dictionary: Dictionary,
  ) {}

  /** The rows that match the choice in one facet; null if nothing is chosen in it. */
  facet(name: FacetName, request: SearchRequest): Bits | null {
    const any = request.any[name]
    const not = request.not[name]
    if (any.length === 0 && not.length === 0) return null
    const rows = any.length > 0 ? this.having(name, any).copy() : this.everything()
    return not.length > 0 ? rows.andNot(this.having(name, not)) : rows
  }

  /** The rows that match the choice in each facet that has one. */
  facets(request: SearchRequest): Map<FacetName, Bits> {
    const found = new Map<FacetName, Bits>()
    for (const name of FACETS) {
      const rows = this.facet(name, request)
      if (rows) found.set(name, rows)
    }
    return found
  }

  /**
   * All filters except facets and dates.
   *
   * @param document the number of the requested document; undefined if none is requested or it does not exist
   */
  rest(request: SearchRequest, document: number | undefined): Bits[] {
    const found: Bits[] = []
    if (request.document !== null) found.push(this.document(document))
    if (request.quoted) found.push(this.flagged(QUOTED))
    if (request.bbox !== null) found.push(this.inBox(request.bbox))
    return found
  }

  /** The rows that are furniture of their collection; null if none is. */
  furniture(): Bits | null {
    if (this.knownFurniture === undefined) {
      const rows = this.flagged(FURNITURE)
      this.knownFurniture = rows.count() === 0 ? null : rows
    }
    return this.knownFurniture
  }

  /** Every quotation, or those that count among what somebody is quoted with (`quoting`). */
  quotations(where: CountedIn): Bits {
    const known = this.knownQuotations.get(where)
    if (known) return known
    const { columns } = this
    const passageOf = columns.passageOf.view()
    const counts = columns.quoteCounts.view()
    const found = new Bits(columns.quotes)
    for (let quote = 0; quote < columns.quotes; quote += 1) {
      const row = passageOf[quote] as number
      if (row < 0 || !columns.alive.has(row)) continue
      if (where === 'quotations' || counts[quote] === 1) found.add(quote)
    }
    this.knownQuotations.set(where, found)
    return found
  }

  /** Where quotations are counted: those that the choice of speakers leaves, each by its own. */
  said(where: CountedIn, { any, not }: SearchRequest): Bits {
    const all = this.quotations(where)
    if (any.speaker.length === 0 && not.speaker.length === 0) return all
    const idsOf = (keys: string[]) => new Set(keys.map((key) => this.dictionary.id('speaker', key)))
    const [wanted, unwanted] = [idsOf(any.speaker), idsOf(not.speaker)]
    const speakerOf = this.columns.quoteSpeaker.view()
    const found = new Bits(all.size)
    all.each((quote) => {
      const by = speakerOf[quote]
      if ((any.speaker.length === 0 || wanted.has(by)) && !unwanted.has(by)) found.add(quote)
    })
    return found
  }

  /** The rows that match the dates; null if no dates are chosen. */
  dates(request: SearchRequest): Bits | null {
    const asked = request.from !== null || request.to !== null || request.undated === 'only'
    return asked ? this.dated(request) : null
  }

  /** The rows for which a condition of the query holds; `dates` says which dates are meant. */
  holding(condition: Exclude<Condition, { by: 'title' }>, dates: SearchRequest['dates']): Bits {
    if (condition.by === 'facet') return this.having(condition.facet, condition.keys)
    const { from, to } = condition
    return this.dated({ from, to, dates, undated: 'exclude' })
  }

  /** Rows of documents in a language, by its id in the dictionary; `NOTHING`: of those in none that is known. */
  inLanguage(id: number): Bits {
    const known = this.languages.get(id)
    if (known) return known
    const rows = this.ofDocuments(this.columns.language, new Set([id]))
    this.languages.set(id, rows)
    return rows
  }

  /** Rows with any of the keys; the key `unknown` means rows without any value. */
  private having(name: FacetName, keys: string[]): Bits {
    const question = JSON.stringify([name, ...keys])
    return this.cached.get(question, () => this.lookUp(name, keys))
  }

  private lookUp(name: FacetName, keys: string[]): Bits {
    const ids = new Set(keys.map((key) => this.dictionary.id(name, key)).filter((id) => id !== undefined))
    if (ids.size === 0) return new Bits(this.columns.rows)
    const { columns } = this
    if (name === 'source') return this.ofDocuments(columns.source, ids)
    if (name === 'collection') return this.ofDocuments(columns.collection, ids)
    if (name === 'language') return this.ofDocuments(columns.language, ids)
    if (name === 'type') return this.ofDocuments(columns.type, ids)
    if (name === 'group') return this.listed(columns.groups, ids)
    if (name === 'speaker') return this.listed(columns.speakers, ids)
    if (name === 'person') return this.listed(columns.people, ids)
    // The lowest bit only says whether the place itself is a tag, or contains one that is.
    return this.listed(columns.locations, ids, 1)
  }

  /** Rows tagged with any of these groups, people or places themselves, and not only with a place inside one. */
  tagged(ids: Set<number>): Bits {
    return this.listed(this.columns.groups, ids)
      .or(this.listed(this.columns.people, ids))
      .or(this.atPlaces(ids))
  }

  private atPlaces(ids: Set<number>): Bits {
    if (ids.size === 0) return new Bits(this.columns.rows)
    return this.listed(this.columns.locations, new Set([...ids].map((id) => id * 2 + 1)))
  }

  private everything(): Bits {
    const rows = new Bits(this.columns.rows)
    rows.addRange(0, this.columns.rows)
    return rows
  }

  private document(number: number | undefined): Bits {
    const rows = new Bits(this.columns.rows)
    const at = number === undefined ? -1 : this.columns.indexOf(number)
    if (at !== -1) rows.addRange(this.columns.firstRow.at(at), this.columns.endRow.at(at))
    return rows
  }

  private ofDocuments(column: GrowingInts, ids: Set<number>): Bits {
    const values = column.view()
    return this.documentsWhere((at) => ids.has(values[at] as number))
  }

  private documentsWhere(chosen: (at: number) => boolean): Bits {
    const rows = new Bits(this.columns.rows)
    const { firstRow, endRow, numbers } = this.columns
    for (let at = 0; at < numbers.length; at += 1)
      if (chosen(at)) rows.addRange(firstRow.at(at), endRow.at(at))
    return rows
  }

  private flagged(flag: number): Bits {
    const rows = new Bits(this.columns.rows)
    const flags = this.columns.flags.view()
    for (let row = 0; row < flags.length; row += 1) if (((flags[row] as number) & flag) !== 0) rows.add(row)
    return rows
  }

  private listed(lists: Lists, ids: Set<number>, shift = 0): Bits {
    const rows = new Bits(this.columns.rows)
    const wanted = new Uint8Array(this.dictionary.byId.length * 2 + 2)
    for (const id of ids) wanted[id] = 1
    const nothing = ids.has(NOTHING)
    const offsets = lists.offsets.view()
    const values = lists.values.view()
    let at = 0
    for (let row = 0; row < this.columns.rows; row += 1) {
      const end = offsets[row + 1] as number
      if (nothing && at === end) rows.add(row)
      for (; at < end; at += 1) if (wanted[(values[at] as number) >> shift] === 1) rows.add(row)
    }
    return rows
  }

  private inBox({ west, south, east, north }: NonNullable<SearchRequest['bbox']>): Bits {
    const inside = new Set<number>()
    for (const value of this.dictionary.byId) {
      if (value?.facet !== 'location') continue
      const { lat, lon } = this.dictionary.labels(value)
      if (lat == null || lon == null) continue
      const between = west <= east ? west <= lon && lon <= east : lon >= west || lon <= east
      if (between && south <= lat && lat <= north) inside.add(value.id)
    }
    return this.atPlaces(inside)
  }

  private dated(request: Pick<SearchRequest, 'from' | 'to' | 'dates' | 'undated'>): Bits {
    const from = (request.from === null ? null : dayInterval(request.from)?.first) ?? Number.NEGATIVE_INFINITY
    const to = (request.to === null ? null : dayInterval(request.to)?.last) ?? Number.POSITIVE_INFINITY
    const { columns } = this
    if (request.dates === 'published') {
      const { firstDay, lastDay } = columns
      return this.documentsWhere((at) => {
        const first = firstDay.at(at)
        if (first === NO_DAY) return request.undated !== 'exclude'
        return request.undated !== 'only' && first <= to && lastDay.at(at) >= from
      })
    }
    const rows = new Bits(columns.rows)
    const offsets = columns.dates.offsets.view()
    const values = columns.dates.values.view()
    for (let row = 0; row < columns.rows; row += 1) {
      const end = offsets[row + 1] as number
      const start = offsets[row] as number
      if (start === end && request.undated !== 'exclude') rows.add(row)
      if (request.undated === 'only') continue
      for (let at = start; at < end; at += 2) {
        if ((values[at] as number) <= to && (values[at + 1] as number) >= from) rows.add(row)
      }
    }
    return rows
  }
}
