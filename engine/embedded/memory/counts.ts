import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, FacetValue, Histogram } from '../../../model/search-result.ts'
import type { Total } from '../../../model/total.ts'
import { fold } from '../../../model/words.ts'
import type { FacetPart } from '../../port.ts'
import { hasMatchingName, NOTHING_KNOWN, shownValue } from '../../values.ts'
import { DATES_NOT_READ, NO_MONTH, YEAR_ALONE } from '../file/facets.ts'
import type { Bits } from '../structures/bits.ts'
import type { GrowingInts } from '../structures/growing.ts'
import type { Lists } from '../structures/lists.ts'
import { first } from '../structures/top.ts'
import type { Columns } from './columns.ts'
import { type Dictionary, NOTHING, type Value } from './dictionary.ts'
import type { Filters } from './filters.ts'
import { everything, type Matches } from './matches.ts'

/** How often each id occurred; `met` lists those that did, so that the others need not be visited. */
type Tally = { counts: Uint32Array; met: number[] }

/** In the years that four digits can express. */
const MONTHS = 12 * 10_000

const OF_DOCUMENTS = ['source', 'collection', 'language', 'type'] as const
const isOfDocuments = (name: FacetName): name is (typeof OF_DOCUMENTS)[number] =>
  OF_DOCUMENTS.some((it) => it === name)

const tally = (size: number): Tally => ({ counts: new Uint32Array(size), met: [] })

function add({ counts, met }: Tally, id: number, by: number) {
  const before = counts[id] as number
  if (before === 0) met.push(id)
  counts[id] = before + by
}

/**
 * Passages or quotations to count: these, or if they are the majority, all the others (`rest`). `rows`: their passages,
 * the same one for each of its quotations; `quotes`: null where passages are counted.
 */
type Counted = { unit: SearchRequest['in']; rows: Uint32Array; quotes: Uint32Array | null; rest: boolean }

/** Counts facet values in memory, for one state of the index. */
export class Counter {
  /** Counts for all passages, made when they are first needed. */
  private readonly whole = new Map<string, Tally>()
  private readonly living = new Map<FacetName, Tally>()

  constructor(
    private readonly columns: Columns,
    private readonly dictionary: Dictionary,
    private readonly filters: Filters,
  ) {}

  total({ rows, quotes }: Matches): Total {
    if (quotes === null) return { value: rows.count(), unit: 'passage', exact: true }
    const documents = new Set<number>()
    const documentOf = this.columns.documentOf.view()
    rows.each((row) => documents.add(documentOf[row] as number))
    const passages = rows.count()
    return { value: quotes.count(), unit: 'quotation', exact: true, passages, documents: documents.size }
  }

  /** Counts all facets; `matchesOf` has the matches of facets whose own choice is ignored. */
  all(matches: Matches, matchesOf: Map<FacetName, Matches>): Record<FacetName, Tally> {
    const counted = this.counted(matches)
    const documents = this.documents(counted)
    const counts = {} as Record<FacetName, Tally>
    for (const name of FACETS) {
      const own = matchesOf.get(name)
      if (own) counts[name] = this.count(name, own)
      else if (isOfDocuments(name)) counts[name] = this.sum(this.columns[name], documents)
      else counts[name] = this.listed(name, counted)
    }
    return counts
  }

  count(name: FacetName, matches: Matches): Tally {
    const counted = this.counted(matches)
    if (isOfDocuments(name)) return this.sum(this.columns[name], this.documents(counted))
    return this.listed(name, counted)
  }

  private counted({ unit, rows, quotes }: Matches): Counted {
    const all = everything(unit, this.columns, this.filters)
    const [found, of] = [quotes ?? rows, all.quotes ?? all.rows]
    const rest = found.count() * 2 > of.count()
    return this.members(unit, rest ? of.copy().andNot(found) : found, rest)
  }

  private members(unit: SearchRequest['in'], found: Bits, rest: boolean): Counted {
    const members = found.members()
    if (unit === 'passage') return { unit, rows: members, quotes: null, rest }
    const passageOf = this.columns.passageOf.view()
    return { unit, rows: members.map((quote) => passageOf[quote] as number), quotes: members, rest }
  }

  /** How many of the passages or quotations belong to each document. */
  private documents(counted: Counted): Tally {
    return this.countOrSubtract('documents', counted, ({ rows }) => {
      const documents = tally(this.columns.numbers.length)
      const documentOf = this.columns.documentOf.view()
      for (let i = 0; i < rows.length; i += 1) add(documents, documentOf[rows[i] as number] as number, 1)
      return documents
    })
  }

  private listed(name: 'group' | 'speaker' | 'person' | 'location', counted: Counted): Tally {
    if (name === 'speaker' && counted.quotes !== null) return this.bySpeaker(counted)
    const { groups, speakers, people, locations } = this.columns
    const lists: Lists = { group: groups, speaker: speakers, person: people, location: locations }[name]
    // The lowest bit of a place only says whether the passage has it as a tag, or a place inside it.
    const shift = name === 'location' ? 1 : 0
    return this.countOrSubtract(name, counted, ({ rows }) => {
      const values = tally(this.dictionary.byId.length + 1)
      const { counts, met } = values
      const offsets = lists.offsets.view()
      const ids = lists.values.view()
      let nothing = 0
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i] as number
        const end = offsets[row + 1] as number
        let at = offsets[row] as number
        if (at === end) nothing += 1
        for (; at < end; at += 1) {
          const id = (ids[at] as number) >> shift
          const before = counts[id] as number
          if (before === 0) met.push(id)
          counts[id] = before + 1
        }
      }
      if (nothing > 0) add(values, NOTHING, nothing)
      return values
    })
  }

  /** Each quotation under its own speaker. */
  private bySpeaker(counted: Counted): Tally {
    return this.countOrSubtract('speaker', counted, ({ quotes }) => {
      const values = tally(this.dictionary.byId.length + 1)
      const speakerOf = this.columns.quoteSpeaker.view()
      for (const quote of quotes ?? []) add(values, speakerOf[quote] as number, 1)
      return values
    })
  }

  /** Counts these; or counts the others, and subtracts them from the counts of everything. */
  private countOrSubtract(name: string, counted: Counted, count: (counted: Counted) => Tally): Tally {
    const { unit, rows, rest } = counted
    if (!rest) return count(counted)
    const known = `${unit} ${name}`
    const whole = this.whole.get(known) ?? count(this.everything(unit))
    this.whole.set(known, whole)
    if (rows.length === 0) return whole
    const counts = whole.counts.slice()
    const others = count(counted)
    for (const id of others.met) counts[id] = (counts[id] as number) - (others.counts[id] as number)
    return { counts, met: whole.met.filter((id) => counts[id] !== 0) }
  }

  private everything(unit: SearchRequest['in']): Counted {
    const { rows, quotes } = everything(unit, this.columns, this.filters)
    return this.members(unit, quotes ?? rows, false)
  }

  private sum(column: GrowingInts, documents: Tally): Tally {
    const values = tally(this.dictionary.byId.length + 1)
    const ids = column.view()
    for (const at of documents.met) add(values, ids[at] as number, documents.counts[at] as number)
    return values
  }

  /** By month of publication, or by the months that passages mention: each passage or quotation once in a month. */
  histogram(matches: Matches, dates: SearchRequest['dates']): Histogram {
    const months = emptied(usedMonths)
    let notRead = 0
    if (dates === 'published') this.monthsPublished(matches, months)
    else notRead = this.monthsMentioned(matches, months)
    const count = (key: number) => months.counts[key - YEAR_ALONE] as number
    const known = months.met.map((it) => it + YEAR_ALONE).filter((key) => key >= 0)
    known.sort((a, b) => a - b)
    return {
      buckets: known.map((key) => ({ month: nameOf(key), count: count(key) })),
      lessPrecise: count(YEAR_ALONE),
      unknown: count(NO_MONTH),
      notRead,
    }
  }

  private monthsPublished(matches: Matches, months: Tally) {
    const documents = this.documents(this.counted(matches))
    const month = this.columns.month.view()
    for (const at of documents.met) {
      add(months, (month[at] as number) - YEAR_ALONE, documents.counts[at] as number)
    }
  }

  /** @returns how many have no date only because none is read in the language of the passage */
  private monthsMentioned({ unit, rows, quotes }: Matches, months: Tally): number {
    const flags = this.columns.flags.view()
    let notRead = 0
    const offsets = this.columns.dates.offsets.view()
    const days = this.columns.dates.values.view()
    for (const row of this.members(unit, quotes ?? rows, false).rows) {
      const [start, end] = [offsets[row] as number, offsets[row + 1] as number]
      if (start === end && ((flags[row] as number) & DATES_NOT_READ) !== 0) {
        notRead += 1
        continue
      }
      const found = new Set<number>()
      for (let at = start; at < end; at += 2) {
        const month = monthOfDay(days[at] as number)
        if (month >= 0 && month < MONTHS && month === monthOfDay(days[at + 1] as number)) found.add(month)
      }
      if (found.size === 0) found.add(start === end ? NO_MONTH : YEAR_ALONE)
      for (const month of found) add(months, month - YEAR_ALONE, 1)
    }
    return notRead
  }

  /** One page of a facet's values, most frequent first; the chosen ones are added to the first page. */
  page(name: FacetName, { counts, met }: Tally, request: SearchRequest, part: FacetPart): FacetPage {
    const sought = fold(part.find).split(' ').filter(Boolean)
    const ids = sought.length === 0 ? met : met.filter((id) => this.matches(id, sought))
    const chosen = sought.length === 0 ? this.chosen(name, request) : []
    const all = chosen.length === 0 ? ids : [...ids, ...chosen.filter((id) => counts[id] === 0)]
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
    const ids = [...request.any[name], ...request.not[name]].map((key) => this.dictionary.id(name, key))
    return [...new Set(ids.filter((id) => id !== undefined))].filter((id) => {
      const value = this.dictionary.byId[id]
      return value === undefined || this.isAlive(value)
    })
  }

  /** Whether any passage has the value: the dictionary also has those of documents that are gone. */
  isAlive({ id, facet }: Value): boolean {
    const all = everything('passage', this.columns, this.filters)
    const living = this.living.get(facet) ?? this.count(facet, all)
    this.living.set(facet, living)
    return (living.counts[id] ?? 0) > 0
  }

  private order(counts: Uint32Array, a: number, b: number): number {
    const byCount = (counts[b] as number) - (counts[a] as number)
    if (byCount !== 0) return byCount
    const [mine, theirs] = [this.dictionary.byId[a], this.dictionary.byId[b]]
    return compare(mine?.label ?? '', theirs?.label ?? '') || compare(mine?.key ?? '', theirs?.key ?? '')
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

/** Used again for each histogram: half a megabyte of zeros is more than most searches take for everything else. */
const usedMonths = tally(MONTHS - YEAR_ALONE)

function emptied(used: Tally): Tally {
  for (const id of used.met) used.counts[id] = 0
  used.met.length = 0
  return used
}

const monthsOfDays = new Map<number, number>()

/** `year * 12 + month - 1` of a day since 1970-01-01. Cached: there are few days, and many mentions of them. */
function monthOfDay(day: number): number {
  const known = monthsOfDays.get(day)
  if (known !== undefined) return known
  const date = new Date(day * 86_400_000)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth()
  monthsOfDays.set(day, month)
  return month
}

function nameOf(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`
}
