import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { placeOf } from '../read/gather.ts'
import { run } from './run.ts'
import { WorkerPool } from './workers/pool.ts'

const FAULTY = path.join(import.meta.dirname, 'workers', 'testing', 'faulty-worker.mjs')

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'order-'))
  await mkdir(path.join(root, 'papers'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Indexes the papers. @returns what happened in its order, and everything that the index then has */
async function indexed(workers: number, name: string) {
  const pool = new WorkerPool({ limits: { workers, seconds: 600, megabytes: 4096 }, entry: FAULTY })
  const engine = await openEngine({ dataFolder: path.join(root, name), env: {} })
  const events: string[] = []
  let most = 0
  for await (const event of run({
    engine,
    places: [await placeOf(path.join(root, 'papers'))],
    prepare: pool.prepare,
    corrections: async () => [],
    parts: new Map([['core', '1']]),
    signal: new AbortController().signal,
    now: () => new Date('2025-06-01T12:00:00Z'),
  })) {
    if ('account' in event) events.push(`${event.type} ${path.basename(event.account?.path ?? '')}`)
    most = Math.max(most, pool.workers)
  }
  pool.close()
  const inventory: unknown[] = []
  for await (const entry of engine.inventory()) inventory.push(entry)
  const passages: unknown[] = []
  for await (const passage of engine.scan(emptyRequest())) passages.push(passage)
  await engine.close()
  return { events, inventory, passages, most }
}

it('gives the same index whichever worker is quicker, and whatever goes wrong in between', async () => {
  const article = (n: number, paragraphs: number) =>
    Array.from({ length: paragraphs }, (_, m) => `Mill ${m} closed in ${n} towns, said Jane Doe.\n\n`).join(
      '',
    )
  for (let n = 0; n < 40; n += 1) {
    // Every third one keeps its worker waiting, so that later ones are ready before it.
    const deed = n % 10 === 7 ? 'DO throw.' : n % 3 === 0 ? 'DO wait.' : ''
    // The empty lines make it long enough, for nothing, that more workers are worth their start.
    const text = article(n, n % 2 === 0 ? 150 : 400) + deed + '\n'.repeat(80_000)
    await writeFile(path.join(root, 'papers', `${String(n).padStart(2, '0')}.txt`), text)
  }
  const alone = await indexed(1, 'alone')
  const together = await indexed(4, 'together')
  expect([alone.most, together.most > 1]).toEqual([1, true])
  expect(together.events).toEqual(alone.events)
  expect(alone.events.filter((it) => it.startsWith('rejected'))).toEqual(
    ['07', '17', '27', '37'].map((name) => `rejected ${name}.txt`),
  )
  expect(together.inventory).toEqual(alone.inventory)
  expect(together.passages).toEqual(alone.passages)
  expect(alone.passages.length).toBeGreaterThan(1_000)
})
