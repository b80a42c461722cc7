import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AGENCY, ASKED_COPIES, CLOSED_COPIES, passageIdOf } from '../../../engine/conformance/wire.ts'
import { openRecords } from '../../../records/open.ts'
import type { Records } from '../../../records/port.ts'
import { POST as ALERTS } from '../alerts/route.ts'
import { POST as BATCH } from '../batch/route.ts'
import { GET as EXPORT, HEAD } from '../export/route.ts'
import { GET as FACETS } from '../facets/[name]/route.ts'
import { GET as FEED } from '../feed/route.ts'
import { GET as PACKET } from '../packet/route.ts'
import { type WireIndex, wireIndex } from '../wire-index.fixture.ts'
import { GET } from './route.ts'

let index: WireIndex
let records: Records
vi.mock('../../server/engine.ts', () => ({ engine: async () => index.engine }))
vi.mock('../../server/records.ts', () => ({ records: async () => records }))

beforeAll(async () => {
  index = await wireIndex([CLOSED_COPIES, ASKED_COPIES])
  records = await openRecords({ dataFolder: index.folder })
})
afterAll(async () => {
  await records.close()
  await index.end()
})

const at = (address: string) => new Request(`http://localhost${address}`)
const answer = async (address: string) => (await GET(at(`/api/search?${address}`))).json()
const posted = (address: string, body: object) =>
  new Request(`http://localhost${address}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

describe('a search', () => {
  test('has all matches unless it is asked to fold them, and then tells both totals', async () => {
    const all = await answer('q=harbour+master')
    expect(all.total).toEqual({ value: 3, unit: 'passage', exact: true })
    const folded = await answer('q=harbour+master&copies=folded')
    expect(folded.total).toEqual({ ...all.total, different: { value: 1, hits: 1, exact: true } })
    expect(folded.hits).toHaveLength(1)
    expect(folded.hits[0]).toMatchObject({ id: passageIdOf(AGENCY, 0), copies: [{ folded: 2, sources: 3 }] })
  })

  test('unfolds one of its hits by the ID of its copies', async () => {
    const { hits } = await answer(`q=harbour+master&copies=all&cluster=${CLOSED_COPIES.id}&sort=oldest`)
    expect(hits.map((it: { source: string }) => it.source)).toEqual([
      'Coastal Wire',
      'The Pilot',
      'Dock News',
    ])
  })

  test.each([
    ['minSources=1', 'minSources', 'at least 2'],
    ['minSources=some', 'minSources', 'number'],
    ['cluster=x', 'cluster', 'group of copies'],
    ['copies=some', 'copies', 'all, folded'],
    ['reused=maybe', 'reused', '1 or 0'],
  ])('names what cannot be meant, and says what can: %s', async (address, parameter, means) => {
    const refused = await GET(at(`/api/search?${address}`))
    expect(refused.status).toBe(400)
    const { error } = await refused.json()
    expect(error.message).toContain(`"${parameter}"`)
    expect(error.message).toContain(means)
  })
})

test('a facet counts each group of copies once, under every value that one of them has', async () => {
  const context = { params: Promise.resolve({ name: 'source' }) }
  const counts = async (more: string) => {
    const { values } = await (await FACETS(at(`/api/facets/source?q=harbour+master${more}`), context)).json()
    return Object.fromEntries(values.map((it: { label: string; count: number }) => [it.label, it.count]))
  }
  const once = { 'Coastal Wire': 1, 'The Pilot': 1, 'Dock News': 1 }
  expect(await counts('&copies=folded')).toEqual(once)
  expect(await counts('&reused=1')).toEqual(once)
  expect(await counts('&firstPrinted=1')).toEqual({ 'Coastal Wire': 1 })
})

test.each(['atom', 'rss'])('a feed says that it folds, and has each group of copies once: %s', async (as) => {
  const xml = await (await FEED(at(`/api/feed?q=harbour+master&as=${as}`))).text()
  expect(xml).not.toContain('different')
  const folded = await (await FEED(at(`/api/feed?q=harbour+master&copies=folded&as=${as}`))).text()
  expect(folded).toContain('3 passages, 1 different. The earliest stands for its copies.')
  expect([xml, folded].map((it) => it.match(/<(?:entry|item)>/g)?.length)).toEqual([3, 1])
})

test('a feed that folds ends with its last hit, and not where all matches would end', async () => {
  const xml = await (await FEED(at('/api/feed?q=harbour+master&copies=folded&limit=1'))).text()
  expect(xml).not.toContain('rel="next"')
})

test('an export has as many citations as its header says, and both counts beside it', async () => {
  const head = await HEAD(at('/api/export?q=harbour+master&copies=folded&format=csv'))
  expect(head.headers.get('x-total-count')).toBe('1')
  expect(head.headers.get('x-total-matches')).toBe('3; different=1')
  const file = await (await EXPORT(at('/api/export?q=harbour+master&copies=folded&format=csv'))).text()
  expect(file.trim().split('\r\n')).toHaveLength(2)
  expect(file).toContain('Coastal Wire,2031-05-01')
})

test.each([
  ['all', 3],
  ['folded', 1],
])('a packet of %s matches has %i quotes', async (copies, quotes) => {
  const packet = await PACKET(at(`/api/packet?q=harbour+master&copies=${copies}&as=json`))
  expect(packet.headers.get('x-total-count')).toBe(String(quotes))
  await packet.body?.cancel()
})

test('a list keeps them for all of its lines, and counts the documents of all matches', async () => {
  const body = await (
    await BATCH(posted('/api/batch', { lines: ['harbour master'], as: 'queries', copies: 'folded' }))
  ).text()
  const line = body
    .trim()
    .split('\n')
    .map((it) => JSON.parse(it))
    .find((it) => it.type === 'line')
  expect(line.search).toContain('copies=folded')
  expect(line.total).toMatchObject({ value: 3, different: { value: 1 } })
  expect(line.documents).toEqual({ value: 3, exact: true })
  expect(line.hits[0].copies).toMatchObject([{ documents: 3 }])
})

test('a watched list keeps them too', async () => {
  const lines = [{ line: 1, text: 'harbour master' }]
  const filters = 'copies=folded&minSources=3'
  const asked = { action: 'watch', name: 'Harbour', as: 'queries', lines, filters }
  const { watches } = await (await ALERTS(posted('/api/alerts', asked))).json()
  expect(watches).toMatchObject([{ filters }])
})
