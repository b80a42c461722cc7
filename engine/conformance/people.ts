import { describe, expect, test } from 'vitest'
import { mentioned, person, place } from './articles.ts'
import { ask, highlighted, type NewStore, stages } from './stage.ts'

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

  describe('names across scripts and spellings', () => {
    const surnames = ['Roe', 'Row', 'الرو']
    const roes = mentioned('john-roe', 'John Roe', ['جون الرو'], surnames)
    const ann = mentioned('ann-roe', 'Ann Roe', ['Anne Row'], surnames)
    const setUp = () =>
      given({
        key: 'a',
        paragraphs: [
          { text: 'The old Roe was there.' },
          { text: 'وصل جون الرو أمس', people: [[roes, 'جون الرو']] },
          { text: 'Anne Row left early.', people: [[ann, 'Anne Row']] },
          { text: 'Nobody came.' },
        ],
      })

    test.each(['Roe', 'roe', 'Row', 'الرو'])('%s finds people of that name in every spelling', async (q) => {
      const { found } = await setUp()
      const texts = await found(q)
      expect(texts).toEqual(expect.arrayContaining(['وصل جون الرو أمس', 'Anne Row left early.']))
      expect(texts).not.toContain('Nobody came.')
    })

    test('they rank below matches in the text, are said, and highlighted where they are mentioned', async () => {
      const { search } = await setUp()
      const page = await search('Roe')
      expect(page.hits[0]?.text).toBe('The old Roe was there.')
      expect(page.total).toMatchObject({ value: 3, exact: true })
      expect(page.query.aliases).toEqual([
        { typed: 'Roe', key: 'ann-roe', names: ['Ann Roe', 'Anne Row'] },
        { typed: 'Roe', key: 'john-roe', names: ['John Roe', 'جون الرو'] },
      ])
      expect(page.hits.flatMap(highlighted)).toEqual(expect.arrayContaining(['جون', 'الرو', 'Anne', 'Row']))
    })

    test('and are off with the other names', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'Roe ', aliases: false })
      expect(page.hits.map((it) => it.text)).toEqual(['The old Roe was there.'])
      expect(page.query.aliases).toEqual([])
    })

    test('a whole name in one script finds it in the other', async () => {
      const { found } = await setUp()
      expect(await found('John Roe')).toEqual(['وصل جون الرو أمس'])
      expect(await found('جون الرو')).toEqual(['وصل جون الرو أمس'])
    })

    test('a given name, and a part of a surname, mean nobody', async () => {
      const { found } = await setUp()
      expect(await found('John')).toEqual([])
      expect(await found({ q: 'Ann ', typos: false })).toEqual([])
    })

    test('the other words still have to match, and a phrase is exact', async () => {
      const { found } = await setUp()
      expect(await found('roe early')).toEqual(['Anne Row left early.'])
      expect(await found('"roe"')).toEqual(['The old Roe was there.'])
    })

    test('an excluded surname excludes the people too', async () => {
      const { found } = await setUp()
      expect(await found({ q: '-roe' })).toEqual(['Nobody came.'])
    })

    test('inside quotations, it has to be mentioned there', async () => {
      const { found } = await given({
        key: 'a',
        paragraphs: [
          {
            text: 'Jane Doe said: “Anne Row left.”',
            quotes: [{ words: 'Anne Row left.', by: person('jane-doe', 'Jane Doe') }],
            people: [[ann, 'Anne Row']],
          },
          {
            text: 'Anne Row said: “It rained.”',
            quotes: [{ words: 'It rained.', by: person('ann-roe', 'Ann Roe') }],
            people: [[ann, 'Anne Row']],
          },
        ],
      })
      expect(await found({ q: 'roe ', in: 'quotations' })).toEqual(['Jane Doe said: “Anne Row left.”'])
    })

    test('the surname of more than twenty people means nobody in particular', async () => {
      const many = Array.from({ length: 21 }, (_, at) =>
        mentioned(`person-${at}`, `Name${at} Doe`, [`Name${at} Dough`], ['Doe', 'Dough']),
      )
      const paragraphs = many.map((it) => ({
        text: `${it.aliases[0]} came.`,
        people: [[it, it.aliases[0] ?? '']] as [typeof it, string][],
      }))
      const crowd = await given({ key: 'a', paragraphs })
      expect((await crowd.search({ q: 'doe ', typos: false })).query.aliases).toEqual([])
      const fewer = await given({ key: 'a', paragraphs: paragraphs.slice(1) })
      expect((await fewer.search({ q: 'doe ', typos: false })).query.aliases).toHaveLength(20)
    })

    test('a place is found in its other names too', async () => {
      const town = { ...place('SY/ariha', 'Ariha'), aliases: ['أريحا'] }
      const { found } = await given({
        key: 'a',
        paragraphs: [{ text: 'قصف على أريحا', locations: [[town, 'أريحا']] }, { text: 'Ariha was hit.' }],
      })
      expect(await found('Ariha')).toEqual(['Ariha was hit.', 'قصف على أريحا'])
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
