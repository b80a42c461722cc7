import { parseQuery } from '../../model/query-language.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../model/search-request.ts'
import type { FacetPage, SearchPage, ShownQuery } from '../../model/search-result.ts'
import type { FacetPart } from '../port.ts'
import { type Named, type ResolvedQuery, resolve } from '../resolve.ts'
import { Bits } from './bits.ts'
import { Counter } from './counts.ts'
import { BY_TAG, type Evaluation, Evaluator, type Levels, type Space } from './evaluate.ts'
import { Filters } from './filters.ts'
import { Hits } from './hits.ts'
import type { Direction } from './order.ts'
import type { State } from './reader.ts'

/** At this many values a facet of a search stops; `facet` gives the others. */
const VALUES_SHOWN = 20

/** Stops work that nobody waits for any more: throws when it is so. */
export type Check = () => void

/** A search as sets of rows: what pages, counts and exports are made of. */
type Answer = {
  resolved: ResolvedQuery
  evaluation: Evaluation
  /** Every match. */
  rows: Bits
  /** The matches in groups, best first, each in order of date. */
  tiers: Bits[]
  direction: Direction
  /** For facets with a choice of their own: the matches without it. */
  rowsOf: Map<FacetName, Bits>
}

export class Search {
  private readonly filters: Filters
  private readonly counter: Counter
  private readonly hits: Hits

  constructor(
    private readonly state: State,
    private readonly check: Check,
  ) {
    const { columns, dictionary, db } = state
    this.filters = new Filters(columns, dictionary, (id) => {
      const found = db.prepare('SELECT number FROM document WHERE id = ?').row(id)
      return found === undefined ? undefined : Number(found[0])
    })
    this.counter = new Counter(columns, dictionary)
    this.hits = new Hits(db, (row) => columns.documentNumber(row))
  }

  page(request: SearchRequest): Omit<SearchPage, 'tookMs'> {
    const answer = this.answer(request)
    const { resolved, rows } = answer
    const first = (request.page - 1) * request.limit
    const shown = this.inOrder(answer, first, request.limit)
    this.check()
    const { counts, histogram } = this.counter.all(rows, answer.rowsOf)
    const whole: FacetPart = { find: '', offset: 0, limit: VALUES_SHOWN }
    const facets = {} as Record<FacetName, FacetPage>
    for (const name of FACETS) facets[name] = this.counter.page(name, counts[name], resolved.request, whole)
    this.check()
    return {
      total: { value: rows.count(), exact: true },
      generation: this.state.generation,
      query: { ...resolved.shown, corrections: this.corrections(answer) },
      hits: this.hits.marked(shown, answer.evaluation, resolved.request),
      facets,
      histogram,
    }
  }

  facet(name: FacetName, request: SearchRequest, part: FacetPart): FacetPage {
    const { rows, rowsOf, resolved } = this.answer(request)
    return this.counter.page(name, this.counter.count(name, rowsOf.get(name) ?? rows), resolved.request, part)
  }

  /** Every match in order: its row and the number of its document, in turn. */
  everyRow(request: SearchRequest): Int32Array {
    const answer = this.answer(request)
    const rows = this.inOrder(answer, 0, answer.rows.count())
    const found = new Int32Array(rows.length * 2)
    rows.forEach((row, at) => {
      found[at * 2] = row
      found[at * 2 + 1] = this.state.columns.documentNumber(row)
    })
    return found
  }

  private answer(request: SearchRequest): Answer {
    const parsed = parseQuery(request.q)
    const resolved = resolve(request.q, parsed, request, (question) => this.state.dictionary.named(question))
    const quotations = request.in === 'quotations'
    const evaluation = this.evaluate(resolved, quotations)
    const filters = this.filters.facets(resolved.request)
    const rest = this.filters.rest(resolved.request)
    const narrow = (rows: Bits, without: FacetName | null) => {
      for (const it of rest) rows.and(it)
      for (const [name, it] of filters) if (name !== without) rows.and(it)
      return rows
    }
    // Words inside one of this speaker's quotations: a narrower thing than a passage that quotes the speaker.
    const speakers = quotations ? resolved.request.any.speaker : []
    const tiers = this.tiers(evaluation, quotations, speakers)
    const sorted = resolved.request.sort !== 'relevance'
    const matched = new Bits(this.state.columns.rows)
    for (const tier of tiers) matched.or(tier)
    const rowsOf = new Map<FacetName, Bits>()
    for (const name of filters.keys()) {
      const own =
        name === 'speaker' && speakers.length > 0 ? union(this.tiers(evaluation, quotations, [])) : matched
      rowsOf.set(name, narrow(own.copy(), name))
    }
    const rows = narrow(matched, null)
    return {
      resolved,
      evaluation,
      rows,
      tiers: sorted ? [rows] : tiers.map((tier) => tier.and(rows)),
      direction: resolved.request.sort === 'oldest' ? 'oldest' : 'newest',
      rowsOf,
    }
  }

  private evaluate(resolved: ResolvedQuery, quotations: boolean): Evaluation {
    const { postings, vocabulary } = this.state
    const space = quotations ? this.quotations() : this.passages()
    const evaluator = new Evaluator(postings, vocabulary, space, resolved.request.typos, this.check)
    return evaluator.evaluate(resolved.sought, resolved.excluded)
  }

  private passages(): Space {
    const { columns, postings } = this.state
    return {
      table: 'passage_words',
      size: columns.rows,
      alive: columns.alive,
      heading: (match) => {
        const rows = new Bits(columns.rows)
        postings.rows('heading_words', match, columns.headings).each((heading) => {
          rows.addRange(columns.headingFirst.at(heading), columns.headingEnd.at(heading))
        })
        return rows
      },
      tagged: (tags) => this.filters.tagged(this.ids(tags)),
    }
  }

  private quotations(): Space {
    const { columns } = this.state
    const alive = new Bits(columns.quotes)
    const passageOf = columns.passageOf.view()
    for (let quote = 0; quote < columns.quotes; quote += 1) {
      const row = passageOf[quote] as number
      if (row >= 0 && columns.alive.has(row)) alive.add(quote)
    }
    return {
      table: 'quote_words',
      size: columns.quotes,
      alive,
      heading: null,
      tagged: (tags) => {
        const ids = this.ids(tags)
        const found = new Bits(columns.quotes)
        const offsets = columns.quoteTags.offsets
        for (let quote = 0; quote < columns.quotes; quote += 1) {
          for (let at = offsets.at(quote); at < offsets.at(quote + 1); at += 1) {
            if (ids.has(columns.quoteTags.values.at(at))) found.add(quote)
          }
        }
        return found
      },
    }
  }

  private ids(tags: Named[]): Set<number> {
    return new Set(tags.flatMap((tag) => this.state.dictionary.id(tag.facet, tag.key) ?? []))
  }

  /** The groups that relevance orders by, best first; without overlap, together every match. */
  private tiers(evaluation: Evaluation, quotations: boolean, speakers: string[]): Bits[] {
    const { levels, inText, asPhrase, nearby } = evaluation
    const typed = levels[0]
    const split: Levels = []
    if (typed) {
      for (const close of [asPhrase, nearby]) if (close) split.push(close.copy().and(inText).and(typed))
      split.push(inText.copy().and(typed), typed.copy())
    }
    split.push(...levels.slice(1, BY_TAG + 1))
    const mask = quotations && speakers.length > 0 ? this.spokenBy(speakers) : null
    const taken = new Bits(this.state.columns.rows)
    const tiers: Bits[] = []
    for (const level of split) {
      if (!level) continue
      const within = mask ? level.copy().and(mask) : level
      const rows = quotations ? this.ofQuotations(within) : within.copy()
      tiers.push(rows.andNot(taken))
      taken.or(rows)
    }
    return tiers
  }

  private spokenBy(speakers: string[]): Bits {
    const { columns, dictionary } = this.state
    const ids = new Set(speakers.flatMap((key) => dictionary.id('speaker', key) ?? []))
    const quotes = new Bits(columns.quotes)
    const speaker = columns.quoteSpeaker.view()
    for (let quote = 0; quote < columns.quotes; quote += 1)
      if (ids.has(speaker[quote] as number)) quotes.add(quote)
    return quotes
  }

  private ofQuotations(quotes: Bits): Bits {
    const rows = new Bits(this.state.columns.rows)
    const passageOf = this.state.columns.passageOf.view()
    quotes.each((quote) => rows.add(passageOf[quote] as number))
    return rows
  }

  private inOrder({ tiers, direction }: Answer, first: number, length: number): number[] {
    const found: number[] = []
    let skip = first
    for (const tier of tiers) {
      if (found.length >= length) break
      const count = tier.count()
      found.push(...this.state.order.slice(tier, count, direction, skip, length - found.length))
      skip = Math.max(0, skip - count)
    }
    return found
  }

  private corrections({ evaluation, rows, resolved }: Answer): ShownQuery['corrections'] {
    const byTag = evaluation.levels[BY_TAG]
    return evaluation.corrections.flatMap(({ typed, used, asTyped }) => {
      const quotations = resolved.request.in === 'quotations'
      const project = (bits: Bits) => (quotations ? this.ofQuotations(bits) : bits)
      const thanks = rows.copy().andNot(project(asTyped))
      if (byTag) thanks.andNot(project(byTag))
      const count = thanks.count()
      return count > 0 ? [{ typed, used, count }] : []
    })
  }
}

function union(sets: Bits[]): Bits {
  const [first, ...others] = sets
  const all = first ? first.copy() : new Bits(0)
  for (const it of others) all.or(it)
  return all
}
