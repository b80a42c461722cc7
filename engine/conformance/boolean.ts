import { describe, expect, test } from 'vitest'
import { group, person, place } from './articles.ts'
import { articles, ask, highlighted, type NewStore, sorted, stages } from './stage.ts'

const TEXTS = {
  strike: 'Dockers began a strike.',
  market: 'The fish market closed.',
  both: 'A strike closed the market.',
  rain: 'Rain fell on the quay.',
}
const { strike, market, both, rain } = TEXTS

export function booleanConforms(newStore: NewStore) {
  const given = stages(newStore)

  describe('AND, OR, NOT and parentheses', () => {
    test.each([
      ['strike OR market', [strike, market, both]],
      ['strike | market', [strike, market, both]],
      ['strike|market', [strike, market, both]],
      ['strike AND market', [both]],
      ['strike NOT market', [strike]],
      ['NOT strike', [market, rain]],
      ['NOT (strike OR market)', [rain]],
      ['-(strike OR market)', [rain]],
      ['-(strike market)', [strike, market, rain]],
      ['strike -market OR rain', [strike, rain]],
      ['(strike OR rain) -market', [strike, rain]],
      ['rain OR strike market', [both, rain]],
      ['(rain OR strike) market', [both]],
      ['NOT NOT strike', [strike, both]],
      ['(quay OR (market (strike OR snow)))', [both, rain]],
      ['"fish market" OR "on the quay"', [market, rain]],
      ['strike OR NOT closed', [strike, both, rain]],
    ])('%s', async (q, expected) => {
      const { found, search } = await given(...articles(strike, market, both, rain))
      expect(sorted(await found(q))).toEqual(sorted(expected))
      expect((await search(q)).total.value).toBe(expected.length)
    })

    test('operators have capitals: or, and, not are words', async () => {
      const { found } = await given(...articles('War or peace.', 'War.', 'Peace and quiet, not war.'))
      expect(await found({ q: 'war or peace ', typos: false })).toEqual(['War or peace.'])
      expect(await found({ q: 'peace and not ', typos: false })).toEqual(['Peace and quiet, not war.'])
    })

    test('inside quotation marks they are words', async () => {
      const { found } = await given(...articles('War or peace.', 'War.', 'Peace.'))
      expect(await found('"war OR peace"')).toEqual(['War or peace.'])
    })

    test('each alternative may be misspelt or a name, and the cheapest one counts', async () => {
      const isis = group('isis', 'Islamic State', ['ISIS', 'Daesh'])
      const { search } = await given(
        { key: '1', published: '2020-01-01', paragraphs: ['A massacre was reported.'] },
        { key: '2', published: '2021-01-01', paragraphs: ['A masacre was reported.'] },
        {
          key: '3',
          published: '2022-01-01',
          paragraphs: [{ text: 'The Islamic State left.', groups: [[isis]] }],
        },
      )
      const page = await search('massacre OR daesh')
      expect(page.hits.map((it) => it.text)).toEqual([
        'A massacre was reported.',
        'A masacre was reported.',
        'The Islamic State left.',
      ])
      expect(page.query.corrections).toEqual([{ typed: 'massacre', used: ['masacre'], count: 1 }])
    })

    test('a correction is counted only where no other alternative finds the passage', async () => {
      const { search } = await given(...articles('The masacre by the river.', 'A masacre.', 'A river.'))
      const { total, query } = await search('massacre OR river')
      expect(total.value).toBe(3)
      expect(query.corrections).toEqual([{ typed: 'massacre', used: ['masacre'], count: 1 }])
    })

    test('an excluded word is exactly the one that is typed', async () => {
      const { found } = await given(...articles('The market.', 'The markets.', 'The markte.', 'Marketing.'))
      expect(sorted(await found({ q: 'NOT market' }))).toEqual(['Marketing.', 'The markets.', 'The markte.'])
    })

    test('highlights are those of the alternatives that hold', async () => {
      const { search } = await given(...articles('A strike, in rain.'))
      expect(highlighted((await search('(strike market) OR rain')).hits[0])).toEqual(['rain'])
      expect(highlighted((await search('strike OR rain')).hits[0])).toEqual(['strike', 'rain'])
      expect(highlighted((await search('strike NOT snow')).hits[0])).toEqual(['strike'])
    })

    test('facets, histogram and exports are those of the matches', async () => {
      const { engine, search } = await given(
        { key: '1', published: '2020-01-01', source: 'A', paragraphs: [strike] },
        { key: '2', published: '2020-02-01', source: 'B', paragraphs: [market] },
        { key: '3', published: '2020-03-01', source: 'B', paragraphs: [both] },
      )
      const page = await search('strike OR (market NOT fish)')
      expect(page.facets.source.values.map((it) => [it.label, it.count])).toEqual([
        ['A', 1],
        ['B', 1],
      ])
      expect(page.histogram.buckets.map((it) => it.month)).toEqual(['2020-01', '2020-03'])
      const texts: string[] = []
      for await (const it of engine.scan(ask('strike OR (market NOT fish)'))) texts.push(it.text)
      expect(texts).toHaveLength(2)
    })
  })

  describe('filters inside a query', () => {
    const syria = place('SY', 'Syria')
    const homs = place('SY/homs', 'Homs')
    const hrw = group('hrw', 'Human Rights Watch', ['HRW'])
    const un = group('un', 'United Nations', ['UN'])
    const collection = () =>
      given(
        {
          key: '1',
          source: 'Gazette',
          language: 'en',
          paragraphs: [{ text: 'Shelling.', locations: [[homs]] }],
        },
        {
          key: '2',
          source: 'Courier',
          language: 'fr',
          paragraphs: [{ text: 'Floods.', locations: [[syria]] }],
        },
        {
          key: '3',
          source: 'Gazette',
          language: 'de',
          paragraphs: [{ text: 'Shelling, floods.', groups: [[hrw], [un]] }],
        },
        {
          key: '4',
          source: 'Mirror',
          language: 'en',
          paragraphs: [{ text: 'Floods, again.', groups: [[hrw]] }],
        },
      )

    test('in a group, they are part of the words: counts shrink, and nothing is chosen', async () => {
      const { search } = await collection()
      const page = await search('floods (source:Gazette OR lang:fr)')
      expect(sorted(page.hits.map((it) => it.text))).toEqual(['Floods.', 'Shelling, floods.'])
      expect(page.facets.source.values.map((it) => [it.label, it.count, it.selected])).toEqual([
        ['Courier', 1, null],
        ['Gazette', 1, null],
      ])
    })

    test('side by side they are alternatives, with AND both are asked for', async () => {
      const { found } = await collection()
      expect(sorted(await found('group:HRW group:UN'))).toEqual(['Floods, again.', 'Shelling, floods.'])
      expect(await found('group:HRW AND group:UN')).toEqual(['Shelling, floods.'])
    })

    test('a word or a filter: each finds its own', async () => {
      const { found } = await collection()
      expect(sorted(await found('shelling OR lang:fr'))).toEqual([
        'Floods.',
        'Shelling, floods.',
        'Shelling.',
      ])
    })

    test('a place in a group includes those inside it, and NOT leaves them out', async () => {
      const { found } = await collection()
      expect(sorted(await found('(location:Syria OR source:Mirror)'))).toEqual([
        'Floods, again.',
        'Floods.',
        'Shelling.',
      ])
      expect(sorted(await found('NOT location:Syria'))).toEqual(['Floods, again.', 'Shelling, floods.'])
    })

    test('dates in a group', async () => {
      const { found } = await given(
        { key: '1', published: '2020-05-01', paragraphs: ['Old rain.'] },
        { key: '2', published: '2024-05-01', paragraphs: ['New rain.'] },
        { key: '3', published: '2022-05-01', paragraphs: ['Snow.'] },
        { key: '4', paragraphs: ['Rain of no date.'] },
      )
      expect(sorted(await found('(rain after:2023) OR snow'))).toEqual(['New rain.', 'Snow.'])
      expect(sorted(await found('rain NOT after:2023'))).toEqual(['Old rain.', 'Rain of no date.'])
    })

    test('in quotations, a speaker in a group binds the words of that group', async () => {
      const ada = person('ada', 'Ada Roe')
      const bo = person('bo', 'Bo Lind')
      const { found } = await given(
        {
          key: '1',
          paragraphs: [
            {
              text: 'A: “We saw smoke.” B: “We ran.”',
              quotes: [
                { words: 'We saw smoke.', by: ada },
                { words: 'We ran.', by: bo },
              ],
            },
          ],
        },
        { key: '2', paragraphs: [{ text: 'A: “We ran.”', quotes: [{ words: 'We ran.', by: ada }] }] },
        { key: '3', paragraphs: [{ text: 'B: “No smoke.”', quotes: [{ words: 'No smoke.', by: bo }] }] },
      )
      const asked = { in: 'quotations' } as const
      expect(
        sorted(await found({ ...asked, q: '(speaker:"Ada Roe" ran) OR (speaker:"Bo Lind" smoke) ' })),
      ).toEqual(['A: “We ran.”', 'B: “No smoke.”'])
      expect(await found({ ...asked, q: 'smoke NOT speaker:"Ada Roe" ' })).toEqual(['B: “No smoke.”'])
    })
  })
}
