import { afterAll, beforeAll, expect, test } from 'vitest'
import { group, indexed, mentioned, person, place } from '../../engine/conformance/articles.ts'
import type { Engine } from '../../engine/port.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { FacetValue } from '../../model/search-result.ts'
import type { NameKind } from '../address/name-pages.ts'
import { toggled } from '../address/narrowed.ts'
import { type ArticlesIndex, articlesIndex } from '../articles-index.fixture.ts'
import { loadNamePage } from './load.ts'

const roe = mentioned('jane-roe', 'Jane Roe')
const doe = mentioned('rami-doe', 'Rami Doe')
const namesake = mentioned('rami-doe-the-younger', 'Rami Doe')
const union = group('harbour-union', 'Harbour Union', ['اتحاد الميناء'])
const dock = group('dock-league', 'Dock League')
const [norway, bergen, quay] = [
  place('NO', 'Norway'),
  place('NO/bergen', 'Bergen'),
  place('NO/bergen/quay', 'Quay'),
]
const oslo = place('NO/oslo', 'Oslo')

const ARTICLES = [
  indexed({
    key: 'a',
    source: 'The Pilot',
    published: '2031-05-02',
    paragraphs: [
      {
        text: '“We wait,” Jane Roe said to Rami Doe of the Harbour Union in Bergen, Norway.',
        quotes: [{ words: 'We wait,', by: person('jane-roe', 'Jane Roe') }],
        people: [[roe], [doe]],
        groups: [[union]],
        locations: [[bergen], [norway]],
      },
      {
        text: '“So do we,” Rami Doe told Jane Roe and the Dock League at the Quay.',
        quotes: [{ words: 'So do we,', by: person('rami-doe', 'Rami Doe') }],
        people: [[roe], [doe]],
        groups: [[union, 'League'], [dock]],
        locations: [[quay]],
      },
    ],
  }),
  indexed({
    key: 'b',
    source: null,
    paragraphs: [
      {
        text: '“It is late,” Jane Roe said in Oslo.',
        quotes: [{ words: 'It is late,', by: person('jane-roe', 'Jane Roe') }],
        people: [[roe]],
        locations: [[oslo]],
      },
      { text: 'Rami Doe, who is another, met Jane Roe.', people: [[namesake, 'Rami Doe'], [roe]] },
    ],
  }),
]

let index: ArticlesIndex
let engine: Engine
beforeAll(async () => {
  index = await articlesIndex(ARTICLES)
  engine = index.engine
})
afterAll(() => index.end())

const load = (kind: NameKind, key: string, parameters: string, language: 'en' | 'ar' = 'en') =>
  loadNamePage(engine, { kind, key, language, parameters: new URLSearchParams(parameters) })

const countOf = async (request: SearchRequest) => {
  const { total } = await engine.search({ ...request, limit: 1 })
  return total.different?.value ?? total.value
}
const named = (values: readonly FacetValue[]) => values.map(({ key, count }) => [key, count])

test.each<[NameKind, string, string]>([
  ['person', 'jane-roe', ''],
  ['person', 'jane-roe', 'view=about'],
  ['person', 'jane-roe', 'view=named'],
  ['person', 'jane-roe', 'view=named&source=the-pilot'],
  ['organisation', 'harbour-union', 'view=named'],
  ['place', 'NO', 'view=named'],
])('each value beside %s %s (%s) counts what it finds once it is chosen', async (kind, key, parameters) => {
  const { page, request, together } = await load(kind, key, parameters)
  let compared = 0
  for (const facet of ['source', 'group', 'location', 'person', 'speaker'] as const) {
    const isOwn = request.any[facet].length + request.not[facet].length > 0
    for (const it of isOwn ? [] : page.facets[facet].values) {
      expect([it.key, await countOf(toggled(request, 'any', facet, it.key))]).toEqual([it.key, it.count])
      compared += 1
    }
  }
  for (const it of together?.values ?? []) {
    const chosen = toggled(together?.request ?? request, 'any', together?.facet ?? 'person', it.key)
    expect([it.key, await countOf(chosen)]).toEqual([it.key, it.count])
    compared += 1
  }
  expect(compared).toBeGreaterThan(3)
})

test('those who are named beside somebody are told where the name means one key alone', async () => {
  const beside = await load('person', 'jane-roe', 'view=named')
  expect(named(beside.together?.values ?? [])).toEqual([
    ['rami-doe', 2],
    ['rami-doe-the-younger', 1],
  ])
  expect((await load('person', 'rami-doe', 'view=named')).together).toBeNull()
})

test('the places directly inside of one count what their own pages show', async () => {
  for (const view of ['about', 'named'] as const) {
    const { inside } = await load('place', 'NO', `view=${view}`)
    expect(inside.map((it) => it.key)).toEqual(['NO/bergen', 'NO/oslo'])
    for (const { key, count } of inside) {
      const { profile } = await load('place', key, `view=${view}`)
      const { total } = profile.views[view]
      expect([key, total.different?.value]).toEqual([key, count])
    }
  }
})

test('bodies have the names that their tags give in the letters of the reader', async () => {
  const { called } = await load('person', 'jane-roe', '', 'ar')
  expect([...called]).toEqual([['group harbour-union', 'اتحاد الميناء']])
  expect((await load('person', 'jane-roe', '')).called.size).toBe(0)
})

test('an organisation is itself called so in the letters of the reader, in the title as on the page', async () => {
  expect((await load('organisation', 'harbour-union', '', 'ar')).name).toBe('اتحاد الميناء')
  expect((await load('organisation', 'harbour-union', '')).name).toBe('Harbour Union')
})

test('parameters that are no search, and an unknown view, are not taken for something else', async () => {
  await expect(load('person', 'jane-roe', 'from=yesterday')).rejects.toMatchObject({ code: 'bad-request' })
  expect((await load('person', 'jane-roe', 'view=all')).view).toBe('said')
})
