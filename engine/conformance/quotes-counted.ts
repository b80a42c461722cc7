import { describe, expect, test } from 'vitest'
import { counts, FIRST, quotations, SECOND, THIRD } from './ferry.ts'
import { type Ask, ask, highlighted, type NewStore, stages } from './stage.ts'

/** What facets, dates and totals count where quotations are counted. */
export function quotesAreCounted(newStore: NewStore) {
  const given = stages(newStore)
  const setUp = () => given(FIRST, SECOND, THIRD)

  describe('facets of quotes', () => {
    const ALL = { 'ada-okri': 4, 'jan-blum': 2, unnamed: 1, unknown: 1 }

    test('count each quotation under its own speaker', async () => {
      const { search } = await setUp()
      expect(counts(await search({ q: 'ferry ', in: 'quoting' }), 'speaker')).toEqual(ALL)
    })

    test('of speakers do not shrink by a choice of speakers', async () => {
      const { search } = await setUp()
      const chosen = await search({ q: 'ferry ', in: 'quoting', any: { speaker: ['jan-blum'] } })
      expect(counts(chosen, 'speaker')).toEqual(ALL)
      const without = await search({ q: 'ferry ', in: 'quoting', not: { speaker: ['jan-blum'] } })
      expect(counts(without, 'speaker')).toEqual(ALL)
      expect(chosen.facets.speaker.values.find((it) => it.key === 'jan-blum')?.selected).toBe('any')
    })

    test('count by source, collection, language, group and place the quotations of the passages', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'ferry ', in: 'quoting' })
      expect(counts(page, 'source')).toEqual({ 'the-pilot': 3, 'dock-news': 3, unknown: 2 })
      expect(counts(page, 'collection')).toEqual({ test: 6, hearings: 2 })
      expect(counts(page, 'language')).toEqual({ en: 5, no: 3 })
      expect(counts(page, 'group')).toEqual({ 'harbour-union': 5, unknown: 3 })
      expect(counts(page, 'location')).toEqual({ NO: 4, 'NO/bergen': 4, unknown: 4 })
    })

    test('say how many there will be: each value, chosen, gives its count', async () => {
      const { search } = await setUp()
      for (const where of ['quoting', 'quotations'] as const) {
        const { facets } = await search({ q: 'ferry ', in: where })
        for (const name of ['speaker', 'source', 'group', 'location'] as const) {
          for (const { key, count } of facets[name].values) {
            const { total } = await search({ q: 'ferry ', in: where, any: { [name]: [key] } })
            expect([where, name, key, total.value]).toEqual([where, name, key, count])
          }
        }
      }
    })

    test('ignore their own choice, and follow the choices in others', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'ferry ', in: 'quoting', any: { source: ['dock-news'] } })
      expect(page.total).toEqual(quotations(3, 2, 1))
      expect(counts(page, 'source')).toEqual({ 'the-pilot': 3, 'dock-news': 3, unknown: 2 })
      expect(counts(page, 'speaker')).toEqual({ unnamed: 1, 'ada-okri': 1, unknown: 1 })
    })

    test('are paged through with the same counts', async () => {
      const { engine } = await setUp()
      const part = (where: 'quoting' | 'quotations', find: string) =>
        engine.facet('speaker', ask({ q: 'ferry ', in: where }), { find, offset: 0, limit: 2 })
      expect(await part('quoting', '')).toMatchObject({
        values: [
          { key: 'ada-okri', count: 4 },
          { key: 'jan-blum', count: 2 },
        ],
        more: 2,
      })
      expect(await part('quoting', 'blum')).toMatchObject({
        values: [{ key: 'jan-blum', count: 2 }],
        more: 0,
      })
      expect((await part('quotations', 'okri')).values).toMatchObject([{ key: 'ada-okri', count: 3 }])
    })
  })

  describe('quotes by date', () => {
    test('are counted in the month of their document, whatever dates are chosen', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'ferry ', in: 'quoting', from: '2031-06' })
      expect(page.total).toEqual(quotations(3, 2, 1))
      expect(page.histogram).toMatchObject({
        buckets: [
          { month: '2031-05', count: 3 },
          { month: '2031-06', count: 3 },
        ],
        unknown: 2,
      })
      expect(counts(page, 'source')).toEqual({ 'dock-news': 3 })
    })

    test('are counted in each month that their passage mentions', async () => {
      const { search } = await setUp()
      const page = await search({ q: 'ferry ', in: 'quoting', dates: 'mentioned' })
      expect(page.histogram).toMatchObject({
        buckets: [
          { month: '2031-03', count: 3 },
          { month: '2031-04', count: 3 },
        ],
        unknown: 5,
      })
      const chosen = await search({ q: 'ferry ', in: 'quoting', dates: 'mentioned', to: '2031-04' })
      expect(chosen.total).toEqual(quotations(3, 1, 1))
    })

    test('of one speaker, are that speaker’s', async () => {
      const { search } = await setUp()
      const { histogram } = await search({ q: 'ferry ', in: 'quoting', any: { speaker: ['ada-okri'] } })
      expect(histogram.buckets).toEqual([
        { month: '2031-05', count: 2 },
        { month: '2031-06', count: 1 },
      ])
      expect(histogram.unknown).toBe(1)
    })
  })

  describe('words inside quotes', () => {
    const inside = (q: string, more: Ask = {}): Ask => ({ q, in: 'quotations', ...more })

    test('count each quotation in which all words stand, whatever its kind', async () => {
      const { search } = await setUp()
      // A title, the turn and what is quoted in it, speech of nobody, speech of Okri.
      expect((await search(inside('ferry '))).total).toEqual(quotations(5, 4, 3))
      expect((await search(inside('ferry sank '))).total).toEqual(quotations(1, 1, 1))
      expect((await search(inside('sank pumps '))).total).toEqual(quotations(0, 0, 0))
    })

    test('of a speaker count that speaker’s', async () => {
      const { search } = await setUp()
      expect((await search(inside('ferry ', { any: { speaker: ['ada-okri'] } }))).total).toEqual(
        quotations(3, 3, 2),
      )
      const others = await search(inside('had ', { not: { speaker: ['ada-okri'] } }))
      expect(others.total).toEqual(quotations(1, 1, 1))
      expect(highlighted(others.hits[0])).toEqual(['had'])
    })

    test('count in the facets by their own speaker, and else by the tags of their passage', async () => {
      const { search } = await setUp()
      const page = await search(inside('had '))
      expect(page.total).toEqual(quotations(2, 1, 1))
      expect(counts(page, 'speaker')).toEqual({ 'ada-okri': 1, 'jan-blum': 1 })
      expect(counts(page, 'group')).toEqual({ 'harbour-union': 2 })
      expect(counts(page, 'location')).toEqual({ NO: 2, 'NO/bergen': 2 })
      expect(page.histogram.buckets).toEqual([{ month: '2031-05', count: 2 }])
    })

    test('in other spellings are counted with those as typed', async () => {
      const { search } = await setUp()
      const page = await search(inside('wraned them '))
      expect(page.total).toEqual(quotations(1, 1, 1))
      expect(page.query.corrections).toMatchObject([{ typed: 'wraned', used: ['warned'], count: 1 }])
      expect(counts(page, 'speaker')).toEqual({ 'jan-blum': 1 })
    })

    test('without any word are all quotations', async () => {
      const { search } = await setUp()
      const page = await search(inside(''))
      expect(page.total).toEqual(quotations(11, 5, 3))
      expect(counts(page, 'speaker')).toEqual({ 'ada-okri': 5, 'jan-blum': 2, unnamed: 1, unknown: 3 })
    })

    test('are no longer counted once their document is gone', async () => {
      const { engine, search } = await setUp()
      const writer = await engine.openWriter()
      for await (const { id, documentKey } of engine.inventory()) {
        if (documentKey === 'first') await writer.remove([id])
      }
      await writer.close()
      expect((await search(inside('ferry '))).total).toEqual(quotations(3, 2, 2))
      expect((await search({ q: 'ferry ', in: 'quoting' })).total).toEqual(quotations(5, 3, 2))
    })
  })
}
