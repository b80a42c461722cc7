import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identifyDocument } from '../../model/identity.ts'
import { FACETS } from '../../model/search-request.ts'
import { type Article, group, person } from './articles.ts'
import { articles, ask, type NewStore, stages } from './stage.ts'

export function orderConforms(newStore: NewStore) {
  const given = stages(newStore)
  const filler = 'and so it went on that day as people spoke of many other things there'

  describe('order', () => {
    test('words close together before words far apart, even if older', async () => {
      const far = `Troops came ${filler} and then they withdrew.`
      const near = 'Troops later withdrew.'
      const { found } = await given(...articles(far, near))
      expect(await found('troops withdrew')).toEqual([near, far])
    })

    test('words adjacent and in the order typed before anything else', async () => {
      const { found } = await given(...articles('Crimes in war.', 'War crimes.'))
      expect(await found('war crimes')).toEqual(['War crimes.', 'Crimes in war.'])
    })

    test('matches in the text before matches in the title, even if older', async () => {
      const { found } = await given(
        { key: '1', title: 'Curfew', published: '2025-02-01', paragraphs: ['Nothing moved.'] },
        { key: '2', title: 'News', published: '2020-01-01', paragraphs: ['A curfew held.'] },
      )
      expect(await found('curfew')).toEqual(['A curfew held.', 'Nothing moved.'])
    })

    test('all words in the text before some in the title, for alternatives as well, even if older', async () => {
      const { found } = await given(
        { key: '1', title: 'The war', published: '2025-02-01', paragraphs: ['Crimes were many.'] },
        { key: '2', title: 'News', published: '2020-01-01', paragraphs: ['A flood came.'] },
      )
      expect(await found('flood OR (war crimes)')).toEqual(['A flood came.', 'Crimes were many.'])
    })

    test('words as typed before corrected words, even if further apart', async () => {
      const corrected = 'Coasts burned.'
      const typed = `The coast, ${filler}, burned.`
      const { found } = await given(...articles(corrected, typed))
      expect(await found('coast burned')).toEqual([typed, corrected])
    })

    test('then newest first, by the first day that the date can mean, unknown last', async () => {
      const { found } = await given(
        { key: '1', paragraphs: ['Rain, undated.'] },
        { key: '2', published: '2024', paragraphs: ['Rain in 2024.'] },
        { key: '3', published: '2024-02', paragraphs: ['Rain in February 2024.'] },
        { key: '4', published: '2024-01-15', paragraphs: ['Rain on 15 January 2024.'] },
      )
      const newest = ['Rain in February 2024.', 'Rain on 15 January 2024.', 'Rain in 2024.', 'Rain, undated.']
      expect(await found('rain')).toEqual(newest)
      expect(await found({ q: 'rain ', sort: 'newest' })).toEqual(newest)
      expect(await found({ q: 'rain ', sort: 'oldest' })).toEqual([
        'Rain in 2024.',
        'Rain on 15 January 2024.',
        'Rain in February 2024.',
        'Rain, undated.',
      ])
    })

    test('sorted by source on request, unknown last, the newest first in each, whatever the closeness of the words', async () => {
      const { search, engine } = await given(
        ...[
          {
            key: '1',
            source: 'The Pilot',
            published: '2025-01-01',
            paragraphs: ['War crimes.', 'Crimes in war.'],
          },
          { key: '2', source: null, published: '2026-01-01', paragraphs: ['War crimes, by nobody known.'] },
          { key: '3', source: 'صحيفة', published: '2024-01-01', paragraphs: ['War crimes, in Arabic.'] },
          { key: '4', source: 'argus', published: '2023-01-01', paragraphs: [`War ${filler} crimes.`] },
          { key: '5', source: 'Argus', published: '2024-02', paragraphs: ['Crimes of war.'] },
          { key: '6', source: 'The Pilot', paragraphs: ['War crimes, undated.'] },
          { key: '7', source: 'Zenith', published: '2020', paragraphs: ['“War crimes,” she said.'] },
          { key: '8', source: 'The Pilot', published: '2025-01-02', paragraphs: ['A war without any.'] },
          {
            key: '9',
            source: 'Dock News',
            published: '2025-01-02',
            paragraphs: ['War crimes at the docks.'],
          },
        ],
      )
      const asked = { q: 'war crimes ', sort: 'source' as const }
      const inOrder = [
        ...['Crimes of war.', `War ${filler} crimes.`, 'War crimes at the docks.'],
        ...['War crimes.', 'Crimes in war.', 'War crimes, undated.'],
        ...['“War crimes,” she said.', 'War crimes, in Arabic.', 'War crimes, by nobody known.'],
      ]
      const pages = []
      for (let page = 1; page <= 5; page += 1)
        pages.push(...(await search({ ...asked, limit: 2, page })).hits.map((hit) => hit.text))
      expect(pages).toEqual(inOrder)
      const scanned: string[] = []
      for await (const { text } of engine.scan(ask(asked))) scanned.push(text)
      expect(scanned).toEqual(inOrder)
      const only = await search({ ...asked, any: { ...ask({}).any, source: ['the-pilot', 'unknown'] } })
      expect(only.hits.map((hit) => hit.text)).toEqual([...inOrder.slice(3, 6), ...inOrder.slice(-1)])
    })

    test('sorted by source, however many there are', async () => {
      const { engine, search } = await given(
        ...Array.from({ length: 130 }, (_, nth) => ({
          key: `${nth}`,
          source: nth % 10 === 9 ? null : `Paper ${String((nth * 37) % 130).padStart(3, '0')}`,
          paragraphs: [
            { text: '“It rained,” she said.', quotes: [{ words: 'It rained,', by: null }] },
            'Rain.',
          ],
        })),
      )
      for (const where of ['passage', 'quotations'] as const) {
        const asked = { q: where === 'passage' ? '' : 'rained ', sort: 'source' as const, in: where }
        const scanned: string[] = []
        for await (const { id } of engine.scan(ask(asked))) scanned.push(id)
        const paged: string[] = []
        const sources: (string | null)[] = []
        for (let page = 1; ; page += 1) {
          const { hits } = await search({ ...asked, limit: 37, page })
          paged.push(...hits.map((it) => it.id))
          sources.push(...hits.map((it) => it.source))
          if (hits.length < 37) break
        }
        const known = sources.filter((it) => it !== null)
        expect(sources.slice(0, known.length)).toEqual(known.toSorted())
        expect(paged).toEqual(scanned)
        expect(new Set(paged).size).toBe(where === 'passage' ? 260 : 130)
      }
    })

    test('sorted by date on request, whatever the closeness of the words', async () => {
      const { found } = await given(...articles(`War ${filler} crimes.`, 'War crimes.'))
      expect(await found({ q: 'war crimes ', sort: 'newest' })).toEqual([
        `War ${filler} crimes.`,
        'War crimes.',
      ])
    })
  })

  describe('pages', () => {
    const SOURCES = ['The Pilot', 'Argus', 'صحيفة']
    // Many equal texts and dates: only a total order keeps the pages from overlapping.
    const many = () =>
      given(
        ...Array.from({ length: 40 }, (_, n) => ({
          key: `${n}`,
          source: SOURCES[n % 4] ?? null,
          ...(n % 3 === 0 ? {} : { published: n % 2 === 0 ? '2025-01-01' : '2025' }),
          paragraphs: ['Rain fell.', n % 4 === 0 ? 'Rain on war; no crimes.' : 'War crimes and rain.'],
        })),
      )

    test('never overlap and miss nothing, whatever their size and order', async () => {
      const { search, engine } = await many()
      const sorts = fc.constantFrom(...(['relevance', 'newest', 'oldest', 'source', 'arrived'] as const))
      const queries = fc.constantFrom('', 'rain ', 'war crimes ', 'rain w', '-war ')
      await fc.assert(
        fc.asyncProperty(queries, sorts, fc.integer({ min: 1, max: 37 }), async (q, sort, limit) => {
          const { total } = await search({ q, sort, limit })
          const ids: string[] = []
          for (let page = 1; page <= Math.ceil(total.value / limit); page += 1) {
            ids.push(...(await search({ q, sort, limit, page })).hits.map((hit) => hit.id))
          }
          expect(ids).toHaveLength(total.value)
          expect(new Set(ids).size).toBe(ids.length)
          const scanned: string[] = []
          for await (const passage of engine.scan(ask({ q, sort, limit }))) scanned.push(passage.id)
          expect(scanned).toEqual(ids)
        }),
        { numRuns: 25 },
      )
    })

    test('depend on the documents alone: not on the order in which they were put, nor on what was there before', async () => {
      const daesh = group('isis', 'Islamic State', ['Daesh'])
      const namesake = group('isis-hotel', 'Isis Hotel', ['Daesh'])
      const [one, two] = [group('b', 'Party', ['The Reds']), group('a', 'Party', ['The Blues'])]
      const gone = group('gone', 'Gone Party', ['The Rain'])
      const words = ['coasts', 'coastal', 'coast', 'coasta', 'northwest', 'north west', 'no rthwest']
      const all: Article[] = Array.from({ length: 24 }, (_, n) => ({
        key: `${n}`,
        source: `Paper ${n % 5}`,
        ...(n % 3 === 0 ? {} : { published: n % 2 === 0 ? '2025-01-01' : '2025' }),
        paragraphs: [
          {
            text: `Rain fell on the ${words[n % words.length]}. Daesh met the Party, they say.`,
            groups: [[n % 2 === 0 ? daesh : namesake, 'Daesh'], [n % 4 < 2 ? one : two]],
            quotes: [
              { words: 'they say', by: person(`p${n % 4}`, n % 4 < 2 ? 'A. Smith' : `P${n}`.slice(0, 2)) },
            ],
          },
          n % 4 === 0 ? 'Rain on war; no crimes.' : 'War crimes and rain.',
        ],
      }))
      const passing: Article[] = ['x', '5', '7'].map((key) => ({
        key,
        paragraphs: [
          {
            text: 'The Rain, coastt, coasst, north, west: war crimes by the Gone Party.',
            groups: [
              [gone, 'Gone Party'],
              [{ ...daesh, label: 'Other' }, 'war'],
            ],
          },
        ],
      }))
      const straight = await given(...all)
      const winding = await given(...passing, ...all.slice(12).reverse())
      await winding.add(...all.slice(0, 12).reverse(), all[20] as Article)
      const writer = await winding.engine.openWriter()
      await writer.remove([identifyDocument('test', 'x')])
      await writer.close()
      const answers = async ({ search, engine }: typeof straight) => {
        const found: unknown[] = []
        for (const q of [
          '',
          'rain ',
          'war crimes ',
          'coost ',
          'northwest ',
          'daesh ',
          'the rain ',
          'group:party ',
        ]) {
          for (const sort of ['relevance', 'newest', 'oldest', 'source'] as const) {
            const { generation, tookMs, ...page } = await search({ q, sort, limit: 50 })
            found.push(page)
            for await (const passage of engine.scan(ask({ q, sort }))) found.push(passage)
          }
          for (const name of FACETS) {
            for (const find of ['', 'p', 'd']) {
              found.push(await engine.facet(name, ask({ q }), { find, offset: 0, limit: 3 }))
              found.push(await engine.facet(name, ask({ q }), { find, offset: 3, limit: 3 }))
            }
          }
        }
        return found
      }
      expect(await answers(winding)).toEqual(await answers(straight))
    })

    test('sorted by arrival, what was put last comes first, however old or undated it is', async () => {
      const { engine, add, found } = await given(
        { key: '1', published: '2025-02-01', paragraphs: ['Rain today.'] },
        { key: '2', published: '2024-02-01', paragraphs: ['Rain last year.'] },
      )
      await add({ key: '3', published: '1990-01-01', paragraphs: ['Rain long ago.'] })
      await add({ key: '4', paragraphs: ['Rain, undated.', 'More rain.'] })
      const [last, before, ...first] = [
        'Rain, undated.',
        'More rain.',
        'Rain long ago.',
        // Put together, and this one later.
        'Rain last year.',
        'Rain today.',
      ]
      expect(await found({ q: 'rain ', sort: 'arrived' })).toEqual([last, before, ...first])
      expect((await found({ q: 'rain ', sort: 'arrived', in: 'passage', page: 2, limit: 2 }))[0]).toBe(
        first[0],
      )
      const scanned: string[] = []
      for await (const { text } of engine.scan(ask({ q: 'rain ', sort: 'arrived' }))) scanned.push(text)
      expect(scanned).toEqual([last, before, ...first])
      // What changes arrives again.
      await add({ key: '1', published: '2025-02-01', paragraphs: ['Rain today.', 'Rain tonight.'] })
      expect((await found({ q: 'rain ', sort: 'arrived' })).slice(0, 2)).toEqual([
        'Rain today.',
        'Rain tonight.',
      ])
    })

    test('a tie ends in the id of the document, then in the place of the passage in it', async () => {
      const { search } = await many()
      const { hits } = await search({ q: 'rain ', sort: 'newest', limit: 100 })
      const undated = hits.filter((hit) => hit.publishedAt === null)
      const inOrder = undated.toSorted((a, b) =>
        a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : a.ordinal - b.ordinal,
      )
      expect(undated.map((hit) => hit.id)).toEqual(inOrder.map((hit) => hit.id))
      expect(undated).toHaveLength(28)
    })

    test('a page after the last one is empty, and has the same total', async () => {
      const { search } = await many()
      const page = await search({ q: 'rain ', page: 1000 })
      expect(page.hits).toEqual([])
      expect(page.total).toEqual({ value: 80, unit: 'passage', exact: true })
    })
  })
}
