import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openEngine } from '../engine/open.ts'
import { openRecords } from '../records/open.ts'
import { indexInProcess } from './own-process.ts'

let root: string
let data: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'verbatim-own-'))
  data = path.join(root, '.data')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const index = (collection: string, signal = new AbortController().signal) =>
  indexInProcess({ folder: root, collection, dataFolder: data, signal })

async function keys(): Promise<string[]> {
  const engine = await openEngine({ dataFolder: data })
  const found: string[] = []
  for await (const it of engine.inventory()) found.push(`${it.collection}/${it.documentKey}`)
  await engine.close()
  return found.sort()
}

it('brings a collection up to date with its folder, and leaves what failed in the ledger', async () => {
  await writeFile(path.join(root, 'a.txt'), 'The mill\n\n“It closed,” said Jane Example of the union.\n')
  await writeFile(path.join(root, 'b.txt'), ' ')
  // A name that looks like an option is a name.
  expect(await index('--json')).toEqual({ state: 'done' })
  expect(await keys()).toEqual(['--json/a.txt'])
  const records = await openRecords({ dataFolder: data })
  const outcomes: string[] = []
  for await (const it of records.ledger.entries()) outcomes.push(`${path.basename(it.path)} ${it.outcome}`)
  await records.close()
  expect(outcomes.filter((it) => /^[ab]\.txt/.test(it))).toEqual(['a.txt indexed', 'b.txt failed'])
  await unlink(path.join(root, 'a.txt'))
  expect(await index('--json')).toEqual({ state: 'done' })
  expect(await keys()).toEqual([])
})

it('says that another process writes to the index, and that it was stopped', async () => {
  await writeFile(
    path.join(root, 'a.txt'),
    'The mill\n\nIt closed in the spring, and nobody was asked why.\n',
  )
  const engine = await openEngine({ dataFolder: data })
  const writer = await engine.openWriter()
  expect(await index('c')).toEqual({ state: 'locked' })
  const stop = new AbortController()
  const stopped = index('c', stop.signal)
  stop.abort()
  expect(await stopped).toEqual({ state: 'stopped' })
  await writer.close()
  await engine.close()
})

it('tells why it failed', async () => {
  await writeFile(data, 'a file in the place of the folder')
  expect(await index('c')).toMatchObject({ state: 'failed' })
})
