import { describe, expect, test } from 'vitest'
import type { Hit } from '../../model/search-result.ts'
import type { Engine } from '../port.ts'
import type { Article } from './articles.ts'
import { counts } from './ferry.ts'
import { type Ask, ask, type NewStore, type Stage, stages } from './stage.ts'
import {
  AGENCY,
  ASKED_COPIES,
  CLOSED,
  CLOSED_CHANGED,
  CLOSED_COPIES,
  clusterWith,
  DOCK,
  documentIdOf,
  INTERVIEW,
  PILOT,
  passageIdOf,
  putClusters,
  SAID,
  STORY_COPIES,
  TOLD,
} from './wire.ts'

const MASTER: Ask = { q: 'harbour master ' }
const folded = (what: Ask): Ask => ({ ...what, copies: 'folded' })
const different = (value: number, hits = value) => ({ different: { value, hits, exact: true } })

/** Where a cluster was first printed, as a hit tells it. */
const first = (article: Article, nth: number, day: string) => ({
  ...{ document: documentIdOf(article), passage: passageIdOf(article, nth) },
  ...{ source: article.source, published: { first: day, last: day } },
})
const FIRST_CLOSED = first(AGENCY, 0, '2031-05-01')

const copiesOf = (hits: readonly Hit[]) => hits.map((it) => [it.text, it.copies])
const foldedBeneath = (hits: readonly Hit[]) =>
  hits.map((it) => [it.documentKey, ...(it.copies ?? []).map((copies) => copies.folded)])

async function scanned(engine: Engine, what: Ask): Promise<string[]> {
  const found: string[] = []
  for await (const passage of engine.scan(ask(what))) found.push(passage.id)
  return found
}

/** Of matches that are copies of each other, the earliest stands for all. */
export function foldingConforms(newStore: NewStore) {
  const given = stages(newStore)
  const setUp = async (): Promise<Stage> => {
    const stage = await given(AGENCY, PILOT, DOCK, INTERVIEW)
    await putClusters(stage.engine, [CLOSED_COPIES, ASKED_COPIES, STORY_COPIES])
    return stage
  }

  describe('copies that are folded', () => {
    test('stand under the earliest, though a word was changed, and are counted both ways', async () => {
      const { search } = await setUp()
      const page = await search(folded(MASTER))
      expect(page.total).toEqual({ value: 3, unit: 'passage', exact: true, ...different(1) })
      const copies = { cluster: CLOSED_COPIES.id, quotation: null, documents: 3, sources: 3 }
      expect(copiesOf(page.hits)).toEqual([[CLOSED, [{ ...copies, earliest: FIRST_CLOSED, folded: 2 }]]])
      expect(page.hits[0]?.documentKey).toBe('agency')
      const all = await search(MASTER)
      expect(all.total).toEqual({ value: 3, unit: 'passage', exact: true })
      const [dock, pilot, agency] = all.hits
      expect(all.hits.map((it) => it.documentKey)).toEqual(['dock', 'pilot', 'agency'])
      for (const it of [dock, pilot, agency])
        expect(it?.copies).toEqual([{ ...copies, earliest: FIRST_CLOSED, folded: 0 }])
    })

    test('of passages that only share a quotation are two passages, and one quotation', async () => {
      const { search } = await setUp()
      const passages = await search(folded({ q: 'asked ' }))
      expect(passages.total).toEqual({ value: 2, unit: 'passage', exact: true, ...different(2) })
      const copies = {
        ...{ cluster: ASKED_COPIES.id, quotation: 0, documents: 2, sources: 2, folded: 0 },
        earliest: first(AGENCY, 1, '2031-05-01'),
      }
      expect(copiesOf(passages.hits)).toEqual([
        [TOLD, [copies]],
        [SAID, [copies]],
      ])
      for (const where of ['quotations', 'quoting'] as const) {
        const page = await search(folded({ q: where === 'quoting' ? '' : 'asked ', in: where }))
        expect(page.total).toEqual({
          ...{ value: 2, unit: 'quotation', exact: true, passages: 2, documents: 2 },
          ...different(1),
        })
        expect(copiesOf(page.hits)).toEqual([[SAID, [{ ...copies, folded: 1 }]]])
      }
    })

    test('are stood for by the earliest that matches, which names the other', async () => {
      const { search } = await setUp()
      const sources = { source: ['the-pilot', 'dock-news'] }
      const page = await search(folded({ ...MASTER, any: sources }))
      expect(page.total).toMatchObject({ value: 2, ...different(1) })
      expect(foldedBeneath(page.hits)).toEqual([['pilot', 1]])
      expect(page.hits[0]?.text).toBe(CLOSED_CHANGED)
      expect(page.hits[0]?.copies?.[0]).toMatchObject({ documents: 3, sources: 3, earliest: FIRST_CLOSED })
      expect(foldedBeneath((await search(folded({ q: '"northern quay" ' }))).hits)).toEqual([['agency', 1]])
      expect(foldedBeneath((await search(folded({ q: 'pier ' }))).hits)).toEqual([['pilot', 0]])
    })

    test('count in a facet once for each value that any of them has, whatever is chosen in it', async () => {
      const { search, engine } = await setUp()
      const sources = { 'coastal-wire': 1, 'the-pilot': 1, 'dock-news': 1 }
      const page = await search(folded(MASTER))
      expect(counts(page, 'source')).toEqual(sources)
      expect(counts(page, 'language')).toEqual({ en: 1, no: 1 })
      expect(counts(page, 'collection')).toEqual({ test: 1 })
      expect(counts(page, 'group')).toEqual({ unknown: 1 })
      const chosen = await search(folded({ ...MASTER, any: { source: ['the-pilot'] } }))
      expect(counts(chosen, 'source')).toEqual(sources)
      expect(counts(chosen, 'language')).toEqual({ no: 1 })
      // Six passages besides the story, and the story once.
      expect(counts(await search(folded({ q: '' })), 'collection')).toEqual({ test: 7 })
      const part = { find: '', offset: 0, limit: 10 }
      const facet = await engine.facet('language', ask(folded(MASTER)), part)
      expect(facet.values.map((it) => [it.key, it.count])).toEqual([
        ['en', 1],
        ['no', 1],
      ])
    })

    test('of quotations count once for each speaker that any of them is given', async () => {
      const { search } = await setUp()
      const page = await search(folded({ q: 'asked ', in: 'quotations' }))
      expect(counts(page, 'speaker')).toEqual({ 'ada-okri': 1, unknown: 1 })
      expect(counts(page, 'collection')).toEqual({ test: 1 })
      expect(page.histogram.buckets).toEqual([
        { month: '2031-05', count: 1 },
        { month: '2031-06', count: 1 },
      ])
      const hers = await search(folded({ q: 'asked ', in: 'quotations', any: { speaker: ['ada-okri'] } }))
      expect(counts(hers, 'speaker')).toEqual({ 'ada-okri': 1, unknown: 1 })
      expect(counts(hers, 'collection')).toEqual({ test: 1 })
    })

    test('count once in each month', async () => {
      const { search } = await setUp()
      expect((await search(folded(MASTER))).histogram.buckets).toEqual([
        { month: '2031-05', count: 1 },
        { month: '2031-06', count: 1 },
      ])
      const june = await search(folded({ ...MASTER, from: '2031-06' }))
      expect(june.total).toMatchObject({ value: 1, ...different(1) })
      expect(june.histogram.buckets).toHaveLength(2)
    })

    test('count once in each month that any of them mentions, and once among those without one', async () => {
      const dated = (key: string, ...values: string[]): Article => ({
        ...{ key, source: key, published: `2031-05-0${key.length}` },
        paragraphs: [{ text: CLOSED, dates: values.map((value) => ({ value })) }],
      })
      const copies = [
        dated('a', '2030-01-02', '2030-03'),
        dated('bb', '2030-01'),
        dated('ccc'),
        dated('dddd'),
      ]
      const { search, engine } = await given(...copies)
      await putClusters(engine, [
        clusterWith(
          'passage',
          copies.map((of) => ({ of, at: [0] })),
        ),
      ])
      const { histogram } = await search(folded({ ...MASTER, dates: 'mentioned' }))
      expect(histogram).toEqual({
        buckets: [
          { month: '2030-01', count: 1 },
          { month: '2030-03', count: 1 },
        ],
        ...{ lessPrecise: 0, unknown: 1, notRead: 0 },
      })
    })

    test('keep the place of whoever stands for them, in every order, on every page and in a scan', async () => {
      const papers = Array.from(
        { length: 24 },
        (_, nth): Article => ({
          ...{ key: `paper ${nth}`, source: `Paper ${nth % 5}` },
          published: `2031-0${1 + (nth % 7)}-${String(10 + ((nth * 7) % 18))}`,
          paragraphs: [
            `The ${nth % 2 === 0 ? 'harbour master' : 'master of the harbour'} spoke, report ${nth}.`,
          ],
        }),
      )
      const { search, engine } = await given(...papers)
      const of = (...nths: number[]) =>
        clusterWith(
          'passage',
          nths.map((nth) => ({ of: papers[nth] ?? AGENCY, at: [0] })),
        )
      await putClusters(engine, [of(0, 3, 9), of(1, 2), of(4, 20, 21, 22), of(8, 15)])
      for (const sort of ['relevance', 'newest', 'oldest', 'source', 'arrived'] as const) {
        const all = (await search({ ...MASTER, sort, limit: 100 })).hits.map((it) => it.id)
        const page = await search(folded({ ...MASTER, sort, limit: 100 }))
        const shown = page.hits.map((it) => it.id)
        expect(page.total).toMatchObject({ value: 24, ...different(24 - 2 - 1 - 3 - 1) })
        expect(shown).toEqual(all.filter((it) => shown.includes(it)))
        const paged: string[] = []
        for (let at = 1; at <= 4; at += 1) {
          const { hits } = await search(folded({ ...MASTER, sort, limit: 5, page: at }))
          paged.push(...hits.map((it) => it.id))
        }
        expect(paged).toEqual(shown)
        expect(await scanned(engine, folded({ ...MASTER, sort }))).toEqual(shown)
      }
    })
  })
}
