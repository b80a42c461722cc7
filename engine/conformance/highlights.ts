import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from '../../model/words.ts'
import { articles, highlighted, type NewStore, stages } from './stage.ts'

export function highlightsConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('highlights', () => {
    test.each([
      ['syria', 'Syria’s coast, in SYRIA.', ['Syria’s', 'SYRIA']],
      ['agnes', 'Agnès came.', ['Agnès']],
      ['"war crimes"', 'War crimes, and a war on crimes.', ['War', 'crimes']],
      ['northwest', 'In the north-west, and west.', ['north', 'west']],
      ['coast', 'The coasts.', ['coasts']],
      ['حلب', 'في حَلَب اليوم', ['حَلَب']],
    ])('%s in “%s” highlights whole words as they are written', async (q, text, expected) => {
      const { search } = await given(...articles(text))
      expect(highlighted((await search(q)).hits[0])).toEqual(expected)
    })

    test('an unfinished word highlights the whole of each word that starts with it', async () => {
      const { search } = await given(...articles('The witnesses saw wit.'))
      expect(highlighted((await search({ q: 'wit' })).hits[0])).toEqual(['witnesses', 'wit'])
    })

    test('words that matched in the title are highlighted there', async () => {
      const { search } = await given({
        key: 'a',
        title: 'Curfew, again: a curfew',
        paragraphs: ['Nothing moved.'],
      })
      const [hit] = (await search('curfew nothing')).hits
      expect(hit?.titleHighlights).toEqual([
        { start: 0, end: 6 },
        { start: 17, end: 23 },
      ])
      expect(highlighted(hit)).toEqual(['Nothing'])
    })

    test('a form is highlighted beside the word as typed, whatever else is in the index', async () => {
      const { search } = await given({
        key: 'a',
        title: 'Execution: two were executed',
        paragraphs: ['One execution, then he was executed.', 'They were executed.'],
      })
      const page = await search('execution then')
      expect(highlighted(page.hits[0])).toEqual(['execution', 'then', 'executed'])
      expect(page.hits[0]?.titleHighlights).toHaveLength(2)
      expect(page.query.forms).toEqual([])
      const { search: alone } = await given(...articles('One execution, then he was executed.'))
      const { hits, query } = await alone('execution ')
      expect(highlighted(hits[0])).toEqual(['execution', 'executed'])
      expect(query.forms).toEqual([])
    })

    test('a hit says how many passages its document has, whatever the search', async () => {
      const { search } = await given({ key: 'a', paragraphs: ['One coast.', 'Two.', 'Three.'] })
      expect((await search('coast')).hits.map((it) => [it.ordinal, it.paragraphs])).toEqual([[0, 3]])
    })

    test('excluded words and empty queries highlight nothing', async () => {
      const { search } = await given(...articles('The coast burned.'))
      expect(highlighted((await search('-rain')).hits[0])).toEqual([])
      expect(highlighted((await search({ q: '' })).hits[0])).toEqual([])
    })

    test('are whole words, in order, without overlap, whatever the text', async () => {
      const texts = fc.sample(
        fc.array(
          fc.constantFrom(
            'Syria’s',
            '“war',
            'crimes”',
            'north-west',
            '😀',
            'naïve',
            'حَلَب',
            '東京',
            '\u00ad',
            'U.N.',
            'a',
          ),
          {
            minLength: 1,
            maxLength: 25,
          },
        ),
        { numRuns: 40, seed: 7 },
      )
      const { search } = await given(...articles(...texts.map((pieces) => pieces.join(' '))))
      for (const q of ['syria ', '"war crimes"', 'northwest ', 'naive ', 'حلب ', '東京 ', 'un ', 'cri']) {
        for (const hit of (await search({ q, limit: 100 })).hits) {
          const starts = words(hit.text).map(({ start }) => start)
          const ends = words(hit.text).map(({ end }) => end)
          let last = 0
          for (const { start, end } of hit.highlights) {
            expect(starts).toContain(start)
            expect(ends).toContain(end)
            expect(start).toBeGreaterThanOrEqual(last)
            last = end
          }
          expect(hit.highlights.length, `${q} in ${hit.text}`).toBeGreaterThan(0)
        }
      }
    })
  })
}
