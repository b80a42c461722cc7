import { parseQuery } from '../../../model/query/parse.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, SearchPage, ShownQuery } from '../../../model/search-result.ts'
import type { FacetPart } from '../../port.ts'
import { type ResolvedQuery, resolve } from '../../resolve.ts'
import type { Counter } from '../memory/counts.ts'
import type { Value } from '../memory/dictionary.ts'
import type { Filters } from '../memory/filters.ts'
import { type Matches, passagesOf, quotesWithin } from '../memory/matches.ts'
import type { Direction } from '../memory/order.ts'
import type { State } from '../memory/reader.ts'
import { Bits, lendingMemory } from '../structures/bits.ts'
import { splitByCloseness } from './closeness.ts'
import { type Evaluation, evaluate, treeIn } from './evaluate.ts'
import { Hits } from './hits.ts'
import { BY_TAG, type Levels, rowsOf } from './levels.ts'
import { marksOfPassage } from './marks.ts'
import { passageSpace, quotationSpace, type Space } from './spaces.ts'

/** How many values of each facet a search returns; `facet` returns the others. */
const VALUES_SHOWN = 20

/** Throws if the search was cancelled. */
export type Check = () => void

/** A search as sets of rows, from which pages, counts and exports are made. */
type Answer = {
  resolved: ResolvedQuery
  evaluation: Evaluation
  space: Space
  /** Every match. */
  matches: Matches
  /** The matches in groups, best first; each is sorted by date. */
  tiers: Bits[]
  direction: Direction
  /** For facets in which something is chosen: the matches without that choice. */
  matchesOf: Map<FacetName, Matches>
  /** How many more there would be with the furniture of collections. */
  furniture: number
  /** The matches of any date, for the histogram: the chosen dates must not hide the months around them. */
  ofAnyDate: Matches
}

/** What the words find, before filters: passages, and the quotations that count in them. */
type Evaluated = { evaluation: Evaluation; space: Space; rows: Bits; quotes: Bits | null }

export class Search {
  private readonly filters: Filters
  private readonly counter: Counter
  private readonly hits: Hits

  constructor(
    private readonly state: State,
    private readonly check: Check,
  ) {
    const { columns, counter, filters, passagesRead, stored } = state
    this.filters = filters
    this.counter = counter
    this.hits = new Hits(stored, columns, passagesRead)
  }

  page(request: SearchRequest): Omit<SearchPage, 'tookMs'> {
    return lendingMemory(() => this.pageOf(request))
  }

  private pageOf(request: SearchRequest): Omit<SearchPage, 'tookMs'> {
    const answer = this.answer(request, true)
    const { resolved, matches } = answer
    const first = (request.page - 1) * request.limit
    const shown = this.inOrder(answer, first, request.limit)
    this.check()
    const counts = this.counter.all(matches, answer.matchesOf)
    const histogram = this.counter.histogram(answer.ofAnyDate, resolved.request.dates)
    const whole: FacetPart = { find: '', offset: 0, limit: VALUES_SHOWN }
    const facets = {} as Record<FacetName, FacetPage>
    for (const name of FACETS) facets[name] = this.counter.page(name, counts[name], resolved.request, whole)
    this.check()
    return {
      total: this.counter.total(matches),
      generation: this.state.generation,
      query: { ...resolved.shown, ...this.additions(answer) },
      furniture: answer.furniture,
      ...this.hits.marked(shown, marksOfPassage(answer.evaluation, answer.space), resolved.request),
      facets,
      histogram,
    }
  }

  facet(name: FacetName, request: SearchRequest, part: FacetPart): FacetPage {
    return lendingMemory(() => {
      const { matches, matchesOf, resolved } = this.answer(request, false)
      const counts = this.counter.count(name, matchesOf.get(name) ?? matches)
      return this.counter.page(name, counts, resolved.request, part)
    })
  }

  /** Every match in order, as pairs of its row and the number of its document. */
  everyRow(request: SearchRequest): Int32Array {
    const { matches, tiers, direction } = this.answer(request, true)
    const found = new Int32Array(matches.rows.count() * 2)
    let at = 0
    for (const tier of tiers) {
      this.check()
      this.state.order.each(tier, tier.count(), direction, (row) => {
        found[at++] = row
        found[at++] = this.state.columns.documentNumber(row)
        return true
      })
    }
    return found
  }

  /** `ranked`: whether the order is needed, and not only counts. */
  private answer(request: SearchRequest, ranked: boolean): Answer {
    const parsed = parseQuery(request.q)
    const isAlive = (value: Value) => this.counter.isAlive(value)
    const resolved = resolve(request.q, parsed, request, (question) =>
      this.state.dictionary.named(question, isAlive),
    )
    const wanted = resolved.request
    const unit = wanted.in
    const said = unit === 'passage' ? null : this.filters.said(unit, wanted)
    const evaluated = this.evaluated(resolved, said)
    const filters = this.filters.facets(said === null ? wanted : withoutSpeakers(wanted))
    const rest = this.filters.rest(wanted, this.documentNumber(wanted.document))
    const dated = this.filters.dates(wanted)
    const narrow = (rows: Bits, without: FacetName | null) => {
      for (const it of rest) rows.and(it)
      for (const [name, it] of filters) if (name !== without) rows.and(it)
      return dated === null ? rows : rows.and(dated)
    }
    const furniture = wanted.furniture === 'exclude' ? this.filters.furniture() : null
    const shown = (rows: Bits) => (furniture === null ? rows : rows.andNot(furniture))
    const { evaluation, space } = evaluated
    const hidden = furniture === null ? 0 : narrow(evaluated.rows.copy().and(furniture), null).count()
    const matched = shown(evaluated.rows)
    const counted = (rows: Bits, quotes = evaluated.quotes): Matches => ({
      ...{ unit, rows },
      quotes: quotes === null ? null : quotesWithin(quotes, rows, this.state.columns),
    })
    const matchesOf = new Map<FacetName, Matches>()
    for (const name of filters.keys()) matchesOf.set(name, counted(narrow(matched.copy(), name)))
    if (said !== null && unit !== 'passage' && hasSpeakers(wanted)) {
      const anyone = this.filters.quotations(unit)
      const byAnyone = unit === 'quoting' ? this.quoting(evaluated, anyone) : this.evaluated(resolved, anyone)
      matchesOf.set('speaker', counted(narrow(shown(byAnyone.rows), null), byAnyone.quotes))
    }
    const ofAnyDate = matched.copy()
    for (const it of [...rest, ...filters.values()]) ofAnyDate.and(it)
    const rows = dated === null ? ofAnyDate : ofAnyDate.copy().and(dated)
    const inTiers = ranked && wanted.sort === 'relevance'
    const matches = counted(rows)
    return {
      resolved,
      evaluation,
      space,
      matches,
      tiers: inTiers ? this.tiers(evaluation, space, rows) : [rows],
      direction: wanted.sort === 'relevance' ? 'newest' : wanted.sort,
      matchesOf,
      furniture: hidden,
      ofAnyDate: dated === null ? matches : counted(ofAnyDate),
    }
  }

  private documentNumber(id: string | null): number | undefined {
    return id === null ? undefined : this.state.stored.number(id)
  }

  /** @param said the quotations that can count; null where passages are counted */
  private evaluated(resolved: ResolvedQuery, said: Bits | null): Evaluated {
    const { columns } = this.state
    if (said !== null && resolved.request.in === 'quotations') {
      const space = quotationSpace(this.state, said)
      const evaluation = this.evaluate(resolved, space)
      const quotes = foundBy(evaluation, space)
      return { evaluation, space, quotes, rows: passagesOf(quotes, columns) }
    }
    const space = passageSpace(this.state)
    const evaluation = this.evaluate(resolved, space)
    return this.quoting({ evaluation, space }, said)
  }

  /** What is found in passages; with `said`, those that have one of these quotations. */
  private quoting(
    { evaluation, space }: Pick<Evaluated, 'evaluation' | 'space'>,
    said: Bits | null,
  ): Evaluated {
    const rows = foundBy(evaluation, space)
    if (said !== null) rows.and(passagesOf(said, this.state.columns))
    return { evaluation, space, quotes: said, rows }
  }

  private evaluate({ root, request }: ResolvedQuery, space: Space): Evaluation {
    return evaluate(root, treeIn(this.state, space, request, this.check), this.state)
  }

  /** The groups by relevance, best first, without overlap; together they are all matches. */
  private tiers(evaluation: Evaluation, space: Space, rows: Bits): Bits[] {
    const split: Levels = []
    const [typed] = evaluation.levels
    if (typed && evaluation.together) {
      this.check()
      const close = splitByCloseness(
        space.within(evaluation.inText, rows),
        evaluation.together,
        space,
        this.state.postings,
      )
      split.push(close.asPhrase, close.nearby)
    }
    if (typed) split.push(evaluation.inText)
    for (let cost = 0; cost <= BY_TAG; cost += 1) {
      split.push(evaluation.levels[cost])
      const standing = evaluation.standIns.filter((it) => it.cost === cost).map((it) => it.row)
      if (standing.length > 0) split.push(Bits.of(space.size, standing))
    }
    const left = rows.copy()
    return split.flatMap((level) => {
      if (!level) return []
      const tier = Bits.both(space.passagesOf(level), left)
      left.andNot(tier)
      return [tier]
    })
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

  /** What was used besides the words as typed, and how many passages are there only because of it. */
  private additions({ evaluation, space, matches }: Answer): Pick<ShownQuery, 'corrections' | 'forms'> {
    const corrections: ShownQuery['corrections'] = []
    const forms: ShownQuery['forms'] = []
    if (matches.rows.isEmpty()) return { corrections, forms }
    for (const { kind, typed, used, without } of evaluation.additions) {
      this.check()
      const count = matches.rows.countWithout(space.passagesOf(without()))
      if (count > 0) (kind === 'form' ? forms : corrections).push({ typed, used, count })
    }
    return { corrections, forms }
  }
}

/** Every row of the space that a search finds, before filters. */
function foundBy({ levels, standIns }: Evaluation, space: Space): Bits {
  const rows = rowsOf(levels, space.size)
  for (const { row } of standIns) rows.add(row)
  return rows
}

const hasSpeakers = ({ any, not }: SearchRequest) => any.speaker.length + not.speaker.length > 0

/** Where quotations are counted, speakers are chosen by quotation, and not by passage. */
function withoutSpeakers(request: SearchRequest): SearchRequest {
  const { any, not } = request
  return { ...request, any: { ...any, speaker: [] }, not: { ...not, speaker: [] } }
}
