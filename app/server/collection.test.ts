import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexed, person } from '../../engine/conformance/articles.ts'
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
