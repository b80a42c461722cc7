import { mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { placeOf } from '../read/gather.ts'
import { authority, preparedHere } from '../sample-documents.ts'
import { entitiesOf } from '../tag/entities.ts'
import { type RunEvent, run } from './run.ts'

const ENOUGH = 100
const LINE = 'Support the work of our reporters in the valley with a gift of any size today.'

let root: string
let folder: string
let engine: Engine
let markedAt: Map<string, number>

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'furniture-'))
  folder = path.join(root, 'papers')
  await mkdir(folder)
  engine = await openEngine({ dataFolder: path.join(root, 'data'), env: {} })
  markedAt = new Map()
})
afterEach(async () => {
  await engine.close()
  await rm(root, { recursive: true, force: true })
})

async function indexed(stop?: (event: RunEvent) => boolean): Promise<RunEvent[]> {
  const events: RunEvent[] = []
  const controller = new AbortController()
  for await (const event of run({
    engine,
    places: [await placeOf(folder)],
    prepare: preparedHere,
    corrections: async () => [],
    parts: new Map([['core', '1']]),
    furniture: {
      entities: async (document) => entitiesOf(document, authority),
      markedAt: async (collection) => markedAt.get(collection) ?? null,
      noteMarked: async (collection, generation) => void markedAt.set(collection, generation),
    },
    signal: controller.signal,
    now: () => new Date('2025-06-01T12:00:00Z'),
  })) {
    events.push(event)
    if (stop?.(event)) controller.abort()
  }
  return events
}

const own = (n: number) =>
  `The mill number ${n} by the river closed in spring, and ${n + 40} people of the town lost their work, Jane Doe said.`
const article = (n: number, line = LINE) =>
  writeFile(
    path.join(folder, `${n}.txt`),
    `${own(n)}\n\nNobody in street ${n} was asked before that day came.\n\n${line}\n`,
  )
const found = async () => (await engine.search({ ...emptyRequest(), q: 'reporters ' })).total.value
const hidden = async () => (await engine.search({ ...emptyRequest(), q: 'reporters ' })).furniture
const everything = async () => {
  const passages: unknown[] = []
  for await (const { id, furniture } of engine.scan({ ...emptyRequest(), furniture: 'include' }))
    passages.push({ id, furniture })
  return passages
}

it('sets a line aside once it stands in a hundred documents that say something else, and takes that back', async () => {
  for (let n = 0; n < ENOUGH - 1; n += 1) await article(n)
  await indexed()
  expect([await found(), await hidden()]).toEqual([ENOUGH - 1, 0])
  await article(ENOUGH)
  const events = await indexed()
  expect(events.at(-1)).toMatchObject({ type: 'furniture', paragraphs: 1, documents: ENOUGH })
  expect([await found(), await hidden()]).toEqual([0, ENOUGH])
  const ids = await everything()
  // Nothing has changed, so nothing is stored again.
  expect((await indexed()).map((it) => it.type)).toEqual(Array(ENOUGH).fill('unchanged'))
  expect(await everything()).toEqual(ids)
  await unlink(path.join(folder, '3.txt'))
  expect((await indexed()).at(-1)).toMatchObject({
    type: 'furniture',
    paragraphs: 0,
    documents: ENOUGH - 1,
  })
  expect([await found(), await hidden()]).toEqual([ENOUGH - 1, 0])
})

it('is the same whatever came first, and after a run that was stopped', async () => {
  for (let n = 0; n < ENOUGH + 20; n += 1) await article(n, n % 7 === 0 ? own(1_000 + n) : LINE)
  await indexed()
  const atOnce = await everything()
  await engine.close()
  await rm(path.join(root, 'data'), { recursive: true })
  await rm(folder, { recursive: true })
  await mkdir(folder)
  engine = await openEngine({ dataFolder: path.join(root, 'data'), env: {} })
  markedAt.clear()
  for (let n = ENOUGH + 19; n >= 0; n -= 1) {
    await article(n, n % 7 === 0 ? own(1_000 + n) : LINE)
    if (n === 60) await indexed()
  }
  let met = 0
  await indexed((event) => {
    if (event.type === 'indexed') met += 1
    return met === 59
  })
  await indexed()
  expect(await everything()).toEqual(atOnce)
  expect(await hidden()).toBe(102)
})

it('leaves alone what a hundred papers have printed whole, and a line that one document repeats', async () => {
  const whole = [1, 2, 3].map((n) => own(n)).join('\n\n')
  for (let n = 0; n < ENOUGH + 5; n += 1) await writeFile(path.join(folder, `copy-${n}.txt`), `${whole}\n`)
  await writeFile(path.join(folder, 'one.txt'), `${own(9)}\n\n${`${LINE}\n\n`.repeat(ENOUGH + 5)}`)
  const events = await indexed()
  expect(events.map((it) => it.type)).not.toContain('furniture')
  expect(await hidden()).toBe(0)
})
