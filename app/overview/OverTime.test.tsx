import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messagesIn } from '../messages/messages.ts'
import type { Collection } from '../server/collection.ts'
import { OverTime } from './OverTime.tsx'

const html = (buckets: Collection['timeline']['buckets'], language: 'en' | 'ar' = 'en', lessPrecise = 0) =>
  renderToStaticMarkup(
    <OverTime
      timeline={{ dates: 'mentioned', buckets, lessPrecise }}
      unit="different-quotation"
      messages={messagesIn(language)}
    />,
  )
const months = [
  { month: '2031-01', count: 4 },
  { month: '2031-03', count: 1 },
]

test('a bar leads to the quotes of its time, and says how many they are; a month without any is no link', () => {
  const chart = html(months)
  expect(chart.match(/href="[^"]*"/g)).toEqual([
    'href="/?in=quoting&amp;copies=folded&amp;from=2031-01&amp;to=2031-01&amp;dates=mentioned"',
    'href="/?in=quoting&amp;copies=folded&amp;from=2031-03&amp;to=2031-03&amp;dates=mentioned"',
  ])
  expect(chart).toContain('January 2031: 4 different quotes')
  expect(chart.match(/<li>/g)).toHaveLength(3)
  expect(chart).toContain('Dates they mention')
})

test('bars are drawn by attributes, because the policy of the pages allows no inline styles', () => {
  const heights = [...html(months).matchAll(/<rect y="([\d.]+)%" width="100%" height="([\d.]+)%"/g)]
  expect(heights.map(([, , height]) => Number(height))).toEqual([82, 20.5])
  expect(html(months)).not.toContain('style=')
})

test('one month alone is a sentence, and nothing is nothing', () => {
  expect(html([{ month: '2031-01', count: 4 }])).toContain('All dates are in January 2031.')
  expect(html([])).toBe('')
})

test('many years stand in at most two dozen bars, named by the time that each covers', () => {
  const chart = html([
    { month: '1931-01', count: 1 },
    { month: '2031-03', count: 1 },
  ])
  expect(chart.match(/<li>/g)?.length).toBeLessThanOrEqual(24)
  expect(chart).toContain('from=1930-01&amp;to=1934-12')
  expect(html(months, 'ar')).toContain('تواريخ تذكرها')
})

test('what is dated by a whole year stands in no bar, and is told; one month is not that of all then', () => {
  const one = html([{ month: '2031-01', count: 4 }], 'en', 7)
  expect(one).not.toContain('All dates')
  expect(one).toContain('January 2031: 4 different quotes')
  expect(one).toContain('7 different quotes dated by a whole year or longer')
  expect(html(months)).not.toContain('whole year')
})
