import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../engine/port.ts'
import type { BatchEvent, BatchLine, SearchedLine } from '../model/batch.ts'
import { batchEvent } from '../model/batch.ts'
import { AppError } from '../model/errors.ts'
import { parseSearch } from '../model/parse-search.ts'
import { emptyRequest } from '../model/search-request.ts'
import { batchOfJson } from './request.ts'
import { runBatch } from './run-batch.ts'
import { type SampleIndex, sampleIndex } from './sample-index.fixture.ts'

const WEIR = { key: 'weir-group', name: 'Weir Group', aliases: ['WG', 'Friends of the Weir'] }

let index: SampleIndex
beforeAll(async () => {
  index = await sampleIndex({
    mill: {
      title: 'The mill',
      paragraphs: [
        'Salem Qadiri closed the mill.',
        'Salem and old Qadiri met at the weir.',
        'Salim Qadiri opened it.',
        'Qadiri Salem watched.',
      ],
    },
    weir: {
      paragraphs: [
        'The Weir Group met.',
        'WG was there, and so were the Friends of the Weir.',
        'A group met at a weir.',
      ],
      groups: [
        { ...WEIR, mentioned: 'Weir Group' },
        { ...WEIR, mentioned: 'WG' },
      ],
    },
  })
})
afterAll(() => index.end())

async function events(given: object, engine: Engine = index.engine): Promise<BatchEvent[]> {
  const { list, ...options } = batchOfJson(given)
  const found: BatchEvent[] = []
  for await (const it of runBatch(engine, list, options)) found.push(batchEvent.parse(it))
  return found
}
const isLine = (it: BatchEvent): it is BatchLine => it.type === 'line'
const linesOf = async (given: object, engine?: Engine) => (await events(given, engine)).filter(isLine)
const searched = async (given: object) =>
  (await linesOf(given)).map((it): SearchedLine => {
    if (it.state !== 'searched') throw new Error(`line ${it.line} is ${it.state}`)
    return it
  })

describe('a list of names', () => {
  it('finds each as a phrase, in the spellings of the collection, and says which', async () => {
    const [name] = await searched({ lines: ['Salem Qadiri'] })
    expect(name).toMatchObject({
      total: { value: 2, unit: 'passage', exact: true },
      asWritten: { value: 1, unit: 'passage', exact: true },
      documents: { value: 1, exact: true },
      also: [{ text: 'salim Qadiri', why: 'spelling', passages: 1 }],
    })
    expect(name?.hits.map((it) => it.text)).not.toContain('Salem and old Qadiri met at the weir.')
  })

  it('finds nothing but what is written where spellings and aliases are turned off', async () => {
    const [name] = await searched({ lines: ['Salem Qadiri'], typos: false })
    expect(name).toMatchObject({ total: { value: 1 }, also: [] })
  })

  it('finds a name with what is written together with it, and without where forms are turned off', async () => {
    const korean = await sampleIndex({
      weir: { paragraphs: ['방죽동맹은 어제 만났다.', 'Hunting, as the Hunts do.'] },
    })
    try {
      const asked = (given: object) => linesOf(given, korean.engine)
      const [name, latin] = await asked({ lines: ['방죽동맹', 'Hunt'] })
      expect(name).toMatchObject({
        total: { value: 1 },
        asWritten: { value: 0 },
        also: [{ text: '방죽동맹은', passages: 1 }],
      })
      expect(latin).toMatchObject({ total: { value: 0 }, also: [] })
      expect(await asked({ lines: ['방죽동맹'], forms: false })).toMatchObject([{ total: { value: 0 } }])
    } finally {
      await korean.end()
    }
  })

  it('finds a name with a comma in both orders', async () => {
    const [name] = await searched({ lines: ['Qadiri, Salem'], typos: false })
    expect(name).toMatchObject({
      total: { value: 2 },
      also: [{ text: 'Salem Qadiri', why: 'order', passages: 1 }],
    })
  })

  it('finds a group by what is tagged with it, also where its acronym is used', async () => {
    const [name] = await searched({ lines: ['Friends of the Weir'] })
    expect(name).toMatchObject({
      total: { value: 2 },
      also: [{ text: 'Weir Group', why: 'alias', passages: 2 }],
    })
  })
})

it('finds a group by its names where a filter by name would take another one as well', async () => {
  const other = {
    key: 'weir-group-north',
    name: 'Weir Group North',
    aliases: ['Weir Group'],
    mentioned: 'Weir Group North',
  }
  const more = await sampleIndex({
    weir: {
      paragraphs: ['The Weir Group met.', 'WG and Friends of the Weir came.'],
      groups: [{ ...WEIR, mentioned: 'Weir Group' }],
    },
    north: { paragraphs: ['The Weir Group North met.'], groups: [other] },
    tagged: {
      paragraphs: ['They met again, as the north does.'],
      groups: [{ ...other, mentioned: 'the north' }],
    },
  })
  const [name] = (await linesOf({ lines: ['Friends of the Weir'] }, more.engine)).filter(
    (it) => it.state === 'searched',
  )
  await more.end()
  const words = name?.hits.map((it) => it.text) ?? []
  expect(words).toContain('The Weir Group met.')
  expect(words).not.toContain('They met again, as the north does.')
})

describe('a list of queries', () => {
  it('understands each as the search box does', async () => {
    const found = await searched({
      lines: ['salem qadiri', 'salem -closed ', '"salem qadiri"'],
      as: 'queries',
      typos: false,
    })
    expect(found.map((it) => it.total.value)).toEqual([3, 2, 1])
    expect(found.map((it) => it.query)).toEqual(['salem qadiri', 'salem -closed ', '"salem qadiri"'])
  })

  it('tells what was also searched, and how many are found as written', async () => {
    const [query] = await searched({ lines: ['salem qadiri '], as: 'queries' })
    expect(query).toMatchObject({ corrections: [{ typed: 'salem', used: ['salim'] }], aliases: [] })
    expect(query?.asWritten.value).toBeLessThanOrEqual(query?.total.value ?? 0)
  })
})

it('says how many lines it has before the first, and what became of them after the last', async () => {
  const all = await events({ lines: ['weir', '', 'WEIR', '!?', 'nothing like it'], hits: 0 })
  expect(all[0]).toMatchObject({ type: 'begun', lines: 4, skipped: 0, list: { empty: 1 } })
  expect(all.at(-1)).toMatchObject({ type: 'ended', searched: 3, found: 2, doubled: 1, unused: 1, failed: 0 })
  expect(all.filter(isLine).map((it) => [it.line, it.state])).toEqual([
    [1, 'searched'],
    [3, 'searched'],
    [4, 'unused'],
    [5, 'searched'],
  ])
})

it('tells keys that nothing has, and dates that end before they begin, before the first line', async () => {
  const [begun] = await events({ lines: ['weir'], source: ['no-such'], from: '2026', to: '2025' })
  expect(begun).toMatchObject({
    notices: [{ code: 'reversed-dates' }, { code: 'unknown-key', typed: 'no-such', operator: 'source' }],
  })
  expect((await events({ lines: ['weir'] }))[0]).toMatchObject({ notices: [] })
})

it('answers a doubled line with the answer of the first, with its own number and columns', async () => {
  const [first, again] = await searched({ lines: ['weir', { text: 'Weir', columns: { note: 'b' } }] })
  expect(again).toEqual({ ...first, line: 2, text: 'Weir', columns: { note: 'b' }, sameAs: 1 })
})

it('leaves out what was answered before, also if that was the first of two that are the same', async () => {
  const lines = ['weir', 'mill', 'weir']
  const all = await linesOf({ lines })
  expect(await linesOf({ lines, skip: 2 })).toEqual(all.slice(2))
  expect((await events({ lines, skip: 9 })).map((it) => it.type)).toEqual(['begun', 'ended'])
})

it('applies its filters to every line', async () => {
  const found = await searched({ lines: ['weir', 'mill'], group: ['weir-group'], aliases: false })
  expect(found.map((it) => it.total.value)).toEqual([2, 0])
})

it('gives as many hits as are asked for, and counts the documents of all', async () => {
  const [one] = await searched({ lines: ['weir'], hits: 1 })
  expect([one?.hits.length, one?.total.value, one?.documents]).toEqual([1, 4, { value: 2, exact: true }])
})

it('goes on after a line whose search fails, and ends where all would', async () => {
  const failing = (error: AppError): Engine => ({
    ...bound(index.engine),
    search: (request, options) =>
      request.q.includes('mill') ? Promise.reject(error) : index.engine.search(request, options),
  })
  const slow = new AppError('engine-slow', { engine: 'E', url: 'U' })
  const lines = await linesOf({ lines: ['mill', 'weir'] }, failing(slow))
  expect(lines).toMatchObject([{ state: 'failed', error: { code: 'engine-slow' } }, { state: 'searched' }])
  const gone = new AppError('engine-unreachable', { engine: 'E', url: 'U' })
  await expect(linesOf({ lines: ['weir', 'mill', 'weir'] }, failing(gone))).rejects.toBe(gone)
})

const bound = (engine: Engine): Engine => ({
  name: engine.name,
  search: engine.search.bind(engine),
  facet: engine.facet.bind(engine),
  scan: engine.scan.bind(engine),
  passage: engine.passage.bind(engine),
  sharing: engine.sharing.bind(engine),
  passagesOf: engine.passagesOf.bind(engine),
  clusters: engine.clusters.bind(engine),
  clustersOf: engine.clustersOf.bind(engine),
  everyCluster: engine.everyCluster.bind(engine),
  document: engine.document.bind(engine),
  entities: engine.entities.bind(engine),
  inventory: engine.inventory.bind(engine),
  passageMarks: engine.passageMarks.bind(engine),
  status: engine.status.bind(engine),
  verify: engine.verify.bind(engine),
  copyTo: engine.copyTo.bind(engine),
  openWriter: engine.openWriter.bind(engine),
  close: engine.close.bind(engine),
})

it('stops when it is told to', async () => {
  const { list, ...options } = batchOfJson({ lines: ['weir', 'mill'] })
  const stop = new AbortController()
  const found: string[] = []
  const work = async () => {
    for await (const it of runBatch(index.engine, list, { ...options, signal: stop.signal })) {
      found.push(it.type)
      if (it.type === 'line') stop.abort()
    }
  }
  await expect(work()).rejects.toMatchObject({ code: 'cancelled' })
  expect(found).toEqual(['begun', 'line'])
})

/** What people paste, and what a parser may stumble over. */
const pieces = fc.constantFrom(
  ...[
    'salem',
    'Qadiri',
    'weir',
    '"',
    '«',
    '(',
    ')',
    ' OR ',
    ' AND ',
    ' NOT ',
    ' NEAR/3 ',
    '-',
    '*',
    '?',
    '~3',
    ' ',
    ',',
  ],
  ...['source:', 'group:weir', 'before:', '|', '\u0000', '\ud800', '️🌊', 'ليلى', "o'brien", '١٢', '%', '='],
)
const anyText = fc.oneof(
  fc.string({ unit: pieces, maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

it.each(['names', 'queries'] as const)(
  'takes any strings as %s, and counts what single searches count',
  async (as) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (lines) => {
        for (const it of await linesOf({ lines, as })) {
          if (it.state === 'unused') continue
          if (it.state === 'failed') throw new Error(it.error.message)
          const single = await index.engine.search(parseSearch(new URLSearchParams(it.search)))
          expect(it.total).toEqual(single.total)
          if (as === 'queries') {
            const typed = await index.engine.search({ ...emptyRequest(), q: it.text })
            expect(it.total).toEqual(typed.total)
          }
        }
      }),
      { numRuns: 40 },
    )
  },
  60_000,
)
