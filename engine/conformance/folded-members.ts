import { describe, expect, test } from 'vitest'
import type { Hit } from '../../model/search-result.ts'
import type { Article } from './articles.ts'
import { texts } from './ferry.ts'
import { type Ask, type NewStore, type Stage, stages } from './stage.ts'
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

const MASTER: Ask = { q: 'harbour master ' }
const folded = (what: Ask): Ask => ({ ...what, copies: 'folded' })
const different = (value: number, hits = value) => ({ different: { value, hits, exact: true } })
const foldedBeneath = (hits: readonly Hit[]) =>
  hits.map((it) => [it.documentKey, ...(it.copies ?? []).map((copies) => copies.folded)])

/** What is folded as documents and clusters change, and of members of every shape. */
export function foldedMembersConform(newStore: NewStore) {
  const given = stages(newStore)
  const setUp = async (): Promise<Stage> => {
    const stage = await given(AGENCY, PILOT, DOCK, INTERVIEW)
    await putClusters(stage.engine, [CLOSED_COPIES, ASKED_COPIES, STORY_COPIES])
    return stage
  }

  describe('copies that are folded, as their members change', () => {
    test('are no copies any more where only one document is left, and the next stands for one that is gone', async () => {
      const { search, engine } = await setUp()
      const remove = async (article: Article) => {
        const writer = await engine.openWriter()
        await writer.remove([documentIdOf(article)])
        await writer.close()
      }
      await remove(AGENCY)
      const two = await search(folded(MASTER))
      expect(two.total).toMatchObject({ value: 2, ...different(1) })
      expect(foldedBeneath(two.hits)).toEqual([['pilot', 1]])
      expect(two.hits[0]?.copies?.[0]).toMatchObject({ documents: 2, sources: 2, earliest: null })
      await remove(DOCK)
      const one = await search(folded(MASTER))
      expect(one.total).toMatchObject({ value: 1, ...different(1) })
      expect(one.hits[0]).not.toHaveProperty('copies')
    })

    test('stay copies when their documents are put again, as long as their words are there', async () => {
      const { search, add } = await setUp()
      await add({ ...AGENCY, title: 'The quay', paragraphs: ['New.', ...AGENCY.paragraphs] })
      expect(foldedBeneath((await search(folded(MASTER))).hits)).toEqual([['agency', 2]])
      const quoted = await search(folded({ q: 'asked ', in: 'quotations' }))
      expect(foldedBeneath(quoted.hits)).toEqual([['agency', 1]])
      await add({ ...AGENCY, paragraphs: ['The harbour master reopened it.'] })
      const page = await search(folded({ ...MASTER, sort: 'oldest' }))
      expect(page.total).toMatchObject({ value: 3, ...different(2) })
      expect(foldedBeneath(page.hits)).toEqual([['agency'], ['pilot', 1]])
    })

    test('follow their clusters, from the next flush on', async () => {
      const { search, engine } = await given(AGENCY, PILOT, DOCK)
      const values = async () => (await search(folded(MASTER))).total.different?.value
      expect(await values()).toBe(3)
      const writer = await engine.openWriter()
      await writer.putClusters([CLOSED_COPIES], [])
      expect(await values()).toBe(3)
      await writer.flush()
      expect(await values()).toBe(1)
      const fewer = clusterWith('passage', [
        { of: AGENCY, at: [0] },
        { of: DOCK, at: [0] },
      ])
      await writer.putClusters([{ ...fewer, id: CLOSED_COPIES.id }], [])
      await writer.close()
      expect(await values()).toBe(2)
      await putClusters(engine, [], [CLOSED_COPIES.id])
      expect(await values()).toBe(3)
      expect((await search(MASTER)).hits.every((it) => it.copies === undefined)).toBe(true)
    })
  })

  describe('copies that are folded, by what their members are,', () => {
    test('over two paragraphs are one quotation, stood for by the first part that matches', async () => {
      const long = (key: string, published: string): Article => ({
        ...{ key, source: key, published },
        paragraphs: [
          { text: '“We asked for pumps.', quotes: [{ words: 'We asked for pumps.', by: null }] },
          {
            text: '“We never got pumps or boats.”',
            quotes: [{ words: 'We never got pumps or boats.', by: null }],
          },
        ],
      })
      const both = [long('early', '2031-01-01'), long('late', '2031-02-01')]
      const { search, engine } = await given(...both)
      await putClusters(engine, [
        clusterWith(
          'quotation',
          both.map((of) => ({ of, at: [0, 1], quote: 0 })),
        ),
      ])
      const page = await search(folded({ q: 'pumps ', in: 'quotations' }))
      expect(page.total).toMatchObject({ value: 4, passages: 4, documents: 2, ...different(1) })
      expect(page.hits.map((it) => [it.documentKey, it.ordinal])).toEqual([['early', 0]])
      expect(foldedBeneath(page.hits)).toEqual([['early', 3]])
      const second = await search(folded({ q: 'boats ', in: 'quotations' }))
      expect(second.hits.map((it) => [it.documentKey, it.ordinal])).toEqual([['early', 1]])
      expect(foldedBeneath(second.hits)).toEqual([['early', 1]])
    })

    test('are folded within one document, too', async () => {
      const twice: Article = { ...AGENCY, paragraphs: [CLOSED, 'And again:', CLOSED] }
      const { search, engine } = await given(twice, DOCK)
      await putClusters(engine, [
        clusterWith('passage', [
          { of: twice, at: [0] },
          { of: twice, at: [2] },
          { of: DOCK, at: [0] },
        ]),
      ])
      const page = await search(folded(MASTER))
      expect(page.total).toMatchObject({ value: 3, ...different(1) })
      expect(page.hits.map((it) => [it.documentKey, it.ordinal])).toEqual([['agency', 0]])
      expect(page.hits[0]?.copies?.[0]).toMatchObject({ documents: 2, sources: 2, folded: 2 })
    })

    test('are no passages that say something else as well', async () => {
      const { search, engine } = await given(AGENCY, DOCK)
      await putClusters(engine, [
        clusterWith('passage', [
          { of: AGENCY, at: [0] },
          { of: DOCK, at: [0], partly: true },
        ]),
      ])
      const page = await search(folded(MASTER))
      expect(page.total).toMatchObject({ value: 2, ...different(2) })
      expect(page.hits.map((it) => [it.documentKey, it.copies !== undefined])).toEqual([
        ['dock', false],
        ['agency', true],
      ])
    })

    test('are none where no text has any, and of nothing there is nothing', async () => {
      const { search } = await given(AGENCY, DOCK)
      const page = await search(folded(MASTER))
      expect(page.total).toMatchObject({ value: 2, ...different(2) })
      expect(texts(page)).toEqual(texts(await search(MASTER)))
      expect((await search(folded({ q: 'unheard ' }))).total).toMatchObject({ value: 0, ...different(0) })
      const empty = await given()
      expect((await empty.search(folded(MASTER))).total).toMatchObject({ value: 0, ...different(0) })
      const quoted = await empty.search(folded({ ...MASTER, in: 'quotations' }))
      expect(quoted.total).toMatchObject({ value: 0, ...different(0) })
    })
  })
}
