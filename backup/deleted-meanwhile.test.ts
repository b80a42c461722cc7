import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeBackup } from './make.ts'
import { restoreBackup } from './restore.ts'

/** What happens right after a folder was listed, by its path in the data folder. */
const happens = new Map<string, () => Promise<unknown>>()
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const readdir = async (...given: Parameters<typeof real.readdir>) => {
    const found = await real.readdir(...given)
    const at = path.relative(data, String(given[0]))
    const happening = happens.get(at)
    happens.delete(at)
    await happening?.()
    return found
  }
  return { ...real, default: { ...real, readdir }, readdir }
})

let root: string
let data: string
const signal = new AbortController().signal
const back = () => makeBackup(data, path.join(root, 'backups'), signal, () => undefined)

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(tmpdir(), 'deleted-'))
  data = path.join(root, 'data')
  for (const file of [
    'added/Coast/reports/a.txt',
    'added/Coast/b.txt',
    'added/c/c.txt',
    'authority/p.jsonl',
  ]) {
    await fs.mkdir(path.join(data, path.dirname(file)), { recursive: true })
    await fs.writeFile(path.join(data, file), '{"key":"ada"}\n')
  }
})
afterEach(async () => {
  happens.clear()
  await fs.rm(root, { recursive: true, force: true })
})

const remove = (at: string) => () => fs.rm(path.join(data, at), { recursive: true })

it('has all but the added files that are deleted while it is made, and names those', async () => {
  // With the last file in it, its folder goes.
  happens.set('added/Coast', remove('added/Coast/reports'))
  happens.set('added/c', remove('added/c/c.txt'))
  const { folder, manifest } = await back()
  expect(manifest.files.map((it) => it.path)).toEqual(['added/Coast/b.txt', 'authority/p.jsonl'])
  expect(manifest.deletedMeanwhile).toEqual(['added/Coast/reports', 'added/c/c.txt'])
  // As it is after they are deleted, with what names them.
  const restored = await restoreBackup(folder, path.join(root, 'to'), false, signal, () => undefined)
  expect(restored.manifest.deletedMeanwhile).toEqual(manifest.deletedMeanwhile)
})

it('is not made where an authority file is gone in the middle, which nobody deletes but for another one', async () => {
  happens.set('authority', remove('authority/p.jsonl'))
  await expect(back()).rejects.toMatchObject({
    code: 'input-unreadable',
    facts: { path: path.join(data, 'authority', 'p.jsonl'), problem: { reason: 'gone-meanwhile' } },
  })
  expect(await fs.readdir(path.join(root, 'backups'))).toEqual([])
})

it('is not made where a folder cannot be read, and names it', async () => {
  await fs.rm(path.join(data, 'added'), { recursive: true })
  await fs.symlink('added', path.join(data, 'added'))
  await expect(back()).rejects.toMatchObject({
    code: 'input-unreadable',
    facts: { path: path.join(data, 'added'), problem: { reason: 'link-to-itself' } },
  })
})
