import { AppError } from '../../../model/errors.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, SearchPage } from '../../../model/search-result.ts'
import { fold } from '../../../model/words.ts'
import { emptyPage } from '../../empty-page.ts'
import type { FacetPart } from '../../port.ts'
import { resolve } from '../../resolve.ts'
import { encodeWord } from '../encoding/letters.ts'
import { facetPage, histogramOf, tokensFor } from '../query/facets.ts'
import { all } from '../query/filters.ts'
import { MAX_PREFIX } from '../records/names.ts'
import type { NameRecord } from '../records/records.ts'
import type { Seen } from '../records/sealed.ts'
import { FORMAT } from '../records/settings.ts'
import type { Store } from '../server/store.ts'
import { additionsSaid } from './corrections.ts'
import { askCounts, askShown, facetCounts, totalOf } from './counts.ts'
import { ALL_SHOWN, foldsCopies } from './folding.ts'
import { bodyFieldsOf, shownHits } from './hits.ts'
import { inOrder } from './in-order.ts'
import type { LabelCache } from './labels.ts'
import { type Preparation, prepare } from './preparation.ts'
import { prepareSearch } from './prepare-search.ts'
import type { PreparedSearch } from './prepared-search.ts'
import { Purged } from './purged.ts'
import { type Answer, type Asking, askAll, type Question } from './questions.ts'

/** How many values of each facet a search returns; `facet` returns the others. */
const VALUES_SHOWN = 20
/** How often a search is tried if a writer keeps purging the state that it reads. */
const ATTEMPTS = 10

const NO_VALUES: FacetPage = { values: [], more: 0 }

export class Search {
  constructor(
    private readonly store: Store,
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
        const part = { page, limit, fields: bodyFieldsOf(prepared), only: only.filter }
        return { only, found: await inOrder(prepared, part, ask) }
      }
      const [asked, { only, found }] = await Promise.all([counting, ordered()])
      const [counts, hits] = await Promise.all([
        asked.counts(),
        shownHits(this.store, prepared, found, asked.folded, ask),
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
    const begins = words.map((word) => `begins = "${encodeWord([...word].slice(0, MAX_PREFIX).join(''))}"`)
    const filter = all([`type = name AND facet = ${name}`, ...begins]) ?? ''
    const found: Record<string, number> = {}
    for await (const { key } of this.store.where<NameRecord>('records', filter, ['key'])) {
      const count = counts[key]
      if (count !== undefined) found[key] = count
    }
    return found
  }

  /** One page (from 1) of `limit` hits in order, as keys of passages, and the number of all hits. */
  async keys(
    request: SearchRequest,
    page: number,
    limit: number,
  ): Promise<{ keys: string[]; total: number; seen: Seen }> {
    const none = { keys: [] as string[], total: 0, seen: { generation: 0, format: FORMAT } }
    return this.atOneState(request, none, async (prepared) => {
      const ask = this.asking(prepared)
      const asking = askShown(prepared, ask)
      const ordered = async () => {
        const { filter } = foldsCopies(prepared) ? (await asking).shown : ALL_SHOWN
        return inOrder(prepared, { page, limit, fields: ['key', 'passage'], only: filter }, ask)
      }
      const [{ shown, passages }, hits] = await Promise.all([asking, ordered()])
      const keys = hits.map((hit) => String(hit.passage ?? hit.key))
      return { keys, total: passages - shown.hidden, seen: prepared.preparation.state }
    })
  }

  /** Runs `work` on one generation, and again if that was purged in the meantime. */
  private async atOneState<Result>(
    request: SearchRequest,
    none: Result,
    work: (prepared: PreparedSearch) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const preparation = await prepare(this.store, request, this.signal)
      if (preparation === null) return none
      try {
        return await work(await this.prepared(request, preparation))
      } catch (error) {
        if (!(error instanceof Purged)) throw error
      }
    }
    const { url } = this.store.options
    throw new AppError('engine-busy', { engine: 'Meilisearch', url, problem: { reason: 'index-changing' } })
  }

  private prepared(request: SearchRequest, preparation: Preparation): Promise<PreparedSearch> {
    const resolved = resolve(request.q, preparation.parsed, request, preparation.answer)
    return prepareSearch(this.store, preparation, resolved, this.asking({ preparation }), this.signal)
  }

  private async ask(generation: number, questions: Question[]) {
    const answered = await askAll(this.store, questions, this.signal)
    if (answered.purged > generation) throw new Purged()
    return answered.answers
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
