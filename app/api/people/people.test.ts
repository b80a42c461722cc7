import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { group, indexed, mentioned, person, place } from '../../../engine/conformance/articles.ts'
import type { Engine } from '../../../engine/port.ts'
import type { CorrectionRecord } from '../../../model/correction.ts'
import { parseSearch } from '../../../model/parse-search.ts'
import type { Speaker } from '../../../model/passage.ts'
import { profile } from '../../../model/profile.ts'
import { type ArticlesIndex, articlesIndex } from '../../articles-index.fixture.ts'
import { GET } from './[key]/route.ts'

let engine: Engine
let corrections: CorrectionRecord[] = []
vi.mock('../../server/engine.ts', () => ({ engine: async () => engine }))
vi.mock('../../server/records.ts', () => ({
  records: async () => ({ corrections: { all: async () => corrections } }),
}))

const roe = mentioned('jane-roe', 'Jane Roe', ['Janet Roe', 'جين رو'])
const otherRoe = mentioned('jane-roe-of-bergen', 'Jane Roe')
const union = { ...group('harbour-union', 'Harbour Union', ['HU']), wikidata: 'Q1' }
const bergen = { ...place('NO/bergen', 'Bergen', { lat: 60.4, lon: 5.3 }), kind: 'region' as const }
const quay = place('NO/vestland/quay', 'Quay')
const said = (stated: Partial<Speaker> = {}): Speaker => ({ ...person('jane-roe', 'Jane Roe'), ...stated })
const PORT = '“The port is open,” Jane Roe, head of the Harbour Union, said.'
const AGAIN = '“It is shut,” Roe said of the Harbour Union in Bergen.'
const OTHER = '“She was wrong about it,” John Doe said of Jane Roe.'

const ARTICLES = [
  indexed({
    key: 'early',
    published: '2031-05-02',
    paragraphs: [
      {
        text: PORT,
        quotes: [{ words: 'The port is open,', by: said({ role: 'head', affiliation: 'Harbour Union' }) }],
        people: [[roe]],
        groups: [[union]],
      },
    ],
  }),
  indexed({
    key: 'late',
    published: '2032-06',
    paragraphs: [
      {
        text: AGAIN,
        quotes: [{ words: 'It is shut,', by: said({ role: 'Minister' }) }],
        people: [[roe, 'Roe']],
        groups: [[union]],
        locations: [[bergen]],
      },
      {
        text: OTHER,
        quotes: [{ words: 'She was wrong about it,', by: person('john-doe', 'John Doe') }],
        people: [[roe], [mentioned('john-doe', 'John Doe')]],
      },
    ],
  }),
  indexed({
    key: 'undated',
    paragraphs: [
      {
        text: '“Ours,” Jane Roe, Head of the harbour union, said.',
        quotes: [{ words: 'Ours,', by: said({ role: 'Head', affiliation: 'harbour union' }) }],
        people: [[roe]],
      },
      { text: 'Another Jane Roe lives in Bergen.', people: [[otherRoe]], locations: [[bergen]] },
      { text: 'The crew slept at the Quay.', locations: [[quay]] },
    ],
  }),
]

const poe = mentioned('ada-poe', 'Ada Poe')
const gone = indexed({
  key: 'gone',
  paragraphs: [{ text: 'Ben Poe was here.', people: [[mentioned('ben-poe', 'Ben Poe')]] }],
})
const repeated = indexed({
  key: 'repeated',
  paragraphs: [{ text: 'Ada Poe edits this page.', furniture: true, people: [[poe]] }],
})

const long = indexed({
  key: 'long',
  paragraphs: Array.from({ length: 410 }, (_, at) => ({
    text: `“Then came ${at},” Cy Loe said.`,
    quotes: [{ words: `Then came ${at},`, by: person('cy-loe', 'Cy Loe') }],
    people: [[mentioned('cy-loe', 'Cy Loe')]],
  })),
})

let index: ArticlesIndex
beforeAll(async () => {
  index = await articlesIndex([...ARTICLES, gone, repeated, long])
  engine = index.engine
  const writer = await engine.openWriter()
  await writer.remove([gone.document.documentId])
  await writer.close()
})
afterAll(() => index.end())

const ask = (address: string) => GET(new Request(`http://localhost/api/${address}`))
const about = async (address: string) => profile.parse(await (await ask(address)).json())

describe('a person', () => {
  test('is told with what documents give as their role, and when, and nothing else', async () => {
    const { name, type, roles } = await about('people/jane-roe')
    expect([name, type]).toEqual(['Jane Roe', 'person'])
    expect(roles).toMatchObject([
      { role: 'Minister', first: '2032-06', last: '2032-06', documents: [{ documentKey: 'late' }] },
      {
        affiliation: expect.stringMatching(/^Harbour Union$/i),
        first: '2031-05-02',
        last: '2031-05-02',
        documents: [{ documentKey: 'early' }, { documentKey: 'undated' }],
        more: 0,
      },
    ])
  })

  test('is told with the spellings of the text apart from names that are only known', async () => {
    const { names, written } = await about('people/jane-roe')
    expect(written).toEqual(['Roe'])
    expect(names).toEqual(['Janet Roe', 'جين رو'])
  })

  test('says how many passages that was read from, each counted once though it quotes and names', async () => {
    expect((await about('people/jane-roe')).read).toEqual({ passages: 4, of: 4 })
    expect((await about('people/cy-loe')).read).toEqual({ passages: 400, of: 410 })
  })

  test('has searches that find as much as is counted', async () => {
    const { views } = await about('people/jane-roe')
    expect(views).toMatchObject({
      said: { total: { value: 3, unit: 'quotation' } },
      about: { total: { value: 1, unit: 'quotation' } },
      named: { total: { value: 4, unit: 'passage' } },
    })
    for (const view of Object.values(views)) {
      if (view === null) throw new Error('a person has every view')
      const { total } = await engine.search(parseSearch(new URLSearchParams(view.search)))
      expect(total).toEqual(view.total)
    }
  })

  test('is never mixed with another one of the same name, who is told of', async () => {
    const first = await about('people/jane-roe')
    expect(first.namesakes).toEqual([{ kind: 'person', key: 'jane-roe-of-bergen', name: 'Jane Roe' }])
    const other = await about('people/jane-roe-of-bergen')
    expect(other.views).toMatchObject({ said: { total: { value: 0 } }, named: { total: { value: 1 } } })
    expect([other.roles, other.names]).toEqual([[], []])
  })
})

describe('an organisation and a place', () => {
  test('are told with those who are given as speaking for it', async () => {
    const { roles, identifiers, views } = await about('organisations/harbour-union')
    expect(roles).toMatchObject([{ of: { key: 'jane-roe' }, role: 'head', affiliation: 'Harbour Union' }])
    expect(identifiers).toEqual([{ scheme: 'wikidata', value: 'Q1' }])
    expect(views).toMatchObject({ said: { total: { value: 0 } }, about: { total: { value: 2 } } })
  })

  test('by a path with slashes: where it is, and what it lies in', async () => {
    const { at, above, views, roles } = await about('places/NO/bergen')
    expect(at).toEqual({ lat: 60.4, lon: 5.3 })
    expect(above).toEqual([{ kind: 'place', key: 'NO', name: 'NO' }])
    expect(views).toMatchObject({
      said: null,
      about: { total: { value: 1 } },
      named: { total: { value: 2 } },
    })
    expect(roles).toEqual([])
  })
})

describe('a key that nothing has', () => {
  test.each([
    ['people/nobody', 'person', 'nobody'],
    ['people/unnamed', 'person', 'unnamed'],
    ['people/unknown', 'person', 'unknown'],
    ['organisations/nothing', 'organisation', 'nothing'],
    ['places/XX/nowhere', 'place', 'XX/nowhere'],
  ])('is not found, and the answer says what to do: %s', async (address, what, id) => {
    const answer = await ask(address)
    expect(answer.status).toBe(404)
    const { error } = await answer.json()
    expect(error).toMatchObject({ code: 'name-not-found', facts: { what, id } })
    expect(error.fix).toContain('Search for the name')
  })

  test('is not found either once its last passage is gone; what many documents repeat is a passage', async () => {
    expect(await engine.entities('person', ['ben-poe'])).toHaveLength(1)
    expect((await ask('people/ben-poe')).status).toBe(404)
    const { name, views } = await about('people/ada-poe')
    expect([name, views.named.total.value]).toEqual(['Ada Poe', 0])
  })

  test('of a person leads to the organisation that has it', async () => {
    const answer = await ask('people/harbour-union')
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/api/organisations/harbour-union'])
  })

  test('leads to the one whose other name it spells', async () => {
    const answer = await ask('people/janet-roe')
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/api/people/jane-roe'])
  })

  test('of a place leads to one inside the same place, and not inside one whose key begins alike', async () => {
    const answer = await ask('places/NO/quay')
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/api/places/NO/vestland/quay'])
    expect((await ask('places/NO/vest/quay')).status).toBe(404)
  })

  test('leads to what people have corrected it to, unless that was undone or is not one key', async () => {
    const corrected = (id: string, before: string, after: string) =>
      ({
        ...{ id, what: 'speaker', by: 'Ada', at: '2032-07-01T00:00:00.000Z' },
        before: { key: before, name: before },
        after: { key: after, name: after },
      }) as unknown as CorrectionRecord
    const location = async () => (await ask('people/j-rowe')).headers.get('location')
    corrections = [corrected('c-1', 'j-rowe', 'j-roe'), corrected('c-2', 'j-roe', 'jane-roe')]
    expect(await location()).toBe('/api/people/jane-roe')
    corrections = [...corrections, corrected('c-3', 'j-rowe', 'john-doe')]
    expect(await location()).toBeNull()
    corrections = [
      corrected('c-1', 'j-rowe', 'jane-roe'),
      { id: 'c-4', what: 'undo', undoes: 'c-1' } as unknown as CorrectionRecord,
    ]
    expect(await location()).toBeNull()
    corrections = []
  })

  test('leads to the name that it was merged with, however often, whatever single passages were corrected to', async () => {
    const merged = (id: string, before: string, after: string) =>
      ({
        ...{ id, what: 'rule', of: 'name', change: 'merge', by: 'Ada', at: '2032-07-01T00:00:00.000Z' },
        before: { kind: 'person', key: before, name: before },
        after: { kind: 'person', key: after, name: after },
      }) as unknown as CorrectionRecord
    const one = { ...merged('c-1', 'j-rowe', 'john-doe'), what: 'speaker' } as unknown as CorrectionRecord
    corrections = [one, merged('c-2', 'j-rowe', 'j-roe'), merged('c-3', 'j-roe', 'jane-roe')]
    const answer = await ask('people/j-rowe')
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/api/people/jane-roe'])
    expect((await ask('organisations/j-rowe')).status).toBe(404)
    corrections = [...corrections, { id: 'c-4', what: 'undo', undoes: 'c-3' } as unknown as CorrectionRecord]
    expect((await ask('people/j-rowe')).headers.get('location')).toBeNull()
    corrections = []
  })
})
