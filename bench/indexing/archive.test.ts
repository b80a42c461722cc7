import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { gather, placeOf } from '../../indexer/read/gather.ts'
import { type ArchiveOptions, writeArchive } from './archive.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'archive-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const OPTIONS: ArchiveOptions = { documents: 250, scans: 0, seed: 3 }

const archive = (name: string, options = OPTIONS) => writeArchive(path.join(root, name), options)

const hashOf = ({ files }: Awaited<ReturnType<typeof archive>>) =>
  files
    .reduce((sum, it) => sum.update(path.basename(it)).update(fs.readFileSync(it)), createHash('sha256'))
    .digest('hex')

it('has the same bytes for the same options, and others for another seed', async () => {
  const one = hashOf(await archive('one'))
  expect(hashOf(await archive('again'))).toBe(one)
  expect(hashOf(await archive('other', { ...OPTIONS, seed: 4 }))).not.toBe(one)
})

it('has as many documents as it says, of every kind and each with a key of its own', async () => {
  const { folder, kinds } = await archive('papers')
  const keys: string[] = []
  for await (const it of gather(await placeOf(folder))) {
    if (it.type !== 'parts-read') keys.push(it.type === 'found' ? it.raw.documentKey : it.place)
  }
  const said = [...kinds.values()].reduce((sum, it) => sum + it.documents, 0)
  expect(keys).toHaveLength(said)
  expect(new Set(keys).size).toBe(said)
  expect(said).toBeGreaterThanOrEqual(OPTIONS.documents)
  for (const kind of ['record', 'message in a mailbox', 'attachment (mail)', 'copy', 'faulty'])
    expect([...kinds.keys()]).toContain(kind)
})
