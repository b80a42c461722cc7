import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, Histogram } from '../../../model/search-result.ts'
import type { Total } from '../../../model/total.ts'
import type { FacetPart } from '../../port.ts'
import type { Bits } from '../structures/bits.ts'
import type { Lists } from '../structures/lists.ts'
import { Tally } from '../structures/tally.ts'
import type { Columns } from './columns.ts'
import { type Dictionary, NOTHING, type Value } from './dictionary.ts'
import { FacetPages } from './facet-pages.ts'
import type { Filters } from './filters.ts'
import type { Groups } from './folding.ts'
import { everything, type Matches } from './matches.ts'
import { countMentioned, countPublished, histogramOf, MONTH_KEYS, mentionedIn, monthKey } from './months.ts'
import { Repeats, taken } from './repeats.ts'

const OF_DOCUMENTS = ['source', 'collection', 'language', 'type'] as const
const isOfDocuments = (name: FacetName): name is (typeof OF_DOCUMENTS)[number] =>
  OF_DOCUMENTS.some((it) => it === name)

/**
 * Passages or quotations to count: these, or if they are the majority, all the others (`rest`). `rows`: their passages,
 * the same one for each of its quotations; `quotes`: null where passages are counted.
 */
type Counted = { unit: SearchRequest['in']; rows: Uint32Array; quotes: Uint32Array | null; rest: boolean }

/** What is counted: the values of a facet, or how many passages or quotations each document has. */
type Kind = FacetName | 'documents'
/** The columns of values that passages have several of. */
type OfPassages = Exclude<FacetName, (typeof OF_DOCUMENTS)[number]>
/** What else is counted in memory of its own. */
type Used = Kind | 'others' | 'repeats' | 'months' | `different ${FacetName | 'months'}`

/**
 * Counts facet values in memory, for one state of the index. A tally is counted in the same memory each time, so it holds
 * until the next one of its kind is asked for.
 */
export class Counter {
  /** Counts of all passages or quotations, made when they are first needed; they never change. */
  private readonly whole = new Map<string, Tally>()
  /** Memory for one tally of each kind. */
  private readonly used = new Map<Used, Tally>()
  private readonly repeats = new Repeats()
  /** What the tally of documents is of. */
  private documentsOf: Matches | null = null
  private readonly pages: FacetPages

  constructor(
    private readonly columns: Columns,
    private readonly dictionary: Dictionary,
    private readonly filters: Filters,
  ) {
    this.pages = new FacetPages(dictionary, (value) => this.isAlive(value))
  }

  /** `hits`: the passages that are shown of the matches. */
  total({ rows, quotes, folding }: Matches, hits: Bits): Total {
    const different = folding && {
      different: { value: folding.kept.count(), hits: hits.count(), exact: true },
    }
    if (quotes === null) return { value: rows.count(), unit: 'passage', exact: true, ...different }
    let documents = 0
    let last = -1
    const documentOf = this.columns.documentOf.view()
    // The passages of a document follow each other.
    rows.each((row) => {
      const document = documentOf[row] as number
      if (document !== last) documents += 1
      last = document
    })
    const passages = rows.count()
    return { value: quotes.count(), unit: 'quotation', exact: true, passages, documents, ...different }
  }

  /** Counts all facets; `matchesOf` has the matches of facets whose own choice is ignored. */
  all(matches: Matches, matchesOf: Map<FacetName, Matches>): Record<FacetName, Tally> {
    const counted = this.counted(matches)
    const counts = {} as Record<FacetName, Tally>
    for (const [name, own] of matchesOf) counts[name] = this.count(name, own)
    for (const name of FACETS) counts[name] ??= this.countIn(name, matches, counted)
    return counts
  }

  count(name: FacetName, matches: Matches): Tally {
    return this.countIn(name, matches, this.counted(matches))
  }

  /** One page of a facet's values, most frequent first; the chosen ones are added to the first page. */
  page(name: FacetName, counts: Tally, request: SearchRequest, part: FacetPart): FacetPage {
    return this.pages.page(name, counts, request, part)
  }

  histogram(matches: Matches, dates: SearchRequest['dates']): Histogram {
    const { columns } = this
    const { unit, rows, quotes, folding } = matches
    const months = this.emptied('months')
    if (dates === 'published')
      countPublished(
        months,
        this.documents(matches, () => this.counted(matches)),
        columns,
      )
    else countMentioned(months, this.members(unit, quotes ?? rows, false).rows, columns)
    if (folding === null) return histogramOf(months)
    const repeats = this.emptied('repeats')
    const { groups } = folding
    if (dates === 'published')
      this.repeats.inValues(
        repeats,
        groups,
        taken(columns.month.view(), this.documentsOfGroups(matches, groups)).map(monthKey),
      )
    else
      this.repeats.each(repeats, groups, this.rowsOfGroups(matches, groups), (row) =>
        mentionedIn(row, columns),
      )
    return histogramOf(this.without(repeats, months, 'different months'))
  }

  /** Whether any passage has the value: the dictionary also has those of documents that are gone. */
  isAlive({ id, facet }: Value): boolean {
    return (this.wholeOf('passage', facet).counts[id] ?? 0) > 0
  }

  private countIn(name: FacetName, matches: Matches, counted: Counted): Tally {
    const all = this.countAll(name, matches, counted)
    if (matches.folding === null || matches.folding.groups.members.length === 0) return all
    const { groups } = matches.folding
    const { columns } = this
    const repeats = this.emptied('repeats')
    if (isOfDocuments(name))
      this.repeats.inValues(
        repeats,
        groups,
        taken(columns[name].view(), this.documentsOfGroups(matches, groups)),
      )
    // Each quotation under its own speaker.
    else if (name === 'speaker' && matches.quotes !== null)
      this.repeats.inValues(repeats, groups, taken(columns.quoteSpeaker.view(), groups.members))
    else {
      const { lists, bits } = this.listsOf(name)
      this.repeats.inLists(repeats, groups, lists, bits, this.rowsOfGroups(matches, groups))
    }
    return this.without(repeats, all, `different ${name}`)
  }

  /** Each value once for each cluster, in memory of its own. */
  private without(repeats: Tally, all: Tally, name: Used): Tally {
    const different = this.emptied(name)
    different.setDifference(all, repeats)
    return different
  }

  /** The passages of matches that are copies of each other. */
  private rowsOfGroups({ quotes }: Matches, { members }: Groups): ArrayLike<number> {
    return quotes === null ? members : taken(this.columns.passageOf.view(), members)
  }

  private documentsOfGroups(matches: Matches, groups: Groups): Int32Array {
    return taken(this.columns.documentOf.view(), this.rowsOfGroups(matches, groups))
  }

  /** `bits`: how many of the lowest only say whether the passage has it as a tag, or a place inside it. */
  private listsOf(name: OfPassages): { lists: Lists; bits: number } {
    const { groups, speakers, people, locations } = this.columns
    const lists: Lists = { group: groups, speaker: speakers, person: people, location: locations }[name]
    return { lists, bits: name === 'location' ? 1 : 0 }
  }

  private countAll(name: FacetName, matches: Matches, counted: Counted): Tally {
    if (!isOfDocuments(name)) return this.countOrSubtract(name, counted)
    const values = this.emptied(name)
    values.addThrough(
      this.columns[name].view(),
      this.documents(matches, () => counted),
    )
    return values
  }

  /** How many of the passages or quotations belong to each document. */
  private documents(matches: Matches, counted: () => Counted): Tally {
    const known = this.used.get('documents')
    if (this.documentsOf === matches && known) return known
    const documents = this.countOrSubtract('documents', counted())
    // What all of them have is kept elsewhere.
    this.documentsOf = documents === this.used.get('documents') ? matches : null
    return documents
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

  /** Counts these; or counts the others, and subtracts them from the counts of everything. */
  private countOrSubtract(kind: Exclude<Kind, (typeof OF_DOCUMENTS)[number]>, counted: Counted): Tally {
    const { unit, rows, rest } = counted
    if (rest && rows.length === 0) return this.wholeOf(unit, kind)
    const found = this.emptied(kind)
    if (!rest) this.add(found, kind, counted)
    else {
      const others = this.emptied('others')
      this.add(others, kind, counted)
      found.setDifference(this.wholeOf(unit, kind), others)
    }
    return found
  }

  private wholeOf(unit: SearchRequest['in'], kind: Kind): Tally {
    const name = `${unit} ${kind}`
    const known = this.whole.get(name)
    if (known) return known
    const whole = new Tally(this.sizeOf(kind))
    this.whole.set(name, whole)
    if (kind !== 'documents' && isOfDocuments(kind))
      whole.addThrough(this.columns[kind].view(), this.wholeOf(unit, 'documents'))
    else {
      const { rows, quotes } = everything(unit, this.columns, this.filters)
      this.add(whole, kind, this.members(unit, quotes ?? rows, false))
    }
    return whole
  }

  private add(target: Tally, kind: Exclude<Kind, (typeof OF_DOCUMENTS)[number]>, counted: Counted) {
    const { columns } = this
    const { rows, quotes } = counted
    if (kind === 'documents') target.addEach(columns.documentOf.view(), rows)
    // Each quotation under its own speaker.
    else if (kind === 'speaker' && quotes !== null) target.addEach(columns.quoteSpeaker.view(), quotes)
    else {
      const { lists, bits } = this.listsOf(kind)
      const nothing = target.addLists(lists.offsets.view(), lists.values.view(), rows, bits)
      if (nothing > 0) target.add(NOTHING, nothing)
    }
  }

  private emptied(kind: Used): Tally {
    const known = this.used.get(kind)
    if (known) {
      known.clear()
      return known
    }
    const made = new Tally(this.sizeOf(kind))
    this.used.set(kind, made)
    return made
  }

  /** What is subtracted may be of documents, of values or of months. */
  private sizeOf(kind: Used): number {
    const [documents, values] = [this.columns.numbers.length, this.dictionary.byId.length + 1]
    if (kind === 'documents') return documents
    if (kind === 'others') return Math.max(documents, values)
    if (kind === 'months' || kind === 'different months') return MONTH_KEYS
    return kind === 'repeats' ? Math.max(values, MONTH_KEYS) : values
  }
}
