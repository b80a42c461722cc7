import { describe, expect, test } from 'vitest'
import type { Entity } from '../../model/document.ts'
import { group, place } from './articles.ts'
import { type Ask, ask, type NewStore, sorted, stages } from './stage.ts'

const un = group('united-nations', 'United Nations', ['UN'])
const hrw = group('human-rights-watch', 'Human Rights Watch', ['HRW'])
const syria = place('SY', 'Syria', { lat: 35, lon: 38 })
const latakia = place('SY/latakia', 'Latakia', { lat: 35.52, lon: 35.79 })
const jableh = place('SY/latakia/jableh', 'Jableh', { lat: 35.36, lon: 35.93 })
const fiji = place('FJ', 'Fiji', { lat: -17.8, lon: 178 })
const samoa = place('WS', 'Samoa', { lat: -13.6, lon: -172.4 })

const at = (text: string, ...places: Entity[]) => ({
  text,
  locations: places.map((it): [Entity] => [it]),
})

export function filtersConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('filters', () => {
    const setUp = () =>
      given(
        {
          key: 'a',
          source: 'The Guardian',
          published: '2025-03-08',
          paragraphs: [
            { text: 'Both.', groups: [[un], [hrw]] },
            { text: 'The UN.', groups: [[un, 'UN']] },
          ],
        },
        {
          key: 'b',
          source: 'Reuters',
          published: '2025-03-09',
          paragraphs: [{ text: 'HRW.', groups: [[hrw, 'HRW']] }],
        },
        { key: 'c', source: null, language: null, collection: 'other', paragraphs: ['None.'] },
      )

    test.each<[string, Ask, string[]]>([
      ['one key', { any: { group: ['united-nations'] } }, ['Both.', 'The UN.']],
      [
        'any of several keys of one facet',
        { any: { group: ['united-nations', 'human-rights-watch'] } },
        ['Both.', 'HRW.', 'The UN.'],
      ],
      ['facets combined', { any: { group: ['human-rights-watch'], source: ['reuters'] } }, ['HRW.']],
      ['excluded', { not: { group: ['united-nations'] } }, ['HRW.', 'None.']],
      [
        'one chosen, another excluded',
        { any: { group: ['human-rights-watch'] }, not: { group: ['united-nations'] } },
        ['HRW.'],
      ],
      ['the key `unknown`', { any: { source: ['unknown'] } }, ['None.']],
      [
        'the key `unknown`, or another',
        { any: { group: ['unknown', 'human-rights-watch'] } },
        ['Both.', 'HRW.', 'None.'],
      ],
      ['the key `unknown` excluded', { not: { language: ['unknown'] } }, ['Both.', 'HRW.', 'The UN.']],
      ['a key that no passage has', { any: { group: ['no-such-group'] } }, []],
      [
        'an excluded key that no passage has',
        { not: { group: ['no-such-group'] } },
        ['Both.', 'HRW.', 'None.', 'The UN.'],
      ],
      ['a collection', { any: { collection: ['other'] } }, ['None.']],
      [
        'a key with characters that are special in filter languages',
        { any: { source: [`x" OR source != "y' \\`] } },
        [],
      ],
    ])('%s', async (_, what, expected) => {
      const { found } = await setUp()
      expect(sorted(await found(what))).toEqual(expected)
    })

    test('one document', async () => {
      const { engine, found } = await setUp()
      const documents: string[] = []
      for await (const { id, documentKey } of engine.inventory()) if (documentKey === 'a') documents.push(id)
      const [hit] = (await engine.search(ask({ q: 'both ' }))).hits
      expect(documents).toEqual([hit?.documentId])
      expect(sorted(await found({ document: hit?.documentId ?? null }))).toEqual(['Both.', 'The UN.'])
    })
  })

  describe('places', () => {
    test('a parent includes its children, and counts each passage once', async () => {
      const { search, found } = await given({
        key: 'a',
        paragraphs: [
          at('Jableh.', jableh),
          at('Latakia and Jableh.', latakia, jableh),
          at('Syria.', syria),
          'Nowhere.',
        ],
      })
      expect(await found({ any: { location: ['SY/latakia'] } })).toHaveLength(2)
      expect(await found({ any: { location: ['SY'] } })).toHaveLength(3)
      expect(await found({ not: { location: ['SY/latakia'] } })).toEqual(['Syria.', 'Nowhere.'])
      const { facets } = await search({})
      expect(Object.fromEntries(facets.location.values.map((it) => [it.key, it.count]))).toEqual({
        SY: 3,
        'SY/latakia': 2,
        'SY/latakia/jableh': 2,
        unknown: 1,
      })
      expect(facets.location.values.find((it) => it.key === 'SY/latakia/jableh')?.parent).toBe('SY/latakia')
    })

    test('a box on the map, including one across the 180th meridian', async () => {
      const { found } = await given({
        key: 'a',
        paragraphs: [at('Jableh.', jableh), at('Fiji.', fiji), at('Samoa.', samoa), 'Nowhere.'],
      })
      expect(await found({ bbox: { west: 35, south: 35, east: 36, north: 36 } })).toEqual(['Jableh.'])
      expect(await found({ bbox: { west: 170, south: -20, east: -170, north: 0 } })).toEqual([
        'Fiji.',
        'Samoa.',
      ])
    })
  })

  describe('facet counts', () => {
    const groups = Array.from({ length: 45 }, (_, n) =>
      group(`group-${n}`, `Group ${String(n).padStart(2, '0')}`, n === 7 ? ['Seventh Brigade'] : []),
    )
    const setUp = () =>
      given(
        ...groups.map((it, n) => ({
          key: `${n}`,
          source: n % 2 === 0 ? 'Even Post' : 'Odd Times',
          paragraphs: [{ text: `Number ${n}.`, groups: [[it, 'Number']] as [Entity, string][] }, 'Nobody.'],
        })),
        {
          key: 'extra',
          source: 'Even Post',
          paragraphs: [{ text: 'Again.', groups: [[groups[44] ?? un, 'Again']] }],
        },
      )

    test('most frequent first, then by label; the remaining values are counted', async () => {
      const { search } = await setUp()
      const { facets } = await search({})
      const [first, second, third] = facets.group.values
      expect([first?.key, first?.count]).toEqual(['unknown', 45])
      expect([second?.label, second?.count]).toEqual(['Group 44', 2])
      expect(third?.label).toBe('Group 00')
      expect(facets.group.values.length + facets.group.more).toBe(46)
    })

    test('a choice in a facet does not reduce the counts of that facet, only those of the others', async () => {
      const { search } = await setUp()
      const { facets, total } = await search({ any: { source: ['odd-times'] } })
      expect(total.value).toBe(44)
      expect(facets.source.values.map(({ key, count, selected }) => ({ key, count, selected }))).toEqual([
        { key: 'even-post', count: 47, selected: null },
        { key: 'odd-times', count: 44, selected: 'any' },
      ])
      expect(facets.group.values.find((it) => it.key === 'group-44')).toBeUndefined()
    })

    test('a chosen value is always shown, even if its count is 0 or it would be far down', async () => {
      const { search } = await setUp()
      const { facets } = await search({
        q: 'nobody ',
        any: { group: ['group-43'] },
        not: { source: ['odd-times'] },
      })
      expect(facets.group.values).toContainEqual(
        expect.objectContaining({ key: 'group-43', label: 'Group 43', count: 0, selected: 'any' }),
      )
      expect(facets.source.values).toContainEqual(
        expect.objectContaining({ key: 'odd-times', selected: 'not' }),
      )
    })

    test('among equal counts, what is not known stands by its label, as other values do', async () => {
      const { search } = await given(
        ...['Aloe News', null, 'Yonder Post'].map((source, at) => ({
          key: `${at}`,
          source,
          paragraphs: [`Rain on day ${at}.`],
        })),
      )
      const { facets } = await search({})
      expect(facets.source.values.map((it) => it.key)).toEqual(['aloe-news', 'unknown', 'yonder-post'])
    })

    test('all values of a facet can be paged through', async () => {
      const { engine } = await setUp()
      const keys: string[] = []
      for (let offset = 0; ; offset += 10) {
        const part = await engine.facet('group', ask({}), { find: '', offset, limit: 10 })
        keys.push(...part.values.map((it) => it.key))
        if (part.more === 0) break
      }
      expect(keys).toHaveLength(46)
      expect(new Set(keys).size).toBe(46)
    })

    test('values are found by a prefix of any word of a label or alias', async () => {
      const { engine } = await setUp()
      const find = async (text: string) =>
        (await engine.facet('group', ask({}), { find: text, offset: 0, limit: 100 })).values.map(
          (it) => it.label,
        )
      expect(await find('brig')).toEqual(['Group 07'])
      expect(await find('SEVÉNTH brigade')).toEqual(['Group 07'])
      expect(await find('gro 1')).toHaveLength(10)
      expect(await find('roup')).toEqual([])
    })
  })
}
