import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AppError } from '../../model/errors.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { SEEN } from '../../records/kind.ts'
import { openRecords } from '../../records/open.ts'
import type { Records } from '../../records/port.ts'
import { type SampleIndex, sampleIndex } from '../sample-index.fixture.ts'
import { type AlertContext, type CheckEvent, checkWatches } from './check.ts'
import { Seen } from './seen.ts'
import { saveWatch } from './watches.ts'

let folder: string
let index: SampleIndex
let records: Records
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-seen-'))
  index = await sampleIndex({ old: { paragraphs: ['Ann Lee closed the mill.'] } })
  records = await openRecords({ dataFolder: folder })
})
afterEach(async () => {
  await records.close()
  await index.end()
  fs.rmSync(folder, { recursive: true, force: true })
})

const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => `p-${from + at}`)
async function sizes(): Promise<number[]> {
  const found: number[] = []
  for await (const { value } of records.kept(SEEN).all()) found.push(value.passages.split('\n').length)
  return found
}

it('keeps what a line has found in records of bounded size, each passage once', async () => {
  const seen = await Seen.of(records, 'w-1', 3)
  expect(await seen.add(ids(0, 1_500))).toBe(true)
  expect(await seen.add(ids(1_000, 3_600))).toBe(true)
  expect(await sizes()).toEqual([2_000, 2_000, 600])
  const again = await Seen.of(records, 'w-1', 3)
  expect(ids(0, 4_600).every((it) => again.has(it))).toBe(true)
  expect(again.has('p-4600')).toBe(false)
  expect(await again.add(ids(4_000, 700))).toBe(true)
  expect(await sizes()).toEqual([2_000, 2_000, 700])
  expect((await Seen.of(records, 'w-1', 4)).has('p-1')).toBe(false)
})

it('says that it has to be read again where another process has added to it', async () => {
  const [one, other] = [await Seen.of(records, 'w-1', 1), await Seen.of(records, 'w-1', 1)]
  expect(await one.add(['a'])).toBe(true)
  expect(await other.add(['b'])).toBe(false)
  const again = await Seen.of(records, 'w-1', 1)
  expect([again.has('a'), again.has('b'), await again.add(['b'])]).toEqual([true, false, true])
})

const lines = [{ line: 1, text: 'Ann Lee', columns: {} }]
const save = (context: AlertContext, base = emptyRequest()) =>
  saveWatch({ name: 'People', as: 'names', base, lines }, context)
async function check(context: AlertContext): Promise<string[]> {
  const found: CheckEvent[] = []
  for await (const it of checkWatches(context)) found.push(it)
  return found.map((it) => (it.type === 'alert' ? it.alert.words : it.error.code)).sort()
}

/** The same index, of which passages with a word are damaged. */
function damagedIndex(word: string): AlertContext['engine'] {
  const { engine } = index
  const damage = (id: string) => new AppError('damaged', { what: 'passage', id })
  return Object.assign(Object.create(engine), {
    status: () => engine.status(),
    entities: engine.entities.bind(engine),
    facet: engine.facet.bind(engine),
    async *scan(...given: Parameters<typeof engine.scan>) {
      for await (const it of engine.scan(...given)) {
        if (it.text.includes(word)) throw damage(it.id)
        yield it
      }
    },
    async search(...given: Parameters<typeof engine.search>) {
      const page = await engine.search(...given)
      const damaged = page.hits.flatMap((it, at) =>
        it.text.includes(word) ? [{ what: 'passage', id: it.id, at }] : [],
      )
      return { ...page, damaged, hits: page.hits.filter((it) => !it.text.includes(word)) }
    },
  })
}

it('tells of everything else where a passage is damaged, and of that once it is whole', async () => {
  await save({ engine: index.engine, records })
  await index.put({ new: { paragraphs: ['Ann Lee left.', 'Ann Lee came.', 'Ann Lee wrote.'] } })
  const damaged = { engine: damagedIndex('came'), records }
  expect(await check(damaged)).toEqual(['Ann Lee left.', 'Ann Lee wrote.', 'damaged'])
  expect(await check(damaged)).toEqual(['damaged'])
  expect(await check({ engine: index.engine, records })).toEqual(['Ann Lee came.'])
})

it('saves a list although a passage is damaged, which is news once it is whole', async () => {
  await index.put({ new: { paragraphs: ['Ann Lee left.', 'Ann Lee came.'] } })
  await save({ engine: damagedIndex('came'), records })
  await index.put({ other: { paragraphs: ['Snow fell.'] } })
  expect(await check({ engine: index.engine, records })).toEqual(['Ann Lee came.'])
})

it('refuses a list with a filter by a key that nothing has, which would never find anything', async () => {
  const base = emptyRequest()
  base.any.source = ['no-such-source']
  await expect(save({ engine: index.engine, records }, base)).rejects.toMatchObject({
    code: 'bad-request',
    facts: { parameter: 'source', problem: { reason: 'no-such-key' } },
  })
  expect(await sizes()).toEqual([])
})
