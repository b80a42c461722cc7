import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Article, indexed, mentioned } from '../../engine/conformance/articles.ts'
import { type ArticlesIndex, articlesIndex } from '../articles-index.fixture.ts'
import { names } from '../messages/en/names.ts'
import { en } from '../messages/en/search.ts'
import { Chosen } from './Chosen.tsx'
import { loadNamePage } from './load.ts'

let index: ArticlesIndex
beforeAll(async () => {
  const [roe, doe] = [mentioned('jane-roe', 'Jane Roe'), mentioned('rami-doe', 'Rami Doe')]
  const text = 'Jane Roe waits for Rami Doe.'
  const article = {
    key: 'a',
    source: 'The Pilot',
    paragraphs: [{ text, people: [[roe], [doe]] }],
  } satisfies Article
  index = await articlesIndex([indexed(article)])
})
afterAll(() => index.end())

async function chosen(parameters: string): Promise<string[][]> {
  const asked = { kind: 'person', key: 'jane-roe', language: 'en' } as const
  const data = await loadNamePage(index.engine, { ...asked, parameters: new URLSearchParams(parameters) })
  const shown = renderToStaticMarkup(<Chosen data={data} texts={names} search={en} />)
  return [...shown.matchAll(/href="([^"]*)".*?<bdi>(.*?)<\/bdi>/g)].map(([, href = '', text = '']) => [
    text,
    href.replaceAll('&amp;', '&'),
  ])
}

test('whatever narrows a name is told with the way back, and what makes it that view is not', async () => {
  expect(await chosen('view=named')).toEqual([])
  expect(await chosen('view=named&source=the-pilot&quoted=1&minSources=2')).toEqual([
    ['The Pilot', '/people/jane-roe?minSources=2&quoted=1&view=named'],
    ['with a quotation', '/people/jane-roe?minSources=2&source=the-pilot&view=named'],
    [en.copies.chosen.inSources(2), '/people/jane-roe?quoted=1&source=the-pilot&view=named'],
  ])
})
