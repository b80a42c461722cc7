import { describe, expect, test } from 'vitest'
import { mentioned, person } from './articles.ts'
import { ask, type NewStore, stages } from './stage.ts'

const roe = mentioned('jane-roe', 'Jane Roe')
const doe = mentioned('rami-doe', 'Rami Doe')

export function peopleConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('people who are mentioned', () => {
    const setUp = () =>
      given({
        key: 'a',
        paragraphs: [
          { text: 'Jane Roe met Rami Doe.', people: [[roe], [doe]] },
          {
            text: '“I saw Rami Doe there,” Jane Roe said.',
            people: [[roe], [doe]],
            quotes: [{ words: 'I saw Rami Doe there,', by: person('jane-roe', 'Jane Roe') }],
          },
          { text: 'The rain went on.' },
        ],
      })

    test('are a facet of their own, beside those who are quoted', async () => {
      const { search } = await setUp()
      const { facets } = await search({ q: '' })
      expect(facets.person.values.map(({ key, label, count }) => [key, label, count])).toEqual([
        ['jane-roe', 'Jane Roe', 2],
        ['rami-doe', 'Rami Doe', 2],
        ['unknown', 'Unknown', 1],
      ])
      expect(facets.speaker.values.map(({ key, count }) => [key, count])).toEqual([
        ['unknown', 2],
        ['jane-roe', 1],
      ])
    })

    test('can be chosen, left out, and asked for where there is nobody', async () => {
      const { found } = await setUp()
      expect(await found({ any: { person: ['rami-doe'] } })).toHaveLength(2)
      expect(await found({ not: { person: ['rami-doe'] } })).toEqual(['The rain went on.'])
      expect(await found({ any: { person: ['unknown'] } })).toEqual(['The rain went on.'])
    })

    test('have a page of values', async () => {
      const { engine } = await setUp()
      const { values, more } = await engine.facet('person', ask({ q: '' }), {
        find: 'do',
        offset: 0,
        limit: 5,
      })
      expect(values.map((it) => it.label)).toEqual(['Rami Doe'])
      expect(more).toBe(0)
    })

    test('are known with all their names', async () => {
      const { engine } = await given({
        key: 'a',
        paragraphs: [
          { text: 'Jane Roe left.', people: [[mentioned('jane-roe', 'Jane Roe', ['Janet Roe'])]] },
        ],
      })
      expect(await engine.entities('person', ['jane-roe', 'nobody'])).toMatchObject([
        { facet: 'person', key: 'jane-roe', label: 'Jane Roe', aliases: ['Janet Roe'] },
      ])
    })
  })

  describe('kinds of works', () => {
    const setUp = () =>
      given(
        { key: 'a', source: 'Morning Post', paragraphs: ['A'] },
        {
          key: 'b',
          source: null,
          work: { type: { value: 'legal_case', basis: 'corrected' } },
          paragraphs: ['B'],
        },
      )

    test('are a facet: as people say, or else as citations have it', async () => {
      const { search, found } = await setUp()
      const { facets } = await search({ q: '' })
      expect(facets.type.values.map(({ key, label, count }) => [key, label, count])).toEqual([
        ['legal_case', 'Legal case', 1],
        ['article-newspaper', 'Newspaper article', 1],
      ])
      expect(await found({ any: { type: ['legal_case'] } })).toEqual(['B'])
      expect(await found({ not: { type: ['legal_case'] } })).toEqual(['A'])
    })
  })
}
