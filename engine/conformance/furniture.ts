import { describe, expect, test } from 'vitest'
import { person } from './articles.ts'
import { ask, type NewStore, sorted, stages } from './stage.ts'

/** Passages that are furniture of their collection: words that say nothing of the document that they stand in. */
export function furnitureConforms(newStore: NewStore) {
  const given = stages(newStore)

  describe('furniture', () => {
    const setUp = () =>
      given(
        {
          key: 'a',
          source: 'The Guardian',
          paragraphs: ['The mill closed.', { text: 'Support our mill of news.', furniture: true }],
        },
        {
          key: 'b',
          source: 'Reuters',
          paragraphs: ['A mill burned.', { text: 'Support our mill of news.', furniture: true }],
        },
        { key: 'c', collection: 'other', paragraphs: ['No mill at all.'] },
      )
    const texts = (hits: { text: string }[]) => hits.map((it) => it.text)

    test('is not found, counted or exported, and the answer says how much there is of it', async () => {
      const { engine } = await setUp()
      const page = await engine.search(ask({ q: 'mill' }))
      expect(sorted(texts(page.hits))).toEqual(['A mill burned.', 'No mill at all.', 'The mill closed.'])
      expect(page).toMatchObject({ total: { value: 3, exact: true }, furniture: 2 })
      expect(page.facets.source.values.map((it) => it.count)).toEqual([1, 1, 1])
      expect(page.histogram.unknown).toBe(3)
      const exported: string[] = []
      for await (const { text } of engine.scan(ask({ q: 'mill' }))) exported.push(text)
      expect(sorted(exported)).toEqual(sorted(texts(page.hits)))
      expect(
        (await engine.facet('source', ask({ q: 'support' }), { find: '', offset: 0, limit: 9 })).values,
      ).toEqual([])
    })

    test('is left out of everything, and of what is filtered', async () => {
      const { engine } = await setUp()
      expect(await engine.search(ask({}))).toMatchObject({ total: { value: 3 }, furniture: 2 })
      const one = ask({ q: 'mill', any: { source: ['reuters'] } })
      expect(await engine.search(one)).toMatchObject({ total: { value: 1 }, furniture: 1 })
      expect(await engine.search(ask({ q: 'burned' }))).toMatchObject({ total: { value: 1 }, furniture: 0 })
    })

    test('is found where it is asked for', async () => {
      const { engine } = await setUp()
      const page = await engine.search(ask({ q: 'mill', furniture: 'include' }))
      expect(page).toMatchObject({ total: { value: 5, exact: true }, furniture: 0 })
      expect(page.hits.filter((it) => it.furniture)).toHaveLength(2)
    })

    test('hides no quotation, where it has none itself', async () => {
      const { engine } = await given(
        { key: 'a', paragraphs: [{ text: 'Read our newsletter.', furniture: true }] },
        {
          key: 'b',
          title: 'Harbour watch',
          paragraphs: [
            {
              text: 'The coast is clear, he said.',
              quotes: [{ words: 'coast is clear', by: person('ada', 'Ada') }],
            },
          ],
        },
      )
      const found = { total: { value: 1, exact: true }, furniture: 0 }
      for (const where of ['quoting', 'quotations'] as const) {
        expect(await engine.search(ask({ q: 'coast', in: where }))).toMatchObject(found)
        expect(await engine.search(ask({ q: 'coast', in: where, any: { speaker: ['ada'] } }))).toMatchObject(
          found,
        )
      }
      expect(await engine.search(ask({ q: 'harbour watch' }))).toMatchObject(found)
    })

    test('keeps its permalink and its place in the document', async () => {
      const { engine } = await setUp()
      const [hit] = (await engine.search(ask({ q: 'support', furniture: 'include' }))).hits
      if (!hit) throw new Error('nothing was found')
      expect(await engine.passage(hit.id)).toMatchObject({ state: 'found', passage: { furniture: true } })
      expect((await engine.document(hit.documentId))?.passages.map((it) => it.furniture)).toEqual([
        undefined,
        true,
      ])
    })

    test('is told apart among the passages of one collection', async () => {
      const { engine } = await setUp()
      const marks = []
      for await (const batch of engine.passageMarks('test')) marks.push(...batch)
      expect(marks).toHaveLength(4)
      const marked = marks.filter((it) => it.furniture).map((it) => it.id.slice(17))
      expect(new Set(marked).size).toBe(1)
      expect(marked).toHaveLength(2)
    })

    test('is found again as soon as it is stored without the mark', async () => {
      const { engine, add } = await setUp()
      await add({
        key: 'a',
        source: 'The Guardian',
        paragraphs: ['The mill closed.', 'Support our mill of news.'],
      })
      expect(await engine.search(ask({ q: 'support' }))).toMatchObject({ total: { value: 1 }, furniture: 1 })
    })
  })
}
