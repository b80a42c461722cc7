import { describe, expect, test } from 'vitest'
import { group, person, place } from './articles.ts'
import { highlighted, type NewStore, sorted, stages } from './stage.ts'

const isis = group('isis', 'Islamic State', ['ISIS', 'ISIL', 'Daesh', 'Islamic State of Iraq and the Levant'])
const hrw = group('human-rights-watch', 'Human Rights Watch', ['HRW'])
const latakia = place('SY/latakia', 'Latakia')
const syria = place('SY', 'Syria')
const stork = person('joe-stork', 'Joe Stork')

export function namesConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('operators', () => {
    const setUp = () =>
      given(
        {
          key: 'a',
          source: 'The Guardian',
          published: '2025-03-08',
          paragraphs: [
            {
              text: '“HRW was in Latakia,” Joe Stork said.',
              groups: [[hrw, 'HRW']],
              locations: [
                [syria, 'Syria'],
                [latakia, 'Latakia'],
              ],
              quotes: [{ words: 'HRW was in Latakia,', by: stork }],
            },
          ],
        },
        { key: 'b', source: 'Reuters', published: '2024', language: 'fr', paragraphs: ['Autre chose.'] },
      )

    test.each([
      ['source:"the guardian"', 'source', 'the-guardian'],
      ['group:HRW', 'group', 'human-rights-watch'],
      ['group:"human rights watch"', 'group', 'human-rights-watch'],
      ['location:Syria', 'location', 'SY'],
      ['speaker:"Joe Stork"', 'speaker', 'joe-stork'],
      ['lang:en', 'language', 'en'],
    ])('%s does the same as the filter', async (q, facet, key) => {
      const { search } = await setUp()
      const typed = await search({ q })
      const filtered = await search({ any: { [facet]: [key] } })
      expect(typed.hits.map((hit) => hit.id)).toEqual(filtered.hits.map((hit) => hit.id))
      expect(typed.total).toEqual({ value: 1, unit: 'passage', exact: true })
      expect(typed.query.parts).toMatchObject([{ type: 'operator', text: q, filter: facet, keys: [key] }])
      expect(typed.query.notices).toEqual([])
    })

    test.each([
      ['after:2025', 1],
      ['after:2025-03-08', 1],
      ['after:2025-03-09', 0],
      ['before:2025-03-08', 2],
      ['before:2025-03-07', 1],
      ['before:2024', 1],
      ['after:2024-06 before:2024-06', 1],
    ])('%s: the range is inclusive', async (q, expected) => {
      const { search } = await setUp()
      expect((await search({ q })).total.value).toBe(expected)
    })

    test('an operator with a minus excludes', async () => {
      const { found } = await setUp()
      expect(await found({ q: '-group:HRW' })).toEqual(['Autre chose.'])
    })

    test.each(['after:yesterday', 'group:nobody', 'colour:red'])(
      '%s is not a valid operator: it is searched as plain words, and the answer says so',
      async (q) => {
        const { search } = await setUp()
        const page = await search({ q })
        expect(page.query.notices).toHaveLength(1)
        expect(page.total.value).toBe(0)
      },
    )

    test('an invalid operator can still match by its words', async () => {
      const { found } = await setUp()
      expect(await found({ q: 'group:chose ' })).toEqual(['Autre chose.'])
    })
  })

  describe('aliases', () => {
    const setUp = () =>
      given({
        key: 'a',
        paragraphs: [
          { text: 'Fighters of Daesh left.', groups: [[isis, 'Daesh']] },
          { text: 'The Islamic State left.', groups: [[isis, 'Islamic State']] },
          { text: 'An Islamic school of the State.' },
          { text: 'Nobody left.' },
        ],
      })

    test('a whole name also finds passages with its tag, ranked below matches in the text', async () => {
      const { found } = await setUp()
      expect(await found('Islamic State')).toEqual([
        'The Islamic State left.',
        'An Islamic school of the State.',
        'Fighters of Daesh left.',
      ])
      expect(await found('daesh')).toEqual(['Fighters of Daesh left.', 'The Islamic State left.'])
    })

    test('an acronym that is a word as well is a name only in capitals', async () => {
      const who = group('who', 'World Health Organization', ['WHO'])
      const { found } = await given({
        key: 'a',
        paragraphs: [
          { text: 'World Health Organization staff came.', groups: [[who, 'World Health Organization']] },
          'Nobody knows who came.',
        ],
      })
      expect(await found('who came')).toEqual(['Nobody knows who came.'])
      expect(await found({ q: 'who' })).toEqual(['Nobody knows who came.'])
      expect(sorted(await found('WHO came'))).toEqual([
        'Nobody knows who came.',
        'World Health Organization staff came.',
      ])
    })

    test.each([
      ['IS', 'It is late.'],
      ['US', 'They let us go.'],
      ['UN', 'Un jour vint.'],
      ['CAR', 'A car burned.'],
    ])('%s typed in small letters is the word, which finds only “%s”', async (acronym, written) => {
      const named = group('named', 'Northern League of Mills', [acronym])
      const { found } = await given({
        key: 'a',
        paragraphs: [
          { text: 'The Northern League of Mills met.', groups: [[named, 'Northern League of Mills']] },
          written,
        ],
      })
      expect(await found(acronym.toLowerCase())).toEqual([written])
      expect(sorted(await found(acronym))).toEqual(sorted([written, 'The Northern League of Mills met.']))
      expect(await found({ q: `group:${acronym.toLowerCase()}` })).toEqual([
        'The Northern League of Mills met.',
      ])
    })

    test('a name with an elided word is one however its apostrophe is typed', async () => {
      const coast = { ...place('CI', 'Ivory Coast'), aliases: ['Côte d’Ivoire'] }
      const { found } = await given({
        key: 'a',
        paragraphs: [
          { text: 'From Ivory Coast.', locations: [[coast, 'Ivory Coast']] },
          'From the ivory trade.',
        ],
      })
      for (const q of ['Côte d’Ivoire', "cote d'ivoire"])
        expect(await found(q), q).toEqual(['From Ivory Coast.'])
    })

    test.each([
      ['H&M', 'Hennes and Mauritz opened.', ['H&M closed.', 'Hennes and Mauritz opened.']],
      ['亨尼斯', 'Hennes and Mauritz opened.', ['Hennes and Mauritz opened.', 'H&M closed.']],
    ])('%s, whose parts are written together, is a name', async (q, first, expected) => {
      const shop = group('hm', 'Hennes and Mauritz', ['H&M', '亨尼斯'])
      const { search, found } = await given(
        { key: 'a', published: '2025', paragraphs: [{ text: 'H&M closed.', groups: [[shop, 'H&M']] }] },
        {
          key: 'b',
          published: '2026',
          paragraphs: [{ text: first, groups: [[shop, 'Hennes and Mauritz']] }],
        },
        { key: 'c', paragraphs: ['An h, an m, and more.'] },
      )
      expect(await found({ q })).toEqual(expected)
      expect(await found({ q: `"${q}"` })).toEqual(q === 'H&M' ? ['H&M closed.'] : [])
      expect((await search({ q })).query.aliases.map((it) => it.key)).toEqual(['hm'])
    })

    test('the answer lists the alias, and highlights the mentions of the tag', async () => {
      const { search } = await setUp()
      const page = await search('Islamic State left')
      expect(page.query.aliases).toEqual([
        { typed: 'Islamic State', key: 'isis', names: expect.arrayContaining(['Islamic State', 'Daesh']) },
      ])
      expect(page.hits.map(highlighted)).toEqual([
        ['Islamic', 'State', 'left'],
        ['Daesh', 'left'],
      ])
    })

    test('can be turned off', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'daesh ', aliases: false })
      expect(page.total.value).toBe(1)
      expect(page.query.aliases).toEqual([])
    })

    test('parts, prefixes and misspellings of an alias do not expand to its tag', async () => {
      const { found } = await setUp()
      expect(await found('islamic')).toHaveLength(2)
      expect(await found({ q: 'daes' })).toEqual(['Fighters of Daesh left.'])
      expect(await found({ q: 'daeesh ' })).toEqual(['Fighters of Daesh left.'])
      expect(await found('islamic left state')).toHaveLength(1)
    })

    test('a phrase is matched exactly as typed, without aliases', async () => {
      const { found } = await setUp()
      expect(await found('"islamic state"')).toEqual(['The Islamic State left.'])
    })

    test('an excluded alias excludes the tag too', async () => {
      const { found } = await setUp()
      expect(sorted(await found('-daesh'))).toEqual(['An Islamic school of the State.', 'Nobody left.'])
      // An excluded phrase excludes its words only.
      expect(sorted(await found('left -"islamic state"'))).toEqual([
        'Fighters of Daesh left.',
        'Nobody left.',
      ])
    })

    test('the other words still have to match', async () => {
      const { found } = await setUp()
      expect(await found('daesh fighters')).toEqual(['Fighters of Daesh left.'])
    })
  })
}
