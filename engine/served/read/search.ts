import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, SearchPage } from '../../../model/search-result.ts'
import { fold } from '../../../model/words.ts'
import { emptyPage } from '../../empty-page.ts'
import type { FacetPart } from '../../port.ts'
import { resolve } from '../../resolve.ts'
import { encodeWord } from '../encoding/letters.ts'
import { allOf, is } from '../query/expression.ts'
import { facetPage, histogramOf, tokensFor } from '../query/facets.ts'
import { MAX_PREFIX } from '../records/names.ts'
import type { NameRecord } from '../records/records.ts'
import type { Seen } from '../records/sealed.ts'
import type { Answer, Asking, Question, Server } from '../server.ts'
import { additionsSaid } from './corrections.ts'
import { askCounts, askShown, facetCounts, totalOf } from './counts.ts'
import { ALL_SHOWN, foldsCopies } from './folding.ts'
import { bodyFieldsOf, shownHits } from './hits.ts'
import type { LabelCache } from './labels.ts'
import { type Preparation, prepare } from './preparation.ts'
import { prepareSearch } from './prepare-search.ts'
import { orderOf, type PreparedSearch } from './prepared-search.ts'
import { changing, Purged } from './purged.ts'

/** How many values of each facet a search returns; `facet` returns the others. */
const VALUES_SHOWN = 20
/** How often a search is tried if a writer keeps purging the state that it reads. */
const ATTEMPTS = 10

const NO_VALUES: FacetPage = { values: [], more: 0 }

export class Search {
  constructor(
    private readonly server: Server,
    private readonly labels: LabelCache,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async page(request: SearchRequest): Promise<Omit<SearchPage, 'tookMs'>> {
    return this.atOneState(request, emptyPage(request), async (prepared) => {
      const { state } = prepared.preparation
      const ask = this.asking(prepared)
      const { page, limit } = prepared.request
      const counting = askCounts(prepared, ask)
      const shown = foldsCopies(prepared) ? counting.then((it) => it.shown()) : ALL_SHOWN
      const ordered = async () => {
        const only = await shown
        const part = { page, limit, fields: bodyFieldsOf(prepared) }
        return {
          only,
          found: await this.server.inOrder(orderOf(prepared, only.filter), part, ask, this.signal),
        }
      }
      const [asked, { only, found }] = await Promise.all([counting, ordered()])
      const [counts, hits] = await Promise.all([
        asked.counts(),
        shownHits(this.server, prepared, found, asked.folded, ask),
      ])
      return {
        generation: state.generation,
        query: {
          ...prepared.resolved.shown,
          ...(await additionsSaid(prepared, asked.additions, asked.added, ask)),
        },
        furniture: asked.furniture,
        total: totalOf(prepared, asked, counts, only),
        ...hits,
        facets: await this.facetPages(prepared, counts.facets),
        histogram: histogramOf(counts.months),
      }
    })
  }

  async facet(name: FacetName, request: SearchRequest, part: FacetPart): Promise<FacetPage> {
    return this.atOneState(request, NO_VALUES, async (prepared) => {
      const all = await facetCounts(prepared, name, this.asking(prepared))
      const counts = await this.matching(name, part.find, all)
      const tokens = tokensFor(name, counts, prepared.request, part)
      const labels = await this.labels.of(tokens, prepared.preparation.state)
      return facetPage(name, counts, labels, prepared.request, part)
    })
  }

  /** The counted values whose names can match the text: fewer labels to look up than for all of a large facet. */
  private async matching(
    name: FacetName,
    find: string,
    counts: Record<string, number>,
  ): Promise<Record<string, number>> {
    const words = fold(find).split(' ').filter(Boolean)
    if (words.length === 0) return counts
    const beginning = words.map((word) => is('begins', encodeWord([...word].slice(0, MAX_PREFIX).join(''))))
    const filter = allOf([is('type', 'name'), is('facet', name), ...beginning])
    const found: Record<string, number> = {}
    for await (const { key } of this.server.where<NameRecord>('records', filter, ['key'])) {
      const count = counts[key]
      if (count !== undefined) found[key] = count
    }
    return found
  }

  /** All hits in order, as keys of passages in parts. Throws `Purged` if their state is deleted meanwhile. */
  async *walk(request: SearchRequest): AsyncGenerator<{ keys: readonly string[]; seen: Seen }> {
    const begun = await this.atOneState(request, null, async (prepared) => {
      const shown = await askShown(prepared, this.asking(prepared))
      return { prepared, order: orderOf(prepared, shown.filter) }
    })
    if (begun === null) return
    const { prepared, order } = begun
    for await (const keys of this.server.walk(order, this.asking(prepared), this.signal))
      yield { keys, seen: prepared.preparation.state }
  }

  /** Runs `work` on one generation, and again if that was purged in the meantime. */
  private async atOneState<Result>(
    request: SearchRequest,
    none: Result,
    work: (prepared: PreparedSearch) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const preparation = await prepare(this.server, request, this.signal)
      if (preparation === null) return none
      try {
        return await work(await this.prepared(request, preparation))
      } catch (error) {
        if (!(error instanceof Purged)) throw error
      }
    }
    throw changing(this.server)
  }

  private prepared(request: SearchRequest, preparation: Preparation): Promise<PreparedSearch> {
    const resolved = resolve(request.q, preparation.parsed, request, preparation.answer)
    return prepareSearch(this.server, preparation, resolved, this.asking({ preparation }), this.signal)
  }

  private async ask(generation: number, questions: readonly Question[]) {
    const { answers, state } = await this.server.ask(questions, this.signal)
    if (state !== null && state.purged > generation) throw new Purged()
    return answers
  }

  private asking({ preparation }: Pick<PreparedSearch, 'preparation'>): Asking {
    return (questions) => this.ask(preparation.state.generation, questions)
  }

  private async facetPages(
    { request, preparation }: PreparedSearch,
    counts: Answer['facets'],
  ): Promise<SearchPage['facets']> {
    const part: FacetPart = { find: '', offset: 0, limit: VALUES_SHOWN }
    const tokens = FACETS.flatMap((name) => tokensFor(name, counts[name] ?? {}, request, part))
    const labels = await this.labels.of([...new Set(tokens)], preparation.state)
    const pages = {} as SearchPage['facets']
    for (const name of FACETS) pages[name] = facetPage(name, counts[name] ?? {}, labels, request, part)
    return pages
  }
}
