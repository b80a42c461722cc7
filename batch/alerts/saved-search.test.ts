import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseSearch } from '../../model/parse-search.ts'
import { WATCHES } from '../../records/kind.ts'
import { openRecords } from '../../records/open.ts'
import type { Records } from '../../records/port.ts'
import { type SampleIndex, sampleIndex } from '../sample-index.fixture.ts'
import { checkWatches } from './check.ts'
import { alertsOf, markRead, removeWatch, renameWatch, saveSearch, saveWatch } from './watches.ts'

let index: SampleIndex
let records: Records
let clock: Date
beforeEach(async () => {
  index = await sampleIndex({ old: { paragraphs: ['Ann Lee closed the mill.', 'Snow fell.'] } })
  fs.mkdirSync(path.join(index.folder, 'records'))
  records = await openRecords({ dataFolder: path.join(index.folder, 'records') })
  clock = new Date('2026-05-01T12:00:00Z')
})
afterEach(async () => {
  await records.close()
  await index.end()
})

const context = () => ({ engine: index.engine, records, now: () => clock })
const save = (name: string, search: string) =>
  saveSearch({ name, search: parseSearch(new URLSearchParams(search)) }, context())
async function check(only?: readonly string[]): Promise<void> {
  for await (const it of checkWatches(context(), only)) expect(it.type).toBe('alert')
}
const news = async (watch: string) => {
  const { watches, alerts } = await alertsOf(records, { unread: true, watch })
  return { unread: watches[0]?.unread, words: alerts.map((it) => it.words).sort() }
}

it('tells what a saved search finds anew, with its filters, and nothing of what it found before', async () => {
  const mill = await save('The mill', 'q=mill&from=2025-03&to=2025-03&sort=newest&page=3&limit=50')
  const later = await save('Later', 'q=mill&from=2026')
  await index.put({ new: { paragraphs: ['The mill burnt.', 'It rained.'] } })
  await check()
  expect(await news(mill)).toEqual({ unread: 1, words: ['The mill burnt.'] })
  expect(await news(later)).toEqual({ unread: 0, words: [] })
  const { watches } = await alertsOf(records, { unread: true, kind: 'search' })
  expect(watches.find(({ id }) => id === mill)).toMatchObject({
    ...{ kind: 'search', as: 'queries', lines: [{ line: 1, text: 'mill' }] },
    filters: 'from=2025-03&to=2025-03&sort=newest',
  })
})

it('saves a search without words, because its filters find something too', async () => {
  const all = await save('March', 'from=2025-03&to=2025-03')
  await index.put({ new: { paragraphs: ['It rained.'] } })
  await check()
  expect(await news(all)).toEqual({ unread: 1, words: ['It rained.'] })
})

it('keeps a closing space, which ends the last word', async () => {
  const whole = await save('Whole word', 'q=mil+')
  const begun = await save('Beginning', 'q=mil')
  await index.put({ new: { paragraphs: ['The miller came.'] } })
  await check()
  expect([(await news(whole)).unread, (await news(begun)).unread]).toEqual([0, 1])
})

it('is taken as seen up to a time, so that what arrives while somebody reads stays new', async () => {
  const [mill, snow] = [await save('Mill', 'q=mill'), await save('Snow', 'q=snow')]
  await index.put({ a: { paragraphs: ['The mill burnt.', 'Snow melted.'] } })
  await check()
  const until = clock.toISOString()
  clock = new Date('2026-05-02T12:00:00Z')
  await index.put({ b: { paragraphs: ['The mill was built again.'] } })
  await check()
  await markRead({ watches: [mill], until }, context())
  expect(await news(mill)).toEqual({ unread: 1, words: ['The mill was built again.'] })
  expect((await news(snow)).unread).toBe(1)
  const { watches } = await alertsOf(records, { unread: true })
  expect(Object.fromEntries(watches.map((it) => [it.name, it.lookedAt]))).toEqual({ Mill: until, Snow: null })
  await markRead({}, context())
  expect([(await news(mill)).unread, (await news(snow)).unread]).toEqual([0, 0])
})

it('keeps as new what was recorded while somebody looked, although its search had begun before', async () => {
  const mill = await save('Mill', 'q=mill')
  await index.put({ a: { paragraphs: ['The mill burnt.'] } })
  await check()
  const { alerts } = await alertsOf(records, { unread: true, watch: mill })
  await index.put({ b: { paragraphs: ['The mill was built again.'] } })
  await check()
  const until = '2026-05-01T12:00:01.000Z'
  await markRead({ alerts: alerts.map(({ id }) => id), watches: [mill], until }, context())
  expect(await news(mill)).toEqual({ unread: 1, words: ['The mill was built again.'] })
  expect((await alertsOf(records, { unread: true })).watches[0]?.lookedAt).toBe(until)
})

it('can be compared alone, and the others are the next time', async () => {
  const [mill, snow] = [await save('Mill', 'q=mill'), await save('Snow', 'q=snow')]
  await index.put({ a: { paragraphs: ['The mill burnt.', 'Snow melted.'] } })
  await check([mill])
  expect([(await news(mill)).unread, (await news(snow)).unread]).toEqual([1, 0])
  await check()
  expect((await news(snow)).unread).toBe(1)
})

it('is renamed, and forgotten with what it found when it is removed', async () => {
  const mill = await save('Mill', 'q=mill')
  await renameWatch(mill, ' The mill ', context())
  expect((await records.kept(WATCHES).get(mill))?.value.name).toBe('The mill')
  await removeWatch(mill, context())
  await expect(renameWatch(mill, 'x', context())).rejects.toMatchObject({ code: 'not-found' })
  expect(await alertsOf(records, { unread: false })).toEqual({ watches: [], alerts: [], more: 0 })
})

it('is apart from lists, each of which is asked for by kind', async () => {
  await save('Mill', 'q=mill')
  const lines = [{ line: 1, text: 'mill', columns: {} }]
  const base = parseSearch(new URLSearchParams())
  await saveWatch({ name: 'People', as: 'queries', base, lines }, context())
  await index.put({ a: { paragraphs: ['The mill burnt.'] } })
  await check()
  for (const [kind, name] of [
    ['list', 'People'],
    ['search', 'Mill'],
  ] as const) {
    const found = await alertsOf(records, { unread: true, kind })
    expect([found.watches.map((it) => it.name), found.alerts.length]).toEqual([[name], 1])
  }
})

it('reads a list of an earlier version as a list that nobody has looked at', async () => {
  const id = await save('Mill', 'q=mill')
  const { kind: _, lookedAt: __, ...before } = (await records.kept(WATCHES).get(id))?.value ?? {}
  expect(WATCHES.schema.parse(before)).toMatchObject({ kind: 'list', lookedAt: null })
})

it('refuses a filter by a key that nothing has, instead of never finding anything', async () => {
  await expect(save('Nobody', 'group=nobody')).rejects.toMatchObject({ code: 'bad-request' })
})
