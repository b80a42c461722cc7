import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cluster } from '../../model/copies.ts'
import { clusterId, type PassageId } from '../../model/ids.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { Hit } from '../../model/search-result.ts'
import { type Article, indexed, person } from './articles.ts'
import { counts } from './ferry.ts'
import { type Ask, type NewStore, stages } from './stage.ts'
import { clusterWith, type MemberSketch, putClusters } from './wire.ts'

const SPEAKERS = [null, person('ada-okri', 'Ada Okri'), person('jan-blum', 'Jan Blum')]
const SAID = ['gulls', 'nets', 'tide']

/** So many articles of up to three passages with up to two quotations, all about the sea or the quay. */
const anyArticle = fc.record({
  source: fc.constantFrom('The Pilot', 'Dock News', null),
  language: fc.constantFrom('en', 'no', null),
  month: fc.integer({ min: 1, max: 4 }),
  passages: fc.array(
    fc.record({
      about: fc.constantFrom('sea', 'quay'),
      quotes: fc.array(fc.record({ word: fc.nat(2), by: fc.nat(2) }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
type AnyArticle = typeof anyArticle extends fc.Arbitrary<infer Value> ? Value : never

const articleOf = ({ source, language, month, passages }: AnyArticle, at: number): Article => ({
  ...{ key: `${at}`, source, language, published: `2031-0${month}-0${1 + (at % 9)}` },
  paragraphs: passages.map(({ about, quotes }, nth) => {
    const words = quotes.map(({ word }, which) => `${SAID[word]} number ${which},`)
    return {
      text: `The ${about}, ${nth}: ${words.map((it) => `“${it}” they said.`).join(' ')}`,
      quotes: quotes.map(({ by }, which) => ({ words: words[which] ?? '', by: SPEAKERS[by] ?? null })),
    }
  }),
})

/** Deals members out to clusters: each to one of them, or to none. */
function dealt(kind: Cluster['kind'], members: MemberSketch[], hands: readonly number[]): Cluster[] {
  const found: Cluster[] = []
  for (const hand of new Set(hands)) {
    const mine = members.filter((_, nth) => hand > 0 && hands[nth % hands.length] === hand)
    if (new Set(mine.map((it) => it.of.key)).size < 2) continue
    const digits = String(hand).padStart(16, '0')
    found.push({ ...clusterWith(kind, mine), id: clusterId.parse(`${kind.charAt(0)}-${digits}`) })
  }
  return found
}

/** By a passage, or a quotation in it, its cluster and which of its places it is. */
function ranksOf(clusters: readonly Cluster[]): Map<string, { cluster: string; rank: number }> {
  const found = new Map<string, { cluster: string; rank: number }>()
  for (const { id, kind, members } of clusters) {
    members
      .flatMap((it) => it.places)
      .forEach(({ passage, quotation }, rank) => {
        found.set(kind === 'passage' ? passage : `${passage} ${quotation}`, { cluster: id, rank })
      })
  }
  return found
}

/** One thing that is counted, as a search by itself finds it. */
type Counted = { name: string; passage: PassageId }

/** What is left if of each cluster only the lowest rank stays. */
function foldedByHand(all: readonly Counted[], ranks: ReturnType<typeof ranksOf>): Counted[] {
  const best = new Map<string, number>()
  for (const { name } of all) {
    const it = ranks.get(name)
    if (it) best.set(it.cluster, Math.min(it.rank, best.get(it.cluster) ?? it.rank))
  }
  return all.filter(({ name }) => {
    const it = ranks.get(name)
    return it === undefined || best.get(it.cluster) === it.rank
  })
}

const inPassages = (hits: readonly Hit[]): Counted[] => hits.map(({ id }) => ({ name: id, passage: id }))
/** The quotations in which a word stands, or all. */
const inQuotations = (hits: readonly Hit[], word: string, speaker: string | undefined): Counted[] =>
  hits.flatMap(({ id, quotations }) =>
    quotations.flatMap(({ text, speaker: by }, nth) => {
      const isWanted = text.includes(word) && (speaker === undefined || by?.key === speaker)
      return isWanted ? [{ name: `${id} ${nth}`, passage: id }] : []
    }),
  )

/** Folded answers are what one gets from all matches by hand. */
export function foldedByHandConforms(newStore: NewStore) {
  const given = stages(newStore)

  describe('folded copies of any collection', () => {
    test('are those that folding all matches by hand leaves, with the same counts', async () => {
      const collections = fc.record({
        articles: fc.array(anyArticle, { minLength: 4, maxLength: 9 }),
        hands: fc.array(fc.nat(4), { minLength: 5, maxLength: 11 }),
        where: fc.constantFrom<SearchRequest['in']>('passage', 'quotations'),
        sort: fc.constantFrom<SearchRequest['sort']>('relevance', 'newest', 'oldest', 'source', 'arrived'),
        source: fc.option(fc.constantFrom('the-pilot', 'dock-news'), { nil: undefined }),
        speaker: fc.option(fc.constantFrom('ada-okri', 'jan-blum'), { nil: undefined }),
      })
      await fc.assert(
        fc.asyncProperty(collections, async ({ articles, hands, where, sort, source, speaker }) => {
          const all = articles.map(articleOf)
          const { search, engine } = await given(...all)
          const passages = all.flatMap((of) => of.paragraphs.map((_, nth) => ({ of, at: [nth] })))
          const quotes = all.flatMap((of) =>
            indexed(of).document.passages.flatMap((it, nth) =>
              it.quotations.map((_, quote) => ({ of, at: [nth], quote })),
            ),
          )
          const clusters = [...dealt('passage', passages, hands), ...dealt('quotation', quotes, hands)]
          await putClusters(engine, clusters)
          const ranks = ranksOf(clusters)
          const [q, word] = where === 'passage' ? ['sea ', ''] : ['gulls ', 'gulls']
          const spoken = where === 'passage' ? undefined : speaker
          const wanted: Ask = {
            ...{ q, in: where, sort, limit: 100 },
            any: { ...(source && { source: [source] }), ...(spoken && { speaker: [spoken] }) },
          }
          const plain = await search(wanted)
          const found = where === 'passage' ? inPassages(plain.hits) : inQuotations(plain.hits, word, spoken)
          const kept = foldedByHand(found, ranks)
          const shown = new Set(kept.map((it) => it.passage))
          const page = await search({ ...wanted, copies: 'folded' })
          expect(page.total).toEqual({
            ...plain.total,
            different: { value: kept.length, hits: shown.size, exact: true },
          })
          expect(page.hits.map((it) => it.id)).toEqual(
            plain.hits.map((it) => it.id).filter((it) => shown.has(it)),
          )
          const beneath = page.hits.flatMap((it) => it.copies ?? []).reduce((sum, it) => sum + it.folded, 0)
          expect(beneath).toBe(found.length - kept.length)
          // A value, chosen, gives as many different ones as it says.
          for (const name of ['source', 'speaker', 'language'] as const) {
            for (const [key, count] of Object.entries(counts(page, name))) {
              const chosen = { ...wanted.any, [name]: [key] }
              const { total } = await search({ ...wanted, copies: 'folded', any: chosen })
              expect([name, key, total.different?.value]).toEqual([name, key, count])
            }
          }
          for (const { month, count } of page.histogram.buckets) {
            const { total } = await search({ ...wanted, copies: 'folded', from: month, to: month })
            expect([month, total.different?.value]).toEqual([month, count])
          }
        }),
        { numRuns: 12 },
      )
    })
  })
}
