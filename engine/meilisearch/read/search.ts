import { AppError } from '../../../model/errors.ts'
import type { Passage } from '../../../model/passage.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, SearchPage, ShownQuery } from '../../../model/search-result.ts'
import { fold } from '../../../model/words.ts'
import { emptyPage } from '../../empty-page.ts'
import { markedHit } from '../../hit.ts'
import type { FacetPart } from '../../port.ts'
import { type ResolvedQuery, resolve } from '../../resolve.ts'
import { encodeWord } from '../encoding/letters.ts'
import { token } from '../encoding/tokens.ts'
import { facetPage, histogramOf, tokensFor } from '../query/facets.ts'
import {
  all,
  dateFilter,
  facetFilter,
  facetFilters,
  isOneOf,
  otherFilters,
  visible,
} from '../query/filters.ts'
import { marksOf } from '../query/marks.ts'
import { type Plan, plan, settles } from '../query/query.ts'
import { BEGINNING, type NameRecord, type PassageRecord } from '../records/records.ts'
import type { Store } from '../server/store.ts'
import type { LabelCache } from './labels.ts'
import { type Preparation, prepare } from './preparation.ts'
import { askUnions, type Union, type UnionAnswer } from './unions.ts'

/** At this many values a facet of a search stops; `facet` gives the others. */
const VALUES_SHOWN = 20
/** Passages looked at one by one, where the server finds too much. Behind them the answer is not exact. */
const LOOKED_AT = 10_000
/** Times a search is begun again because a writer purged what it still read. */
const ATTEMPTS = 10

const NO_VALUES: FacetPage = { values: [], more: 0 }

/** One search, understood, as of one generation. */
type Asked = {
  preparation: Preparation
  resolved: ResolvedQuery
  request: SearchRequest
  plan: Plan
  /** Keys of passages or quotations that the server finds and that are not meant. */
  not: string[]
  exact: boolean
}

export class Search {
  constructor(
    private readonly store: Store,
    private readonly labels: LabelCache,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async page(request: SearchRequest): Promise<Omit<SearchPage, 'tookMs'>> {
    return this.atOneState(request, emptyPage(request), async (asked) => {
      const chosen = FACETS.filter((name) => facetFilter(name, asked.request) !== null)
      const asTyped = this.asTyped(asked)
      const months = asked.request.dates === 'mentioned' ? 'mentionedMonths' : 'month'
      // The dates asked for must not hide what lies around them.
      const ofAnyDate =
        dateFilter(asked.request) === null ? [] : [this.union(asked, 'date', { facets: [months] })]
      const [main, ...others] = await this.ask(asked, [
        this.union(asked, null, {
          facets: [...FACETS, months],
          page: request.page,
          limit: request.limit,
          fields: this.bodyFields(asked),
        }),
        ...chosen.map((name) => this.union(asked, name, { facets: [name] })),
        ...ofAnyDate,
        ...asTyped.map(({ questions }) => this.union(asked, null, { questions })),
      ])
      const counts = { ...main?.facets }
      chosen.forEach((name, at) => {
        counts[name] = others[at]?.facets[name] ?? {}
      })
      const total = main?.total ?? 0
      if (ofAnyDate.length > 0) counts[months] = others[chosen.length]?.facets[months] ?? {}
      const brought = others.slice(chosen.length + ofAnyDate.length).map((it) => total - it.total)
      const { generation } = asked.preparation.state
      return {
        generation,
        query: { ...asked.resolved.shown, corrections: await this.corrections(asked, brought) },
        total: { value: total, exact: asked.exact && asTyped.every((it) => it.exact) },
        hits: await this.hits(asked, main?.hits ?? []),
        facets: await this.facetPages(asked, counts, generation),
        histogram: histogramOf(counts[months] ?? {}),
      }
    })
  }

  async facet(name: FacetName, request: SearchRequest, part: FacetPart): Promise<FacetPage> {
    return this.atOneState(request, NO_VALUES, async (asked) => {
      const [answer] = await this.ask(asked, [this.union(asked, name, { facets: [name] })])
      const counts = await this.meant(name, part.find, answer?.facets[name] ?? {})
      const tokens = tokensFor(name, counts, asked.request, part)
      const labels = await this.labels.of(tokens, asked.preparation.state.generation)
      return facetPage(name, counts, labels, asked.request, part)
    })
  }

  /** Of the values counted those that the text may mean: fewer labels to look up than all of a large facet. */
  private async meant(
    name: FacetName,
    find: string,
    counts: Record<string, number>,
  ): Promise<Record<string, number>> {
    const words = fold(find).split(' ').filter(Boolean)
    if (words.length === 0) return counts
    const begins = words.map((word) => `begins = "${encodeWord([...word].slice(0, BEGINNING).join(''))}"`)
    const filter = all([`type = name AND facet = ${name}`, ...begins]) ?? ''
    const found: Record<string, number> = {}
    for await (const { key } of this.store.where<NameRecord>('records', filter, ['key'])) {
      const count = counts[key]
      if (count !== undefined) found[key] = count
    }
    return found
  }

  /** One page (from 1) of `limit` matches in order, as keys of passages; and how many matches there are. */
  async keys(
    request: SearchRequest,
    page: number,
    limit: number,
  ): Promise<{ keys: string[]; total: number; generation: number }> {
    const none = { keys: [] as string[], total: 0, generation: 0 }
    return this.atOneState(request, none, async (asked) => {
      const [answer] = await this.ask(asked, [
        this.union(asked, null, { page, limit, fields: ['key', 'passage'] }),
      ])
      const keys = (answer?.hits ?? []).map((hit) => String(hit.passage ?? hit.key))
      return { keys, total: answer?.total ?? 0, generation: asked.preparation.state.generation }
    })
  }

  /** Runs `work` on what one generation holds; again where that was purged meanwhile. */
  private async atOneState<Result>(
    request: SearchRequest,
    none: Result,
    work: (asked: Asked) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const preparation = await prepare(this.store, request, this.signal)
      if (preparation === null) return none
      try {
        return await work(await this.understand(request, preparation))
      } catch (error) {
        if (!(error instanceof Purged)) throw error
      }
    }
    const { url } = this.store.options
    const problem = 'the index changes faster than it can be read'
    throw new AppError('engine-busy', { engine: 'Meilisearch', url, problem })
  }

  private async understand(request: SearchRequest, preparation: Preparation): Promise<Asked> {
    const { parsed, answer, lexicon } = preparation
    const resolved = resolve(request.q, parsed, request, answer)
    const made = plan(resolved, lexicon, request.typos)
    const asked: Asked = {
      preparation,
      resolved,
      request: resolved.request,
      plan: made,
      not: [],
      exact: made.exact,
    }
    if (made.doubts.length === 0) return asked
    const fields = this.space(asked) === 'passages' ? ['key', 'text', 'title', 'section'] : ['key', 'text']
    const [found] = await this.ask(asked, [
      { ...this.union(asked, null, { limit: LOOKED_AT, fields }), distinct: false, sort: null },
    ])
    const { hits = [], total = 0 } = found ?? {}
    const textsOf = (hit: Record<string, unknown>) => fields.slice(1).map((field) => String(hit[field] ?? ''))
    asked.not = hits.filter((hit) => !settles(made.doubts, textsOf(hit))).map((hit) => String(hit.key))
    asked.exact &&= total <= LOOKED_AT
    return asked
  }

  private async ask({ preparation }: Asked, unions: Union[]): Promise<UnionAnswer[]> {
    const { answers, purged } = await askUnions(this.store, unions, this.signal)
    if (purged > preparation.state.generation) throw new Purged()
    return answers
  }

  /** Words are sought in quotations one by one; without any, the passages themselves say that they hold some. */
  private space({ request, resolved }: Pick<Asked, 'request' | 'resolved'>): Union['index'] {
    const words = resolved.sought.length + resolved.excluded.length > 0
    return request.in === 'quotations' && words ? 'quotations' : 'passages'
  }

  private bodyFields(asked: Asked): string[] {
    return this.space(asked) === 'passages' ? ['body', 'paragraphs'] : ['passage']
  }

  /** @param without whose choice is set aside */
  private union(asked: Asked, without: FacetName | 'date' | null, more: Partial<Union>): Union {
    const { request, preparation, plan: made, not } = asked
    const index = this.space(asked)
    const speakers = index === 'quotations' && without !== 'speaker' ? request.any.speaker : []
    const filter = all([
      visible(preparation.state.generation),
      otherFilters(request, preparation.placesInBox),
      without === 'date' ? null : dateFilter(request),
      facetFilters(request, without === 'date' ? null : without),
      request.in === 'quotations' && index === 'passages' ? 'quotes = true' : null,
      speakers.length > 0
        ? isOneOf(
            'by',
            speakers.map((key) => token('speaker', key)),
          )
        : null,
      not.length > 0 ? `NOT ${isOneOf('key', not)}` : null,
    ])
    return {
      index,
      questions: made.questions,
      filter: filter ?? '',
      facets: [],
      sort: request.sort === 'relevance' ? null : request.sort,
      page: 1,
      limit: 0,
      fields: ['key'],
      distinct: index === 'quotations',
      ...more,
    }
  }

  private async hits(asked: Asked, found: UnionAnswer['hits']): Promise<SearchPage['hits']> {
    const marks = marksOf(asked.resolved, asked.preparation.lexicon, asked.request.typos)
    const records =
      this.space(asked) === 'passages'
        ? (found as StoredPassage[])
        : await this.stored(found.map((hit) => String(hit.passage)))
    return records.map(({ body, paragraphs }) =>
      markedHit(JSON.parse(body) as Passage, paragraphs, marks, asked.request),
    )
  }

  private async stored(keys: string[]): Promise<StoredPassage[]> {
    const byKey = new Map<string, StoredPassage>()
    const rows = this.store.byKeys<PassageRecord>('passages', keys, ['key', 'body', 'paragraphs'])
    for await (const row of rows) byKey.set(row.key, row)
    return keys.map((key) => {
      const found = byKey.get(key)
      if (found === undefined) throw new Purged()
      return found
    })
  }

  private async facetPages(
    { request }: Asked,
    counts: UnionAnswer['facets'],
    generation: number,
  ): Promise<SearchPage['facets']> {
    const part: FacetPart = { find: '', offset: 0, limit: VALUES_SHOWN }
    const tokens = FACETS.flatMap((name) => tokensFor(name, counts[name] ?? {}, request, part))
    const labels = await this.labels.of([...new Set(tokens)], generation)
    const pages = {} as SearchPage['facets']
    for (const name of FACETS) pages[name] = facetPage(name, counts[name] ?? {}, labels, request, part)
    return pages
  }

  /** The search with one word taken as typed, for each word that may be corrected. */
  private asTyped({ request, resolved, preparation, plan: made }: Asked): Plan[] {
    if (!request.typos) return []
    return made.correctable.map((at) => plan(resolved, preparation.lexicon, true, new Set([at])))
  }

  /** @param brought what corrections of each correctable word add to the total */
  private async corrections(asked: Asked, brought: number[]): Promise<ShownQuery['corrections']> {
    const { resolved, plan: made } = asked
    const found = made.correctable.map(async (at, i) => {
      const it = resolved.sought[at]
      const count = brought[i] ?? 0
      if (it?.type !== 'word' || count <= 0) return []
      return [{ typed: it.word, used: await this.used(asked, at, it.word), count }]
    })
    return (await Promise.all(found)).flat()
  }

  /** The corrections of one word that found anything which the word as typed did not. */
  private async used(asked: Asked, at: number, typed: string): Promise<string[]> {
    const { resolved, preparation } = asked
    const others = preparation.lexicon.corrections(typed)
    const excluded = [...resolved.excluded, { type: 'phrase' as const, words: [typed], prefix: false }]
    const plans = others.map((other) => {
      const sought = resolved.sought.with(at, { type: 'phrase', words: [other], prefix: false })
      return plan({ ...resolved, sought, excluded }, preparation.lexicon, true)
    })
    const unions = plans.map(({ questions }) => this.union(asked, null, { questions }))
    const answers = await this.ask(asked, unions)
    return others.filter((_, i) => (answers[i]?.total ?? 0) > 0)
  }
}

type StoredPassage = Pick<PassageRecord, 'body' | 'paragraphs'>

/** What a search still read is gone. */
class Purged extends Error {}
