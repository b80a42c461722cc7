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
