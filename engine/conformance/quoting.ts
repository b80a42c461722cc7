import { describe, expect, test } from 'vitest'
import {
  blum,
  counts,
  FIRST,
  OF_NOBODY,
  OF_SAILOR,
  OF_TWO,
  okri,
  quotations,
  SECOND,
  THIRD,
  TURN,
  texts,
} from './ferry.ts'
import { type Ask, ask, highlighted, type NewStore, sorted, stages } from './stage.ts'

export function quotingConforms(newStore: NewStore) {
  const given = stages(newStore)
  const setUp = () => given(FIRST, SECOND, THIRD)

  describe('quotes about something', () => {
    test('are the quotations of the passages about the words, wherever in them the words stand', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'ferry ', in: 'quoting' })
      // Of Okri 2 + 1 + 1, of Blum 1 + 1, of a sailor 1, of nobody 1.
      expect(page.total).toEqual(quotations(8, 4, 3))
      expect(texts(page)).toEqual(sorted([OF_TWO, OF_SAILOR, OF_NOBODY, `BLUM: ${TURN}`]))
    })

    test('are those that "has a quotation" counts: no titles, no words that nobody is said to have used', async () => {
      const { search } = await setUp()
      expect((await search({ q: 'book ', in: 'quoting' })).total).toEqual(quotations(0, 0, 0))
      expect((await search({ q: 'luck ', in: 'quoting' })).total).toEqual(quotations(1, 1, 1))
      expect((await search({ q: 'rust ', in: 'quoting' })).total).toEqual(quotations(2, 1, 1))
    })

    test('stand in the same passages as with "has a quotation"', async () => {
      const { search } = await setUp()
      for (const q of ['', 'ferry ', 'ferry -pumps', '"the ferry"', 'fery ']) {
        const [quoting, quoted] = [await search({ q, in: 'quoting' }), await search({ q, quoted: true })]
        expect(texts(quoting)).toEqual(texts(quoted))
        expect(quoting.total).toMatchObject({ passages: quoted.total.value })
        expect(await search({ q, in: 'quoting', quoted: true })).toMatchObject({ total: quoting.total })
      }
    })

    test('of what is quoted within a turn, by somebody who is known: the rest is the turn', async () => {
      const { search } = await setUp()
      expect((await search({ q: 'waited ', in: 'quoting' })).total).toEqual(quotations(2, 1, 1))
    })

    test('are highlighted in the whole passage, and in the title', async () => {
      const { search } = await setUp()
      const [hit] = (await search({ q: 'ferry okri ', in: 'quoting', any: { source: ['the-pilot'] } })).hits
      expect(highlighted(hit)).toEqual(['ferry', 'Okri'])
      const [other] = (await search({ q: 'ferry sea ', in: 'quoting' })).hits
      expect(other?.titleHighlights).toHaveLength(1)
    })

    test('without any word are all that somebody is quoted with', async () => {
      const { search } = await setUp()
      expect((await search({ in: 'quoting' })).total).toEqual(quotations(8, 4, 3))
    })

    test('that nothing is about are none, in no passage and no document', async () => {
      const { search } = await setUp()
      expect((await search({ q: 'zeppelin ', in: 'quoting' })).total).toEqual(quotations(0, 0, 0))
    })
  })

  describe('quotes about something, of a speaker', () => {
    const of = (...speaker: string[]): Ask => ({ q: 'ferry ', in: 'quoting', any: { speaker } })

    test('are only that speaker’s, in the passages that quote the speaker', async () => {
      const { search } = await setUp()
      expect((await search(of('ada-okri'))).total).toEqual(quotations(4, 3, 3))
      expect((await search(of('jan-blum'))).total).toEqual(quotations(2, 2, 2))
      expect((await search(of('unnamed'))).total).toEqual(quotations(1, 1, 1))
      expect((await search({ ...of('ada-okri'), q: 'book ' })).total.value).toBe(0)
    })

    test('or of several, are those of each', async () => {
      const { search } = await setUp()
      expect((await search(of('ada-okri', 'unnamed'))).total).toEqual(quotations(5, 4, 3))
    })

    test('written as an operator, too', async () => {
      const { search } = await setUp()
      const { total } = await search({ q: 'ferry speaker:"Ada Okri" ', in: 'quoting' })
      expect(total).toEqual(quotations(4, 3, 3))
    })

    test('who is not known are those without one, also beside quotations of somebody', async () => {
      const { search } = await setUp()
      const page = await search(of('unknown'))
      expect(page.total).toEqual(quotations(1, 1, 1))
      expect(texts(page)).toEqual([OF_NOBODY])
    })

    test('left out are those of all others, also beside quotations of that speaker', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'ferry ', in: 'quoting', not: { speaker: ['ada-okri'] } })
      expect(page.total).toEqual(quotations(4, 4, 3))
      const rest = await search({ q: 'ferry ', in: 'quoting', not: { speaker: ['ada-okri', 'unknown'] } })
      expect(texts(rest)).toEqual(sorted([OF_TWO, OF_SAILOR, `BLUM: ${TURN}`]))
    })

    test('who is not in the collection are none', async () => {
      const { search } = await setUp()
      expect((await search(of('nobody-at-all'))).total).toEqual(quotations(0, 0, 0))
    })

    test('are counted in every facet as that speaker’s', async () => {
      const { search } = await setUp()
      const page = await search(of('ada-okri'))
      expect(counts(page, 'source')).toEqual({ 'the-pilot': 2, 'dock-news': 1, unknown: 1 })
      expect(counts(page, 'group')).toEqual({ 'harbour-union': 3, unknown: 1 })
    })
  })

  describe('passages', () => {
    test('are what hits, pages and exports are, however many quotations are in them', async () => {
      const { engine, search } = await setUp()
      for (const where of ['quoting', 'quotations'] as const) {
        const met: string[] = []
        for (let page = 1; page <= 3; page += 1) {
          const { hits } = await search({ q: 'ferry ', in: where, page, limit: 2 })
          met.push(...hits.map((it) => it.text))
        }
        const exported: string[] = []
        for await (const { text } of engine.scan(ask({ q: 'ferry ', in: where }))) exported.push(text)
        expect([met.length, new Set(met).size]).toEqual([4, 4])
        expect(exported).toEqual(met)
      }
    })

    test('are what a search without a mode counts, in its facets too', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'ferry ' })
      expect(page.total).toEqual({ value: 6, unit: 'passage', exact: true })
      expect(counts(page, 'speaker')).toMatchObject({ 'ada-okri': 4, 'jan-blum': 2 })
      expect(counts(page, 'source')).toEqual({ 'the-pilot': 3, 'dock-news': 2, unknown: 1 })
    })

    test('that are furniture are told in passages, and their quotations counted where asked for', async () => {
      const { search } = await given({
        key: 'a',
        paragraphs: [
          {
            text: '“We need you,” says Okri. “Give to our ferry,” she says.',
            furniture: true,
            quotes: [
              { words: 'We need you,', by: okri },
              { words: 'Give to our ferry,', by: okri },
            ],
          },
          { text: '“No ferry,” Blum said.', quotes: [{ words: 'No ferry,', by: blum }] },
        ],
      })
      const page = await search({ q: 'ferry ', in: 'quoting' })
      expect(page).toMatchObject({ total: quotations(1, 1, 1), furniture: 1 })
      const all = await search({ q: 'ferry ', in: 'quoting', furniture: 'include' })
      expect(all).toMatchObject({ total: quotations(3, 2, 1), furniture: 0 })
    })
  })
}
