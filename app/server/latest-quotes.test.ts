import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexed, person } from '../../engine/conformance/articles.ts'
import { type ArticlesIndex, articlesIndex } from '../articles-index.fixture.ts'
import { latestQuotes } from './latest-quotes.ts'

const roe = person('jane-roe', 'Jane Roe')
const doe = person('rami-doe', 'Rami Doe')
const long = `${'We wait and wait. '.repeat(20)}We wait`

const ARTICLES = [
  indexed({
    key: 'old',
    published: '2030-05-02',
    paragraphs: [{ text: '“We sail,” Rami Doe said.', quotes: [{ words: 'We sail,', by: doe }] }],
  }),
  indexed({
    key: 'new',
    published: '2031-05-02',
    paragraphs: [
      { text: `“${long},” Jane Roe said.`, quotes: [{ words: `${long},`, by: roe }] },
      { text: '“We wait,” Jane Roe said.', quotes: [{ words: 'We wait,', by: roe }] },
      { text: '“We went,” Jane Roe said.', quotes: [{ words: 'We went,', by: roe }] },
      { text: '“Nobody came,” it was said.', quotes: [{ words: 'Nobody came,', by: null }] },
    ],
  }),
]

let index: ArticlesIndex
beforeAll(async () => {
  index = await articlesIndex(ARTICLES)
})
afterAll(() => index.end())

const said = async (count: number) =>
  (await latestQuotes(index.engine, count)).map(({ quotation, passage }) => [
    quotation.speaker?.key,
    passage.text.slice(quotation.start, quotation.end),
  ])

test('the newest come first, each of somebody else who is named, and short enough to be read', async () => {
  expect(await said(3)).toEqual([
    ['jane-roe', 'We wait,'],
    ['rami-doe', 'We sail,'],
  ])
  expect(await said(1)).toEqual([['jane-roe', 'We wait,']])
})
