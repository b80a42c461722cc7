import { parseQuery } from '../../../model/query/parse.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, SearchPage, ShownQuery } from '../../../model/search-result.ts'
import type { FacetPart } from '../../port.ts'
import { type ResolvedQuery, resolve } from '../../resolve.ts'
import type { Chosen } from '../memory/copies.ts'
import type { Counter } from '../memory/counts.ts'
import type { Value } from '../memory/dictionary.ts'
import type { Filters } from '../memory/filters.ts'
import { fold } from '../memory/folding.ts'
import { hitsAmong, type Matches, passagesOf, quotesWithin } from '../memory/matches.ts'
import type { Direction } from '../memory/order.ts'
import type { State } from '../memory/reader.ts'
import { Bits, lendingMemory } from '../structures/bits.ts'
import { splitByCloseness } from './closeness.ts'
import { copiesOfHit } from './copies-of-hit.ts'
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
  /** The matches that are shown. */
  hits: Bits
  /** The hits in groups, best first; each is sorted by date. */
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
      total: this.counter.total(matches, answer.hits),
      generation: this.state.generation,
      query: { ...resolved.shown, ...this.additions(answer) },
      furniture: answer.furniture,
      ...this.hits.marked(
        shown,
        marksOfPassage(answer.evaluation, answer.space),
        (row) => copiesOfHit(this.state, matches, row),
        resolved.request,
      ),
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

  /** Every match that is shown in order, as pairs of its row and the number of its document. */
  everyRow(request: SearchRequest): Int32Array {
    const { tiers, direction } = this.answer(request, true)
    const counts = tiers.map((it) => it.count())
    const found = new Int32Array(counts.reduce((sum, it) => sum + it, 0) * 2)
    let at = 0
    for (const [nth, tier] of tiers.entries()) {
      this.check()
      this.state.order.each(tier, counts[nth] ?? 0, direction, (row) => {
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
    const copies = this.state.copies.choice(wanted)
    const saidBy = (speakers: SearchRequest) => this.said(speakers, copies)
    const said = saidBy(wanted)
    const evaluated = this.evaluated(resolved, said)
    const filters = this.filters.facets(said === null ? wanted : withoutSpeakers(wanted))
    const rest = this.filters.rest(wanted, this.documentNumber(wanted.document))
    if (copies !== null && said === null) rest.push(copies.rows)
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
    const counted = (rows: Bits, quotes = evaluated.quotes) => this.matches(wanted, rows, quotes)
    const matchesOf = new Map<FacetName, Matches>()
    for (const name of filters.keys()) matchesOf.set(name, counted(narrow(matched.copy(), name)))
    const anyone = hasSpeakers(wanted) ? saidBy(withoutSpeakers(wanted)) : null
    if (anyone !== null) {
      const byAnyone =
        wanted.in === 'quoting' ? this.quoting(evaluated, anyone) : this.evaluated(resolved, anyone)
      matchesOf.set('speaker', counted(narrow(shown(byAnyone.rows), null), byAnyone.quotes))
    }
    const ofAnyDate = matched.copy()
    for (const it of [...rest, ...filters.values()]) ofAnyDate.and(it)
    const rows = dated === null ? ofAnyDate : ofAnyDate.copy().and(dated)
    const inTiers = ranked && wanted.sort === 'relevance'
    const matches = counted(rows)
    const tiers = inTiers ? this.tiers(evaluation, space, rows) : [rows]
    const hits = hitsAmong(matches, this.state.columns)
    return {
      resolved,
      evaluation,
      space,
      matches,
      hits,
      tiers: matches.folding === null ? tiers : tiers.map((it) => Bits.both(it, hits)),
      direction: wanted.sort === 'relevance' ? 'newest' : wanted.sort,
      matchesOf,
      furniture: hidden,
      ofAnyDate: dated === null ? matches : counted(ofAnyDate),
    }
  }

  /** What counts of passages and, where they are counted, of the quotations in them. */
  private matches(wanted: SearchRequest, rows: Bits, quotes: Bits | null): Matches {
    const { columns, copies } = this.state
    const within = quotes && quotesWithin(quotes, rows, columns)
    const folding =
      wanted.copies === 'all' ? null : fold(within ?? rows, within ? copies.quotes : copies.passages)
    return { unit: wanted.in, rows, quotes: within, folding }
  }

  /** The quotations that the choice of speakers and of copies leaves; null where passages are counted. */
  private said(wanted: SearchRequest, copies: Chosen | null): Bits | null {
    if (wanted.in === 'passage') return null
    const said = this.filters.said(wanted.in, wanted)
    return copies === null ? said : Bits.both(said, copies.quotes)
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
