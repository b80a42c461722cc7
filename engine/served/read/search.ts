import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, SearchPage } from '../../../model/search-result.ts'
import { fold } from '../../../model/words.ts'
import { emptyPage } from '../../empty-page.ts'
import type { FacetPart } from '../../port.ts'
import { resolve } from '../../resolve.ts'
import { encodeWord } from '../encoding/letters.ts'
import { allOf, type Expression, is } from '../query/expression.ts'
import { facetPage, histogramOf, tokensFor } from '../query/facets.ts'
import { MAX_PREFIX } from '../records/names.ts'
import type { NameRecord } from '../records/records.ts'
import type { Seen } from '../records/sealed.ts'
import type { Answer, Asking, Server } from '../server.ts'
import { atOneState, isThere } from './at-one-state.ts'
import { inSources, pageOf, walkOf } from './by-source.ts'
import { additionsSaid } from './corrections.ts'
import { askCounts, askShown, facetCounts, totalOf } from './counts.ts'
import { ALL_SHOWN, foldsCopies } from './folding.ts'
import { bodyFieldsOf, shownHits } from './hits.ts'
import type { LabelCache } from './labels.ts'
import { prepare } from './preparation.ts'
import { prepareSearch } from './prepare-search.ts'
import { orderOf, type PreparedSearch } from './prepared-search.ts'
import { Purged } from './purged.ts'

/** How many values of each facet a search returns; `facet` returns the others. */
const VALUES_SHOWN = 20

const NO_VALUES: FacetPage = { values: [], more: 0 }

export class Search {
  constructor(
    readonly server: Server,
    private readonly labels: LabelCache,
  ) {}

  async page(request: SearchRequest): Promise<Omit<SearchPage, 'tookMs'>> {
    return this.atOneState(request, emptyPage(request), async (prepared) => {
      const { state } = prepared.preparation
      const { page, limit } = prepared.request
      const counting = askCounts(prepared, this.ask)
      const shown = foldsCopies(prepared) ? counting.then((it) => it.shown()) : ALL_SHOWN
      const ordered = async () => {
        const only = await shown
        const part = { page, limit, fields: bodyFieldsOf(prepared) }
        const parts = await this.inSources(prepared, only.filter)
        return { only, found: await pageOf(this.server, parts, part) }
      }
      const [asked, { only, found }] = await Promise.all([counting, ordered()])
      const counted = async () => {
        const counts = await asked.counts()
        return { counts, facets: await this.facetPages(prepared, counts.facets) }
      }
      const [{ counts, facets }, hits, added] = await Promise.all([
        counted(),
        shownHits(this.server, prepared, found, asked.folded, this.ask),
        additionsSaid(prepared, asked.additions, asked.added, this.ask),
      ])
      return {
        generation: state.generation,
        query: { ...prepared.resolved.shown, ...added },
        furniture: asked.furniture,
        total: totalOf(prepared, asked, counts, only),
        ...hits,
        facets,
        histogram: histogramOf(counts.months),
      }
    })
  }

  async facet(name: FacetName, request: SearchRequest, part: FacetPart): Promise<FacetPage> {
    return this.atOneState(request, NO_VALUES, async (prepared) => {
      const all = await facetCounts(prepared, name, this.ask)
      const counts = await this.matching(name, part.find, all)
      const tokens = tokensFor(name, counts, prepared.request, part)
      const labels = await this.labels.of(this.server, tokens, prepared.preparation.state)
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
      const shown = await askShown(prepared, this.ask)
      return { prepared, parts: await this.inSources(prepared, shown.filter) }
    })
    if (begun === null) return
    const { prepared, parts } = begun
    const seen = prepared.preparation.state
    for await (const keys of walkOf(this.server, parts)) {
      if (!(await isThere(this.server, seen))) throw new Purged()
      yield { keys, seen }
    }
  }

  private inSources(prepared: PreparedSearch, only: Expression) {
    const order = orderOf(prepared, only)
    return inSources(this.server, this.labels, prepared.request, order, prepared.preparation.state)
  }

  /** Runs `work` on one generation, and again if that was purged in the meantime. */
  private atOneState<Result>(
    request: SearchRequest,
    none: Result,
    work: (prepared: PreparedSearch) => Promise<Result>,
  ): Promise<Result> {
    const begin = () => prepare(this.server, request)
    return atOneState(this.server, begin, none, async (preparation) => {
      const resolved = resolve(request.q, preparation.parsed, request, preparation.answer)
      return work(await prepareSearch(this.server, preparation, resolved))
    })
  }

  private readonly ask: Asking = (questions) => this.server.ask(questions)

  private async facetPages(
    { request, preparation }: PreparedSearch,
    counts: Answer['facets'],
  ): Promise<SearchPage['facets']> {
    const part: FacetPart = { find: '', offset: 0, limit: VALUES_SHOWN }
    const tokens = FACETS.flatMap((name) => tokensFor(name, counts[name] ?? {}, request, part))
    const labels = await this.labels.of(this.server, [...new Set(tokens)], preparation.state)
    const pages = {} as SearchPage['facets']
    for (const name of FACETS) pages[name] = facetPage(name, counts[name] ?? {}, labels, request, part)
    return pages
  }
}
