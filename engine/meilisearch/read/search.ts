import { AppError, hasCode } from '../../../model/errors.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, SearchPage, ShownQuery } from '../../../model/search-result.ts'
import { fold } from '../../../model/words.ts'
import { emptyPage } from '../../empty-page.ts'
import { markedHit } from '../../hit.ts'
import type { FacetPart } from '../../port.ts'
import { resolve } from '../../resolve.ts'
import { encodeWord } from '../encoding/letters.ts'
import { facetPage, histogramOf, tokensFor } from '../query/facets.ts'
import { all, dateFilter, facetFilter } from '../query/filters.ts'
import { marksOf } from '../query/marks.ts'
import { meetsConditions, type Plan, plan } from '../query/query.ts'
import { MAX_PREFIX } from '../records/names.ts'
import type { NameRecord, PassageRecord } from '../records/records.ts'
import { provedPassage, type Seen } from '../records/sealed.ts'
import { FORMAT } from '../records/settings.ts'
import type { Store } from '../server/store.ts'
import type { LabelCache } from './labels.ts'
import { type Preparation, prepare } from './preparation.ts'
import { bodyFieldsOf, type PreparedSearch, spaceOf, unionOf } from './prepared-search.ts'
import { askUnions, type Union, type UnionAnswer } from './unions.ts'

/** How many values of each facet a search returns; `facet` returns the others. */
const VALUES_SHOWN = 20
/** How many passages are checked one by one if the server finds too much. Beyond that the answer is not exact. */
const MAX_CHECKED = 10_000
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
      const chosen = FACETS.filter((name) => facetFilter(name, prepared.request) !== null)
      const asTyped = this.asTyped(prepared)
      const months = prepared.request.dates === 'mentioned' ? 'mentionedMonths' : 'month'
      // Of any date: the chosen dates must not hide the months around them.
      const ofAnyDate =
        dateFilter(prepared.request) === null ? [] : [unionOf(prepared, 'date', { facets: [months] })]
      const hasHidden = prepared.request.furniture === 'exclude' && prepared.preparation.state.furniture
      const hidden = hasHidden ? [unionOf(prepared, null, {}, 'only')] : []
      const [main, ...others] = await this.ask(prepared, [
        unionOf(prepared, null, {
          facets: [...FACETS, months],
          page: request.page,
          limit: request.limit,
          fields: bodyFieldsOf(prepared),
        }),
        ...chosen.map((name) => unionOf(prepared, name, { facets: [name] })),
        ...ofAnyDate,
        ...asTyped.map(({ questions }) => unionOf(prepared, null, { questions })),
        ...hidden,
      ])
      const furniture = hidden.length === 0 ? 0 : (others.pop()?.total ?? 0)
      const counts = { ...main?.facets }
      chosen.forEach((name, at) => {
        counts[name] = others[at]?.facets[name] ?? {}
      })
      const total = main?.total ?? 0
      if (ofAnyDate.length > 0) counts[months] = others[chosen.length]?.facets[months] ?? {}
      const added = others.slice(chosen.length + ofAnyDate.length).map((it) => total - it.total)
      const { generation } = prepared.preparation.state
      return {
        generation,
        query: { ...prepared.resolved.shown, corrections: await this.corrections(prepared, added) },
        furniture,
        total: { value: total, exact: prepared.exact && asTyped.every((it) => it.exact) },
        ...(await this.hits(prepared, main?.hits ?? [])),
        facets: await this.facetPages(prepared, counts),
        histogram: histogramOf(counts[months] ?? {}),
      }
    })
  }

  async facet(name: FacetName, request: SearchRequest, part: FacetPart): Promise<FacetPage> {
    return this.atOneState(request, NO_VALUES, async (prepared) => {
      const [answer] = await this.ask(prepared, [unionOf(prepared, name, { facets: [name] })])
      const counts = await this.matching(name, part.find, answer?.facets[name] ?? {})
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

  /** One page (from 1) of `limit` matches in order, as keys of passages, and the number of all matches. */
  async keys(
    request: SearchRequest,
    page: number,
    limit: number,
  ): Promise<{ keys: string[]; total: number; seen: Seen }> {
    const none = { keys: [] as string[], total: 0, seen: { generation: 0, format: FORMAT } }
    return this.atOneState(request, none, async (prepared) => {
      const [answer] = await this.ask(prepared, [
        unionOf(prepared, null, { page, limit, fields: ['key', 'passage'] }),
      ])
      const keys = (answer?.hits ?? []).map((hit) => String(hit.passage ?? hit.key))
      return { keys, total: answer?.total ?? 0, seen: prepared.preparation.state }
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

  private async prepared(request: SearchRequest, preparation: Preparation): Promise<PreparedSearch> {
    const { parsed, answer, lexicon } = preparation
    const resolved = resolve(request.q, parsed, request, answer)
    const made = plan(resolved, lexicon, request.typos)
    const prepared: PreparedSearch = {
      preparation,
      resolved,
      request: resolved.request,
      plan: made,
      not: [],
      exact: made.exact,
    }
    if (made.conditions.length === 0) return prepared
    const fields = spaceOf(prepared) === 'passages' ? ['key', 'text', 'title', 'section'] : ['key', 'text']
    const [found] = await this.ask(prepared, [
      { ...unionOf(prepared, null, { limit: MAX_CHECKED, fields }), distinct: false, sort: null },
    ])
    const { hits = [], total = 0 } = found ?? {}
    const textsOf = (hit: Record<string, unknown>) => fields.slice(1).map((field) => String(hit[field] ?? ''))
    prepared.not = hits
      .filter((hit) => !meetsConditions(made.conditions, textsOf(hit)))
      .map((hit) => String(hit.key))
    prepared.exact &&= total <= MAX_CHECKED
    return prepared
  }

  private async ask({ preparation }: PreparedSearch, unions: Union[]): Promise<UnionAnswer[]> {
    const { answers, purged } = await askUnions(this.store, unions, this.signal)
    if (purged > preparation.state.generation) throw new Purged()
    return answers
  }

  private async hits(prepared: PreparedSearch, found: UnionAnswer['hits']): Promise<Shown> {
    const marks = marksOf(prepared.resolved, prepared.preparation.lexicon, prepared.request.typos)
    const records =
      spaceOf(prepared) === 'passages'
        ? (found as StoredPassage[])
        : await this.stored(found.map((hit) => String(hit.passage)))
    const shown: Shown = { hits: [], damaged: [] }
    records.forEach((record, at) => {
      try {
        const passage = provedPassage(record, prepared.preparation.state)
        shown.hits.push(markedHit(passage, record.paragraphs, marks, prepared.request))
      } catch (error) {
        if (!hasCode(error, 'damaged')) throw error
        shown.damaged.push({ ...error.facts, at })
      }
    })
    return shown
  }

  private async stored(keys: string[]): Promise<StoredPassage[]> {
    const byKey = new Map<string, StoredPassage>()
    const rows = this.store.byKeys<PassageRecord>('passages', keys, ['key', 'body', 'checksum', 'paragraphs'])
    for await (const row of rows) byKey.set(row.key, row)
    return keys.map((key) => {
      const found = byKey.get(key)
      if (found === undefined) throw new Purged()
      return found
    })
  }

  private async facetPages(
    { request, preparation }: PreparedSearch,
    counts: UnionAnswer['facets'],
  ): Promise<SearchPage['facets']> {
    const part: FacetPart = { find: '', offset: 0, limit: VALUES_SHOWN }
    const tokens = FACETS.flatMap((name) => tokensFor(name, counts[name] ?? {}, request, part))
    const labels = await this.labels.of([...new Set(tokens)], preparation.state)
    const pages = {} as SearchPage['facets']
    for (const name of FACETS) pages[name] = facetPage(name, counts[name] ?? {}, labels, request, part)
    return pages
  }

  /** For each word that can be corrected, the search with that word exactly as typed. */
  private asTyped({ request, resolved, preparation, plan: made }: PreparedSearch): Plan[] {
    if (!request.typos) return []
    return made.correctable.map((at) => plan(resolved, preparation.lexicon, true, new Set([at])))
  }

  /** @param added how many matches the corrections of each word add to the total */
  private async corrections(prepared: PreparedSearch, added: number[]): Promise<ShownQuery['corrections']> {
    const { resolved, plan: made } = prepared
    const found = made.correctable.map(async (at, i) => {
      const it = resolved.sought[at]
      const count = added[i] ?? 0
      if (it?.type !== 'word' || count <= 0) return []
      return [{ typed: it.word, used: await this.used(prepared, at, it.word), count }]
    })
    return (await Promise.all(found)).flat()
  }

  /** The corrections of one word that found something which the word as typed did not. */
  private async used(prepared: PreparedSearch, at: number, typed: string): Promise<string[]> {
    const { resolved, preparation } = prepared
    const others = preparation.lexicon.corrections(typed)
    const excluded = [...resolved.excluded, { type: 'phrase' as const, words: [typed], prefix: false }]
    const plans = others.map((other) => {
      const sought = resolved.sought.with(at, { type: 'phrase', words: [other], prefix: false })
      return plan({ ...resolved, sought, excluded }, preparation.lexicon, true)
    })
    const unions = plans.map(({ questions }) => unionOf(prepared, null, { questions }))
    const answers = await this.ask(prepared, unions)
    return others.filter((_, i) => (answers[i]?.total ?? 0) > 0)
  }
}

type StoredPassage = Pick<PassageRecord, 'key' | 'body' | 'checksum' | 'paragraphs'>
type Shown = Pick<SearchPage, 'hits' | 'damaged'>

/** Thrown when the generation that a search reads was purged. */
class Purged extends Error {}
