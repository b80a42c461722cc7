import { describe, expect, test } from 'vitest'
import { type Ask, type NewStore, sorted, stages } from './stage.ts'

export function datesConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('dates', () => {
    const setUp = () =>
      given(
        {
          key: 'day',
          published: '2025-03-08',
          paragraphs: [{ text: 'Day.', dates: [{ value: '2012-08-04' }] }],
        },
        {
          key: 'month',
          published: '2025-03',
          paragraphs: [{ text: 'Month.', dates: [{ value: '2012-08' }, { value: '--12-08' }] }],
        },
        {
          key: 'year',
          published: '2025',
          paragraphs: [{ text: 'Year.', dates: [{ value: '2013-01-01', end: '2013-02-01' }] }],
        },
        { key: 'none', paragraphs: [{ text: 'None.', dates: [{ value: '--12-08' }] }] },
      )

    test.each<[string, Ask, string[]]>([
      [
        'both ends of a range are inclusive',
        { from: '2025-03-08', to: '2025-03-08' },
        ['Day.', 'Month.', 'Year.'],
      ],
      [
        'a month or year matches a range that it overlaps',
        { from: '2025-03-31', to: '2025-04-30' },
        ['Month.', 'Year.'],
      ],
      ['without an end', { from: '2025-04-01' }, ['Year.']],
      ['without a start', { to: '2025-03-01' }, ['Month.', 'Year.']],
      ['months as the ends of a range', { from: '2025-03', to: '2025-03' }, ['Day.', 'Month.', 'Year.']],
      [
        'an unknown date matches no range',
        { from: '0001-01-01', to: '9999-12-31' },
        ['Day.', 'Month.', 'Year.'],
      ],
      [
        'unless undated passages are included',
        { from: '2025-03-09', undated: 'include' },
        ['Month.', 'None.', 'Year.'],
      ],
      ['only undated passages', { undated: 'only' }, ['None.']],
      [
        'dates mentioned in the text',
        { from: '2012-08-04', to: '2012-08-04', dates: 'mentioned' },
        ['Day.', 'Month.'],
      ],
      ['a mentioned range matches up to its end', { from: '2013-02-01', dates: 'mentioned' }, ['Year.']],
      [
        'a mentioned date without a year is not on the calendar',
        { undated: 'only', dates: 'mentioned' },
        ['None.'],
      ],
    ])('%s', async (_, what, expected) => {
      const { found } = await setUp()
      expect(sorted(await found(what))).toEqual(expected)
    })

    test('the histogram counts months, and also what it cannot assign to one', async () => {
      const { search } = await setUp()
      expect((await search({})).histogram).toEqual({
        buckets: [{ month: '2025-03', count: 2 }],
        lessPrecise: 1,
        unknown: 1,
        notRead: 0,
      })
    })
  })

  test('a range of dates of publication is found by any day of it, and counts in its month, or its year', async () => {
    const { search } = await given(
      { key: 'a', published: '2025-03-01', publishedEnd: '2025-03-09', paragraphs: ['March.'] },
      { key: 'b', published: '2025-03-30', publishedEnd: '2025-05-02', paragraphs: ['Spring.'] },
    )
    const keysOf = async (from: string, to: string) =>
      (await search({ from, to })).hits.map(({ documentKey }) => documentKey).sort()
    expect(await keysOf('2025-03-05', '2025-03-06')).toEqual(['a'])
    expect(await keysOf('2025-03-09', '2025-04-10')).toEqual(['a', 'b'])
    expect(await keysOf('2025-05-01', '2025-05-01')).toEqual(['b'])
    expect(await keysOf('2025-05-03', '2025-06-01')).toEqual([])
    const { histogram } = await search({})
    expect(histogram.buckets).toEqual([expect.objectContaining({ month: '2025-03', count: 1 })])
  })

  describe('the histogram', () => {
    const setUp = () =>
      given(
        { key: 'a', published: '2025-03-08', paragraphs: ['March.'] },
        { key: 'b', published: '2025-04-01', paragraphs: ['April.'] },
        { key: 'c', paragraphs: ['Never.'] },
      )

    test('keeps the months outside the chosen range, so that they can be chosen next', async () => {
      const { search } = await setUp()
      const { total, histogram } = await search({ from: '2025-04', to: '2025-04' })
      expect(total.value).toBe(1)
      expect(histogram.buckets.map((it) => it.month)).toEqual(['2025-03', '2025-04'])
      expect(histogram.unknown).toBe(1)
    })

    test('tells a passage without a date from one in a language in which none is read', async () => {
      const { search, found } = await given({
        key: 'a',
        published: '2025-03-08',
        paragraphs: [
          { text: 'Nic.', notRead: ['dates'] },
          { text: '2012-08-04.', notRead: ['dates'], dates: [{ value: '2012-08-04' }] },
          { text: 'Rien.', notRead: ['speakers'] },
        ],
      })
      const counts = { buckets: [{ month: '2012-08', count: 1 }], lessPrecise: 0, unknown: 1, notRead: 1 }
      expect((await search({ dates: 'mentioned' })).histogram).toEqual(counts)
      expect((await search({})).histogram).toMatchObject({ unknown: 0, notRead: 0 })
      expect(await found({ dates: 'mentioned', undated: 'only' })).toHaveLength(2)
    })

    test('of mentioned dates counts a passage once for each month that it mentions', async () => {
      const { search } = await given({
        key: 'a',
        published: '2025-03-08',
        paragraphs: [
          {
            text: 'Twice.',
            dates: [{ value: '2012-08-04' }, { value: '2012-08-09' }, { value: '2013-01' }],
          },
          { text: 'Year.', dates: [{ value: '2012' }] },
          { text: 'Range.', dates: [{ value: '2012-08-30', end: '2012-09-02' }] },
          'None.',
        ],
      })
      expect((await search({ dates: 'mentioned' })).histogram).toEqual({
        buckets: [
          { month: '2012-08', count: 1 },
          { month: '2013-01', count: 1 },
        ],
        lessPrecise: 2,
        unknown: 1,
        notRead: 0,
      })
    })
  })
}
