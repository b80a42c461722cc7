import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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

    test('sorted by date on request, whatever the closeness of the words', async () => {
      const { found } = await given(...articles(`War ${filler} crimes.`, 'War crimes.'))
      expect(await found({ q: 'war crimes ', sort: 'newest' })).toEqual([
        `War ${filler} crimes.`,
        'War crimes.',
      ])
    })
  })

  describe('pages', () => {
    // Many equal texts and dates: only a total order keeps the pages from overlapping.
    const many = () =>
      given(
        ...Array.from({ length: 40 }, (_, n) => ({
          key: `${n}`,
          ...(n % 3 === 0 ? {} : { published: n % 2 === 0 ? '2025-01-01' : '2025' }),
          paragraphs: ['Rain fell.', n % 4 === 0 ? 'Rain on war; no crimes.' : 'War crimes and rain.'],
        })),
      )

    test('never overlap and miss nothing, whatever their size and order', async () => {
      const { search, engine } = await many()
      const sorts = fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const)
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

    test('a page after the last one is empty, and has the same total', async () => {
      const { search } = await many()
      const page = await search({ q: 'rain ', page: 1000 })
      expect(page.hits).toEqual([])
      expect(page.total).toEqual({ value: 80, exact: true })
    })
  })
}
