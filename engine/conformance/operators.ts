import { describe, expect, test } from 'vitest'
import { mentioned } from './articles.ts'
import { type NewStore, sorted, stages } from './stage.ts'

const roe = mentioned('jane-roe', 'Jane Roe')
const doe = mentioned('rami-doe', 'Rami Doe')

export function operatorsConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('operators for people, collections, kinds and titles', () => {
    const setUp = () =>
      given(
        {
          key: 'a',
          collection: 'Court files',
          title: 'A massacre in the north',
          source: null,
          work: { type: { value: 'legal_case', basis: 'corrected' } },
          paragraphs: [
            { text: 'Jane Roe met Rami Doe.', people: [[roe], [doe]] },
            { text: 'Nobody was there.' },
          ],
        },
        {
          key: 'b',
          collection: 'Press',
          title: 'Rain in the north',
          source: 'Morning Post',
          paragraphs: [{ text: 'Rami Doe saw the massacre.', people: [[doe]] }],
        },
      )

    test.each([
      ['person:"Jane Roe"', 'person', ['jane-roe']],
      ['person:doe', 'person', ['rami-doe']],
      ['collection:Press', 'collection', ['Press']],
      ['collection:court', 'collection', ['Court files']],
      ['type:case', 'type', ['legal_case']],
      ['type:legal_case', 'type', ['legal_case']],
      ['kind:newspaper', 'type', ['article-newspaper']],
    ])('%s does the same as the filter', async (q, facet, keys) => {
      const { search, found } = await setUp()
      const typed = await search({ q })
      expect(typed.query.parts).toMatchObject([{ type: 'operator', text: q, filter: facet, keys }])
      expect(typed.query.notices).toEqual([])
      expect(typed.hits.map((it) => it.text)).toEqual(await found({ any: { [facet]: keys } }))
      expect(typed.hits).not.toEqual([])
    })

    test('a minus excludes', async () => {
      const { found } = await setUp()
      expect(await found({ q: '-person:roe -collection:press' })).toEqual(['Nobody was there.'])
      expect(await found({ q: '-type:newspaper -person:doe' })).toEqual(['Nobody was there.'])
    })

    test('side by side they are alternatives, with AND both', async () => {
      const { found } = await setUp()
      expect(await found({ q: 'person:roe person:doe' })).toHaveLength(2)
      expect(await found({ q: 'person:roe AND person:doe' })).toEqual(['Jane Roe met Rami Doe.'])
    })

    test('in a group they are part of the words, and mark nothing selected', async () => {
      const { search } = await setUp()
      const { facets, hits } = await search({ q: '(massacre OR person:roe) ' })
      expect(sorted(hits.map((it) => it.text))).toEqual([
        'Jane Roe met Rami Doe.',
        'Rami Doe saw the massacre.',
      ])
      expect(facets.person.values.every((it) => it.selected === null)).toBe(true)
    })

    test('a name that nothing has is told by its operator', async () => {
      const { search } = await setUp()
      for (const operator of ['person', 'collection', 'type', 'kind']) {
        const { query } = await search({ q: `${operator}:zzz ` })
        expect(query.notices).toMatchObject([{ code: 'unknown-name', typed: 'zzz', operator }])
      }
    })

    test('title: finds every passage of such articles, whatever its own words', async () => {
      const { found } = await setUp()
      expect(sorted(await found({ q: 'title:massacre' }))).toEqual([
        'Jane Roe met Rami Doe.',
        'Nobody was there.',
      ])
      expect(await found({ q: 'title:massacre person:doe' })).toEqual(['Jane Roe met Rami Doe.'])
      expect(await found({ q: '-title:massacre' })).toEqual(['Rami Doe saw the massacre.'])
      expect(await found({ q: 'title:"rain in"' })).toEqual(['Rami Doe saw the massacre.'])
      expect(await found({ q: 'title:"in rain" ' })).toEqual([])
    })
  })

  describe('dates that end before they begin', () => {
    const setUp = () => given({ key: 'a', published: '2025-03-08', paragraphs: ['One.'] })

    test.each([
      [{ from: '2026', to: '2025' }, '2026 – 2025'],
      [{ q: 'after:2025-04 before:2025-03 ' }, '2025-04 – 2025-03'],
      [{ q: 'after:2025-04 ', to: '2025-03-31' }, '2025-04 – 2025-03-31'],
    ])('%j: are told, and nothing matches', async (asked, typed) => {
      const { search } = await setUp()
      const { query, total } = await search(asked)
      expect(query.notices).toMatchObject([{ code: 'reversed-dates', typed }])
      expect(total.value).toBe(0)
    })

    test.each([
      { from: '2025', to: '2025-03-08' },
      { from: '2025-03-08', to: '2025' },
      { from: '2025-03-08', to: '2025-03-08' },
    ])('%j are dates in order, as wide as each is', async (asked) => {
      const { search } = await setUp()
      const { query, total } = await search(asked)
      expect(query.notices).toEqual([])
      expect(total.value).toBe(1)
    })
  })
}
