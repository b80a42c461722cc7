import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AppError } from '../../model/errors.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { SEEN } from '../../records/kind.ts'
import { openRecords } from '../../records/open.ts'
import type { KeptRecords, Records } from '../../records/port.ts'
import { type SampleIndex, sampleIndex } from '../sample-index.fixture.ts'
import { type CheckEvent, checkWatches } from './check.ts'
import { alertsOf, markRead, removeWatch, saveWatch } from './watches.ts'

let index: SampleIndex
let records: Records
beforeEach(async () => {
  index = await sampleIndex({ old: { paragraphs: ['Ann Lee closed the mill.', 'Snow fell.'] } })
  fs.mkdirSync(path.join(index.folder, 'records'))
  records = await openRecords({ dataFolder: path.join(index.folder, 'records') })
})
afterEach(async () => {
  await records.close()
  await index.end()
})

const context = () => ({ engine: index.engine, records })
const save = (...texts: string[]) => {
  const lines = texts.map((text, at) => ({ line: at + 1, text, columns: {} }))
  return saveWatch({ name: 'People', as: 'names', base: emptyRequest(), lines }, context())
}
async function check(given = context()): Promise<CheckEvent[]> {
  const found: CheckEvent[] = []
  for await (const it of checkWatches(given)) found.push(it)
  return found
}
const told = (events: readonly CheckEvent[]) =>
  events.map((it) => (it.type === 'alert' ? `${it.alert.text}: ${it.alert.words}` : it.error.code))
const kept = async () =>
  (await alertsOf(records, { unread: false })).alerts.map((it) => `${it.text}: ${it.words}`)

it('tells nothing of what a list finds when it is saved, and of each new passage once', async () => {
  await save('Ann Lee', 'Omar Said')
  expect(told(await check())).toEqual([])
  await index.put({ new: { paragraphs: ['Ann Lee opened the mill.', 'Omar Said saw Ann Lee.'] } })
  const expected = [
    'Ann Lee: Ann Lee opened the mill.',
    'Ann Lee: Omar Said saw Ann Lee.',
    'Omar Said: Omar Said saw Ann Lee.',
  ]
  expect(told(await check()).sort()).toEqual(expected)
  expect(told(await check())).toEqual([])
  await index.put({ other: { paragraphs: ['It rained.'] } })
  expect(told(await check())).toEqual([])
  expect((await kept()).sort()).toEqual(expected)
})

it('tells nothing again of a document that is replaced with the same words, or comes back', async () => {
  await save('Ann Lee')
  await index.put({ new: { paragraphs: ['Ann Lee left.'] } })
  expect(await check()).toHaveLength(1)
  await index.put({ new: { title: 'With a title', paragraphs: ['It rained.', 'Ann Lee left.'] } })
  expect(told(await check())).toEqual([])
  await index.drop('new')
  expect(told(await check())).toEqual([])
  await index.put({ new: { paragraphs: ['Ann Lee left.'] } })
  expect(told(await check())).toEqual([])
})

it('tells of a document whose words match now', async () => {
  await save('Ann Lee')
  await index.put({ new: { paragraphs: ['Somebody left.'] } })
  expect(told(await check())).toEqual([])
  await index.put({ new: { paragraphs: ['Ann Lee left.'] } })
  expect(told(await check())).toEqual(['Ann Lee: Ann Lee left.'])
})

it('tells of other spellings that were not known when the list was saved', async () => {
  await save('Salem Qadiri')
  await index.put({ new: { paragraphs: ['Salim Qadiri left.'] } })
  expect(told(await check())).toEqual(['Salem Qadiri: Salim Qadiri left.'])
})

/** Records that a power failure ends after so many changes. */
function failingAfter(changes: number): Records {
  let left = changes
  const failing = <Value>(kept: KeptRecords<Value>): KeptRecords<Value> => ({
    get: (key) => kept.get(key),
    all: () => kept.all(),
    revisions: () => kept.revisions(),
    remove: (key, revision) => kept.remove(key, revision),
    put: async (...given) => {
      if (left === 0) throw new Error('the power failed')
      left -= 1
      return kept.put(...given)
    },
  })
  return {
    ...{ corrections: records.corrections, changes: records.changes, ledger: records.ledger },
    ...{ copyTo: (to) => records.copyTo(to), close: async () => undefined },
    kept: (kind) => failing(records.kept(kind)),
  }
}

it('leaves out nothing and repeats nothing wherever a comparison was interrupted', async () => {
  await save('Ann Lee', 'Omar Said')
  const paragraphs = ['Ann Lee left.', 'Ann Lee wrote.', 'Omar Said came.']
  await index.put({ new: { paragraphs } })
  const seen: string[] = []
  for (let changes = 0; ; changes += 1) {
    const found: CheckEvent[] = []
    try {
      for await (const it of checkWatches({ engine: index.engine, records: failingAfter(changes) }))
        found.push(it)
      seen.push(...told(found))
      break
    } catch (error) {
      expect(error).toEqual(new Error('the power failed'))
      seen.push(...told(found))
    }
  }
  const expected = ['Ann Lee: Ann Lee left.', 'Ann Lee: Ann Lee wrote.', 'Omar Said: Omar Said came.']
  expect(seen.sort()).toEqual(expected)
  expect((await kept()).sort()).toEqual(expected)
  expect(told(await check())).toEqual([])
})

it('tells each alert once where two processes compare at the same time', async () => {
  await save('Ann Lee')
  await index.put({ new: { paragraphs: ['Ann Lee left.', 'Ann Lee came.'] } })
  const both = await Promise.all([check(), check()])
  expect(told(both.flat()).sort()).toEqual(['Ann Lee: Ann Lee came.', 'Ann Lee: Ann Lee left.'])
})

it('compares a line whose search fails the next time, and the others now', async () => {
  await save('Ann Lee', 'Omar Said')
  await index.put({ new: { paragraphs: ['Ann Lee left.', 'Omar Said came.'] } })
  const slow = new AppError('engine-slow', { engine: 'E', url: 'U' })
  const { engine } = index
  const failing = Object.assign(Object.create(engine), {
    status: () => engine.status(),
    scan: engine.scan.bind(engine),
    entities: engine.entities.bind(engine),
    search: (...[request, options]: Parameters<typeof engine.search>) =>
      request.q.toLowerCase().includes('lee') ? Promise.reject(slow) : engine.search(request, options),
  })
  expect(told(await check({ engine: failing, records })).sort()).toEqual([
    'Omar Said: Omar Said came.',
    'engine-slow',
  ])
  expect(told(await check())).toEqual(['Ann Lee: Ann Lee left.'])
})

it('keeps nothing of a list that could not be saved to its end', async () => {
  const { engine } = index
  const slow = new AppError('engine-slow', { engine: 'E', url: 'U' })
  const scan = engine.scan.bind(engine)
  const scans = vi
    .spyOn(engine, 'scan')
    .mockImplementationOnce(scan)
    .mockImplementationOnce(() => {
      throw slow
    })
  await expect(save('Ann Lee', 'Snow fell')).rejects.toBe(slow)
  expect(scans).toHaveBeenCalledTimes(2)
  for await (const it of records.kept(SEEN).all()) expect(it).toBeUndefined()
})

it('keeps to the filters of the list, and refuses one of which no line can be used', async () => {
  const lines = [{ line: 1, text: 'lee', columns: {} }]
  const nobody = { ...emptyRequest(), from: '2026' }
  await saveWatch({ name: 'Later', as: 'queries', base: nobody, lines }, context())
  await index.put({ new: { paragraphs: ['Ann Lee left.'] } })
  expect(told(await check())).toEqual([])
  await expect(save('???', ' ')).rejects.toMatchObject({ code: 'bad-request', facts: { parameter: 'lines' } })
})

it('counts what is unread for each list, the newest first, and forgets all of a list that is removed', async () => {
  const [first, second] = [await save('Ann Lee'), await save('Omar Said')]
  await index.put({ a: { paragraphs: ['Ann Lee left.'] } })
  await check()
  await index.put({ b: { paragraphs: ['Omar Said came.', 'Ann Lee came.'] } })
  await check()
  const unread = async () => {
    const { watches } = await alertsOf(records, { unread: true })
    return Object.fromEntries(watches.map((it) => [it.id, it.unread]))
  }
  expect(await unread()).toEqual({ [first]: 2, [second]: 1 })
  const { alerts, more } = await alertsOf(records, { unread: true, most: 2 })
  expect([alerts.map((it) => it.words).sort(), more]).toEqual([['Ann Lee came.', 'Omar Said came.'], 1])
  await markRead({ alerts: [alerts[0]?.id ?? '', 'unknown'] }, context())
  expect(Object.values(await unread()).reduce((a, b) => a + b)).toBe(2)
  await markRead({}, context())
  expect(await unread()).toEqual({ [first]: 0, [second]: 0 })
  expect((await alertsOf(records, { unread: true })).alerts).toEqual([])
  await removeWatch(first, context())
  expect((await alertsOf(records, { unread: false })).alerts.map((it) => it.text)).toEqual(['Omar Said'])
  await expect(removeWatch(first, context())).rejects.toMatchObject({ code: 'not-found' })
})
