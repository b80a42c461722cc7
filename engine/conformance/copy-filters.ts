import { describe, expect, test } from 'vitest'
import { clusterId } from '../../model/ids.ts'
import type { Article } from './articles.ts'
import { counts } from './ferry.ts'
import { type Ask, ask, type NewStore, type Stage, stages } from './stage.ts'
import {
  AGENCY,
  ASKED_COPIES,
  CLOSED,
  CLOSED_COPIES,
  clusterWith,
  DOCK,
  documentIdOf,
  INTERVIEW,
  PILOT,
  putClusters,
  STORY_COPIES,
} from './wire.ts'

/** Searches for what has copies. */
export function copyFiltersConform(newStore: NewStore) {
  const given = stages(newStore)
  const setUp = async (): Promise<Stage> => {
    const stage = await given(AGENCY, PILOT, DOCK, INTERVIEW)
    await putClusters(stage.engine, [CLOSED_COPIES, ASKED_COPIES, STORY_COPIES])
    return stage
  }
  /** The passages that are found, by document and ordinal. */
  const finder =
    ({ search }: Pick<Stage, 'search'>) =>
    async (what: Ask): Promise<string[]> => {
      const { hits, total } = await search({ q: '', ...what })
      expect(total.unit === 'passage' ? total.value : total.passages).toBe(hits.length)
      return hits.map((it) => `${it.documentKey} ${it.ordinal}`).sort()
    }
  const CLOSED_EVERYWHERE = ['agency 0', 'dock 0', 'pilot 1']
  const ASKED_EVERYWHERE = ['agency 1', 'interview 1']
  const QUOTED = { in: 'quotations' } as const

  describe('a search for what has copies', () => {
    test('finds passages that have, or in which a quotation has; of quotations only those', async () => {
      const find = finder(await setUp())
      expect(await find({ reused: true })).toEqual([...CLOSED_EVERYWHERE, ...ASKED_EVERYWHERE].sort())
      expect(await find({ reused: true, q: 'asked ' })).toEqual(ASKED_EVERYWHERE)
      expect(await find({ reused: true, q: 'interview ' })).toEqual([])
      expect(await find({ reused: true, ...QUOTED })).toEqual(ASKED_EVERYWHERE)
      expect(await find({ reused: true, in: 'quoting' })).toEqual(ASKED_EVERYWHERE)
    })

    test('counts of a passage only the quotations that have', async () => {
      const both: Article = {
        ...{ key: 'both', source: 'The Log', published: '2031-07-01' },
        paragraphs: [
          {
            text: '“We were never asked,” he said. “Now we know.”',
            quotes: [
              { words: 'We were never asked,', by: null },
              { words: 'Now we know.', by: null },
            ],
          },
        ],
      }
      const { search, engine } = await given(AGENCY, both)
      await putClusters(engine, [
        clusterWith('quotation', [
          { of: AGENCY, at: [1], quote: 0 },
          { of: both, at: [0], quote: 0 },
        ]),
      ])
      const { total } = await search({ q: '', ...QUOTED, any: { source: ['the-log'] } })
      expect(total.value).toBe(2)
      const reused = await search({ q: '', ...QUOTED, reused: true, any: { source: ['the-log'] } })
      expect(reused.total).toMatchObject({ value: 1, passages: 1, documents: 1 })
      expect(reused.hits[0]?.copies?.map((it) => it.quotation)).toEqual([0])
      expect((await search({ q: 'know ', ...QUOTED, reused: true })).total.value).toBe(0)
    })

    test('in at least so many sources leaves out what has fewer', async () => {
      const find = finder(await setUp())
      expect(await find({ minSources: 2 })).toEqual([...CLOSED_EVERYWHERE, ...ASKED_EVERYWHERE].sort())
      expect(await find({ minSources: 3 })).toEqual(CLOSED_EVERYWHERE)
      expect(await find({ minSources: 4 })).toEqual([])
      expect(await find({ minSources: 2, ...QUOTED })).toEqual(ASKED_EVERYWHERE)
      expect(await find({ minSources: 3, ...QUOTED })).toEqual([])
    })

    test('counts sources, and not documents; unknown ones are none', async () => {
      const at = (key: string, source: string | null): Article => ({ key, source, paragraphs: [CLOSED] })
      const all = [at('a', 'The Pilot'), at('b', 'The Pilot'), at('c', null)]
      const stage = await given(...all)
      await putClusters(stage.engine, [
        clusterWith(
          'passage',
          all.map((of) => ({ of, at: [0] })),
        ),
      ])
      expect(await finder(stage)({ minSources: 2 })).toEqual([])
      expect(await finder(stage)({ reused: true })).toHaveLength(3)
    })

    test('where it was printed first finds nothing where that cannot be told', async () => {
      const stage = await setUp()
      const find = finder(stage)
      expect(await find({ firstPrinted: true })).toEqual(['agency 0', 'agency 1'])
      expect(await find({ firstPrinted: true, ...QUOTED })).toEqual(['agency 1'])
      expect(await find({ firstPrinted: true, any: { source: ['dock-news'] } })).toEqual([])
      await putClusters(stage.engine, [{ ...CLOSED_COPIES, earliest: null }])
      expect(await find({ firstPrinted: true })).toEqual(['agency 1'])
      await putClusters(stage.engine, [{ ...CLOSED_COPIES, earliest: { member: 1, reason: 'credited' } }])
      expect(await find({ firstPrinted: true })).toEqual(['agency 1', 'pilot 1'])
    })

    test('of one cluster finds its members', async () => {
      const find = finder(await setUp())
      expect(await find({ cluster: CLOSED_COPIES.id })).toEqual(CLOSED_EVERYWHERE)
      expect(await find({ cluster: CLOSED_COPIES.id, q: 'pier ' })).toEqual(['pilot 1'])
      expect(await find({ cluster: ASKED_COPIES.id })).toEqual(ASKED_EVERYWHERE)
      expect(await find({ cluster: ASKED_COPIES.id, ...QUOTED })).toEqual(ASKED_EVERYWHERE)
      const unknown = clusterId.parse('p-0123456789abcdef')
      expect(await find({ cluster: unknown })).toEqual([])
      expect(await find({ cluster: unknown, ...QUOTED })).toEqual([])
    })

    test('of one cluster of passages or documents finds all passages and quotations in its members', async () => {
      const find = finder(await setUp())
      expect(await find({ cluster: STORY_COPIES.id })).toEqual([
        ...['agency 0', 'agency 1', 'agency 2', 'dock 0', 'dock 1'],
      ])
      expect(await find({ cluster: STORY_COPIES.id, ...QUOTED })).toEqual(['agency 1'])
      expect(await find({ cluster: CLOSED_COPIES.id, ...QUOTED })).toEqual([])
      // A document that has copies has not for that any passage that has.
      expect(await find({ reused: true, q: 'slept ' })).toEqual([])
    })

    test('asks for one and the same cluster that fulfils everything', async () => {
      const stage = await given(AGENCY, PILOT, DOCK, INTERVIEW)
      const find = finder(stage)
      // The passage has copies in three sources, and in two its quotation, which it printed first.
      const whole = clusterWith('passage', [
        { of: AGENCY, at: [1] },
        { of: PILOT, at: [0] },
        { of: DOCK, at: [1] },
      ])
      await putClusters(stage.engine, [ASKED_COPIES, { ...whole, earliest: null }])
      expect(await find({ firstPrinted: true })).toEqual(['agency 1'])
      expect(await find({ firstPrinted: true, minSources: 2 })).toEqual(['agency 1'])
      expect(await find({ firstPrinted: true, minSources: 3 })).toEqual([])
      expect(await find({ firstPrinted: true, cluster: whole.id })).toEqual([])
      expect(await find({ firstPrinted: true, cluster: ASKED_COPIES.id })).toEqual(['agency 1'])
      expect(await find({ minSources: 3, cluster: ASKED_COPIES.id })).toEqual([])
    })

    test('finds words that stand somewhere without being a quotation there, which is not folded', async () => {
      const stage = await given(AGENCY, DOCK)
      const words = clusterWith('quotation', [
        { of: AGENCY, at: [1], quote: 0 },
        { of: DOCK, at: [1], partly: true },
      ])
      await putClusters(stage.engine, [words])
      const find = finder(stage)
      expect(await find({ reused: true })).toEqual(['agency 1', 'dock 1'])
      expect(await find({ cluster: words.id, copies: 'folded' })).toEqual(['agency 1', 'dock 1'])
      expect(await find({ reused: true, ...QUOTED })).toEqual(['agency 1'])
    })

    test('is counted in facets, by month and in a scan as any other filter', async () => {
      const { search, engine } = await setUp()
      const page = await search({ q: '', reused: true, any: { source: ['coastal-wire'] } })
      expect(page.total.value).toBe(2)
      expect(counts(page, 'source')).toEqual({ 'coastal-wire': 2, 'dock-news': 2, 'the-pilot': 1 })
      expect(counts(page, 'language')).toEqual({ en: 2 })
      const june = await search({ q: '', reused: true, from: '2031-06' })
      expect(june.histogram.buckets).toEqual([
        { month: '2031-05', count: 3 },
        { month: '2031-06', count: 2 },
      ])
      const quotes = await search({ q: '', reused: true, ...QUOTED, any: { speaker: ['ada-okri'] } })
      expect(quotes.total.value).toBe(1)
      expect(counts(quotes, 'speaker')).toEqual({ 'ada-okri': 1, unknown: 1 })
      const scanned = []
      for await (const it of engine.scan(ask({ q: '', cluster: CLOSED_COPIES.id }))) scanned.push(it.text)
      expect(scanned).toHaveLength(3)
      const folded = await search({ q: '', cluster: CLOSED_COPIES.id, copies: 'folded' })
      expect(folded.total).toMatchObject({ value: 3, different: { value: 1, hits: 1, exact: true } })
    })

    test('of one cluster is refused by its name where that is no longer what was stored, and others go on', async () => {
      const { engine, store, search } = await given(AGENCY, PILOT, DOCK, INTERVIEW)
      const credited = { ...ASKED_COPIES, earliest: { member: 0, reason: 'credited' as const } }
      await putClusters(engine, [CLOSED_COPIES, credited])
      await store.alter('credited', 'creditee')
      const refused = { code: 'damaged', facts: { what: 'cluster', id: ASKED_COPIES.id } }
      const request = ask({ q: '', cluster: ASKED_COPIES.id })
      await expect(engine.search(request)).rejects.toMatchObject(refused)
      await expect(engine.search({ ...request, ...QUOTED, copies: 'folded' })).rejects.toMatchObject(refused)
      const part = { find: '', offset: 0, limit: 10 }
      await expect(engine.facet('source', request, part)).rejects.toMatchObject(refused)
      await expect(engine.scan(request)[Symbol.asyncIterator]().next()).rejects.toMatchObject(refused)
      const find = finder({ search })
      expect(await find({ cluster: CLOSED_COPIES.id })).toEqual(CLOSED_EVERYWHERE)
      expect(await find({ reused: true, minSources: 2, q: 'asked ' })).toEqual(ASKED_EVERYWHERE)
      const { total } = await search({ q: 'asked ', copies: 'folded' })
      expect(total).toMatchObject({ value: 2, exact: true })
    })

    test('does not count members that are gone', async () => {
      const stage = await setUp()
      const find = finder(stage)
      const remove = async (article: Article) => {
        const writer = await stage.engine.openWriter()
        await writer.remove([documentIdOf(article)])
        await writer.close()
      }
      await remove(DOCK)
      expect(await find({ minSources: 3 })).toEqual([])
      expect(await find({ minSources: 2, q: 'harbour ' })).toEqual(['agency 0', 'pilot 1'])
      expect(await find({ cluster: STORY_COPIES.id })).toEqual([])
      await remove(AGENCY)
      expect(await find({ reused: true })).toEqual([])
      expect(await find({ cluster: CLOSED_COPIES.id })).toEqual([])
    })
  })
}
