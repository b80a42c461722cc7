import { describe, expect, test } from 'vitest'
import { articles, highlighted, type NewStore, sorted, stages } from './stage.ts'

export function nearnessConforms(newStore: NewStore) {
  const given = stages(newStore)

  describe('words near each other', () => {
    const CLOSE = 'The strike emptied every market.'
    const TURNED = 'The market, after the strike, was empty.'
    const FAR = 'The strike went on and on, they wrote, in the old market.'
    const finds = async (q: string, ...texts: string[]) => {
      const { found } = await given(...articles(...texts))
      return sorted(await found({ q: `${q} `, typos: false, forms: false }))
    }

    test.each([
      ['strike NEAR/2 market', [CLOSE, TURNED]],
      ['market NEAR/2 strike', [CLOSE, TURNED]],
      ['"strike market"~2', [CLOSE, TURNED]],
      ['strike PRE/2 market', [CLOSE]],
      ['market PRE/2 strike', [TURNED]],
      ['strike NEAR/1 market', []],
      ['strike NEAR/9 market', [CLOSE, TURNED, FAR]],
      ['strike NEAR/8 market', [CLOSE, TURNED]],
      ['strike NEAR/5 mark*', [CLOSE, TURNED]],
      ['(strike OR quake) NEAR/2 market', [CLOSE, TURNED]],
      ['"the strike" NEAR/2 market', [CLOSE, TURNED]],
      ['market NEAR/5 empty -after', []],
      ['NOT (strike NEAR/2 market)', [FAR]],
    ])('%s', async (q, expected) => {
      expect(await finds(q, CLOSE, TURNED, FAR)).toEqual(sorted(expected))
    })

    describe('in other forms', () => {
      const TYPED = 'An execution on the market.'
      const ONE = 'The execution near the old markets.'
      const OTHER = 'They were executed on the market.'
      const BOTH = 'Executions on all markets.'
      const APART = 'Executions went on for one week and more in other towns, far from the markets.'
      const setUp = () => given(...articles(APART, BOTH, OTHER, ONE, TYPED))

      test('plain words are found in other forms, ranked below the words as typed', async () => {
        const { found } = await setUp()
        const all = await found('execution NEAR/5 market')
        expect(all[0]).toBe(TYPED)
        expect(sorted(all)).toEqual(sorted([TYPED, ONE, OTHER, BOTH]))
        expect(sorted(await found('market PRE/5 execution'))).toEqual([])
      })

      test('each form is told with how many it adds, and is one click off', async () => {
        const { search, found } = await setUp()
        const { query } = await search('execution NEAR/5 market')
        expect(query.forms).toEqual([
          { typed: 'execution', used: ['executed', 'executions'], count: 2 },
          { typed: 'market', used: ['markets'], count: 2 },
        ])
        expect(await found({ q: 'execution NEAR/5 market ', forms: false })).toEqual([TYPED])
      })

      test('a form that several pairs ask for is told once', async () => {
        const { search } = await setUp()
        const { query, total } = await search('(execution OR strike) NEAR/5 market')
        expect(total.value).toBe(4)
        expect(query.forms.map((it) => it.typed)).toEqual(['execution', 'market'])
      })

      test('only the words that are near each other are highlighted', async () => {
        const { search } = await given(
          ...articles('Executions near markets; in another week, months later, more executions elsewhere.'),
        )
        expect(highlighted((await search('execution NEAR/2 market')).hits[0])).toEqual([
          'Executions',
          'markets',
        ])
      })

      test('other forms are highlighted beside the words as typed', async () => {
        const { search } = await given(
          ...articles('An execution on the market, and weeks later, elsewhere, executions near markets.'),
        )
        const { hits, query } = await search('execution NEAR/2 market ')
        expect(highlighted(hits[0])).toEqual(['execution', 'market', 'executions', 'markets'])
        expect(query.forms).toEqual([])
      })

      test.each([
        ['"execution" NEAR/5 market', [TYPED, ONE]],
        ['execution NEAR/5 "market"', [TYPED, OTHER]],
        ['"execution market"~5', [TYPED]],
        ['execution* NEAR/5 "market"', [TYPED]],
        ['NOT (execution NEAR/5 market)', [APART, BOTH, OTHER, ONE]],
      ])('%s: what is quoted, has a star, or is excluded is as typed', async (q, expected) => {
        const { found } = await setUp()
        expect(sorted(await found(q))).toEqual(sorted(expected))
      })

      test('in the language of the passage', async () => {
        const { found } = await given(
          { key: '1', language: 'en', paragraphs: ['The journals of a port.'] },
          { key: '2', language: 'fr', paragraphs: ['Les journaux du port.'] },
          { key: '3', language: 'en', paragraphs: ['Les journaux near a port.'] },
        )
        expect(sorted(await found('journal NEAR/3 port'))).toEqual([
          'Les journaux du port.',
          'The journals of a port.',
        ])
      })

      test('in titles, in the language of the text', async () => {
        const { found } = await given({
          key: '1',
          title: 'Executions near a market',
          paragraphs: ['Ten came.'],
        })
        expect(await found('execution NEAR/3 market')).toEqual(['Ten came.'])
        expect(await found('title:execution execution NEAR/3 markets')).toEqual(['Ten came.'])
      })

      test('in quotations', async () => {
        const text = 'She said: “The executions emptied the market.” He left the execution.'
        const { search } = await given({
          key: '1',
          paragraphs: [{ text, quotes: [{ words: 'The executions emptied the market.', by: null }] }],
        })
        const page = await search({ q: 'execution NEAR/3 market ', in: 'quotations' })
        expect(page.total.value).toBe(1)
        expect(highlighted(page.hits[0])).toEqual(['executions', 'market'])
      })
    })

    test('0 is side by side, in any order', async () => {
      expect(await finds('"red cross"~0', 'The Red Cross.', 'A cross, red.', 'Red and cross.')).toEqual([
        'A cross, red.',
        'The Red Cross.',
      ])
    })

    test('of three words, only other words between them count', async () => {
      expect(
        await finds('"dam road bridge"~1', 'A bridge, dam, the road.', 'A dam on the road, a bridge.'),
      ).toEqual(['A bridge, dam, the road.'])
    })

    test('a word is not near itself', async () => {
      expect(
        await finds('"day day"~3', 'Day after day.', 'One day.', 'A day and then one more long day.'),
      ).toEqual(['Day after day.'])
    })

    test('a chain asks for each pair', async () => {
      expect(
        await finds('dam NEAR/1 road NEAR/1 bridge', 'Dam, road, bridge.', 'Road, dam, rain, rain, bridge.'),
      ).toEqual(['Dam, road, bridge.'])
    })

    test('within one field: never half in the title', async () => {
      const { found } = await given({ key: '1', title: 'A strike', paragraphs: ['The market closed.'] })
      expect(await found('strike NEAR/5 market')).toEqual([])
    })

    test('within one quotation', async () => {
      const text = 'He: “We are on strike.” She: “The market closed.”'
      const { found } = await given({
        key: '1',
        paragraphs: [
          {
            text,
            quotes: [
              { words: 'We are on strike.', by: null },
              { words: 'The market closed.', by: null },
            ],
          },
        ],
      })
      expect(await found('strike NEAR/3 market')).toEqual([text])
      expect(await found({ q: 'strike NEAR/3 market ', in: 'quotations' })).toEqual([])
      expect(await found({ q: 'on NEAR/3 we ', in: 'quotations' })).toEqual([text])
    })

    test('highlights are the words that are near, and no others', async () => {
      const { search } = await given(
        ...articles('A strike at the market; one week and several days later another strike.'),
      )
      expect(highlighted((await search('strike NEAR/3 market')).hits[0])).toEqual(['strike', 'market'])
    })
  })
}
