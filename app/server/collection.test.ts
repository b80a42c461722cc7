import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexed, person } from '../../engine/conformance/articles.ts'
import type { Engine } from '../../engine/port.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { type ArticlesIndex, articlesIndex } from '../articles-index.fixture.ts'
import { readCollection } from './collection.ts'

const roe = person('jane-roe', 'Jane Roe')
const farmer = { key: 'unnamed', name: 'a farmer', kind: 'unnamed', basis: 'text' } as const

let index: ArticlesIndex
beforeAll(async () => {
  index = await articlesIndex([
    indexed({
      key: 'a',
      published: '2031-05-02',
      paragraphs: [
        { text: '“We wait,” Jane Roe said.', quotes: [{ words: 'We wait,', by: roe }] },
        { text: '“We went,” a farmer said.', quotes: [{ words: 'We went,', by: farmer }] },
        { text: 'Share this page', furniture: true },
      ],
    }),
  ])
})
afterAll(() => index.end())

test('those who ask at the same time are given the same count', async () => {
  const asked = [readCollection(index.engine), readCollection(index.engine)]
  const [first, second] = await Promise.all(asked)
  expect(first).toBe(second)
})

test('whoever is quoted without a name is no speaker to count, and furniture no passage', async () => {
  const { speakers, passages, quotes } = await readCollection(index.engine)
  expect({ speakers, passages: passages.value, quotes: quotes.value }).toEqual({
    speakers: 1,
    passages: 2,
    quotes: 2,
  })
})

test.each([
  { published: ['2031-05-02', '2031-06-02'], mentioned: ['1990-01-01', '1995-01-01'], dates: 'published' },
  { published: ['2031-05-02', '2031-05-03'], mentioned: ['1990-01-01', '1995-01-01'], dates: 'mentioned' },
  { published: ['2031-05-02', '2031-05-03'], mentioned: ['1990-01-01', '1990-01-02'], dates: 'published' },
])(
  'published $published, mentioning $mentioned: over time they are shown as $dates, and only what may be shown is counted',
  async ({ published, mentioned, dates }) => {
    const { engine, end } = await articlesIndex(
      published.map((day, at) =>
        indexed({
          ...{ key: day, published: day },
          paragraphs: [
            {
              text: `“We wait,” Jane Roe said on ${mentioned[at]}.`,
              quotes: [{ words: 'We wait,', by: roe }],
              dates: [{ value: mentioned[at] ?? '' }],
            },
          ],
        }),
      ),
    )
    const asked: SearchRequest[] = []
    const search: Engine['search'] = (request, options) => {
      asked.push(request)
      return engine.search(request, options)
    }
    const { timeline } = await readCollection({ ...engine, search })
    await end()
    expect(timeline.dates).toBe(dates)
    const isOneMonth = new Set(published.map((it) => it.slice(0, 7))).size === 1
    expect(asked.filter((it) => it.dates === 'mentioned')).toHaveLength(isOneMonth ? 1 : 0)
  },
)
