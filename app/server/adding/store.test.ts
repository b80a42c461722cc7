import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AddedLimits } from './limits.ts'
import { AddedStore } from './store.ts'

const LIMITS: AddedLimits = { megabytes: 1, files: 5, freeMegabytes: 10 }
const MEGABYTE = 1024 * 1024

let data: string
beforeEach(() => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-added-'))
})
afterEach(() => fs.rmSync(data, { recursive: true, force: true }))

const storeOf = (limits: Partial<AddedLimits> = {}, free = async () => 1024 * MEGABYTE) =>
  new AddedStore(data, { ...LIMITS, ...limits }, free)

async function* pieces(...given: (string | Uint8Array | Error)[]) {
  for (const it of given) {
    if (it instanceof Error) throw it
    yield typeof it === 'string' ? Buffer.from(it) : it
  }
}

const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => path.relative(folder, path.join(it.parentPath, it.name)))
    .sort()

describe('a file that is added', () => {
  it('is kept below the folder of its collection, with the folders it was in', async () => {
    const taken = await storeOf().take('Coast', 'reports/تقرير.txt', pieces('one ', 'two'))
    expect(taken).toEqual({ state: 'added', path: 'reports/تقرير.txt' })
    expect(fs.readFileSync(path.join(data, 'added', 'Coast', 'reports', 'تقرير.txt'), 'utf8')).toBe('one two')
    expect(filesIn(path.join(data, 'added'))).toEqual(['Coast/reports/تقرير.txt'])
  })

  it('is told to be there if the same bytes come again, and gets a number if others come', async () => {
    const store = storeOf()
    expect(await store.take('c', 'a.txt', pieces('first'))).toEqual({ state: 'added', path: 'a.txt' })
    expect(await store.take('c', 'a.txt', pieces('other'))).toEqual({ state: 'added', path: 'a (2).txt' })
    expect(await store.take('c', 'a.txt', pieces('first'))).toEqual({ state: 'there', path: 'a.txt' })
    expect(await store.take('c', 'a.txt', pieces('other'))).toEqual({ state: 'there', path: 'a (2).txt' })
    expect(fs.readFileSync(path.join(data, 'added/c/a.txt'), 'utf8')).toBe('first')
    expect((await store.filesOf('c')).map((it) => it.path)).toEqual(['a (2).txt', 'a.txt'])
  })

  it('never takes the place of another one that comes at the same time', async () => {
    const store = storeOf()
    const taken = await Promise.all(['1', '2', '3'].map((it) => store.take('c', 'a.txt', pieces(it))))
    expect(taken.map((it) => it.path).sort()).toEqual(['a (2).txt', 'a (3).txt', 'a.txt'])
    const kept = filesIn(path.join(data, 'added/c')).map((it) =>
      fs.readFileSync(path.join(data, 'added/c', it), 'utf8'),
    )
    expect(kept.sort()).toEqual(['1', '2', '3'])
  })

  it('is no second manifest, under whose number nothing would be described', async () => {
    const store = storeOf()
    await store.take('c', 'manifest.json', pieces('{}'))
    await expect(store.take('c', 'manifest.json', pieces('[]'))).rejects.toMatchObject({
      facts: { problem: { reason: 'other-manifest-added' } },
    })
    expect(await store.take('c', 'b/manifest.json', pieces('[]'))).toMatchObject({ state: 'added' })
  })

  it('is refused where a file has the name of its folder', async () => {
    const store = storeOf()
    await store.take('c', 'a', pieces('x'))
    await expect(store.take('c', 'a/b.txt', pieces('x'))).rejects.toMatchObject({
      facts: { problem: { reason: 'folder-is-a-file' } },
    })
  })
})

describe('nothing is left of a file', () => {
  const isNothingLeft = () => expect(filesIn(data)).toEqual([])

  it('that does not arrive whole', async () => {
    const store = storeOf({ files: 1 })
    await expect(store.take('c', 'a.txt', pieces('half of', new Error('gone')))).rejects.toThrow('gone')
    isNothingLeft()
    // Nor does it count.
    expect(await store.take('c', 'a.txt', pieces('whole'))).toMatchObject({ state: 'added' })
  })

  it('that is too large, which is noticed while it arrives', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked += 1
        yield new Uint8Array(MEGABYTE / 2)
      }
    }
    await expect(storeOf().take('c', 'a.txt', endless())).rejects.toMatchObject({
      code: 'file-refused',
      facts: { name: 'a.txt', problem: { reason: 'added-too-large', megabytes: 1 } },
      message: expect.stringContaining('VERBATIM_ADDED_MEGABYTES'),
    })
    expect(asked).toBe(3)
    isNothingLeft()
  })

  it('that would leave too little of the disk, also if that happens while it arrives', async () => {
    let free = 100 * MEGABYTE
    const store = storeOf({ megabytes: 100 }, async () => free)
    async function* filling() {
      for (let at = 0; at < 40; at += 1) {
        yield new Uint8Array(MEGABYTE)
        free -= 3 * MEGABYTE
      }
    }
    await expect(store.take('c', 'a.txt', filling())).rejects.toMatchObject({
      facts: { problem: { reason: 'too-little-space', megabytes: 10 } },
      message: expect.stringContaining('VERBATIM_ADDED_FREE_MEGABYTES'),
    })
    isNothingLeft()
  })

  it('for which the disk has no room, and it is told', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    await expect(storeOf().take('c', 'a.txt', pieces('a', full))).rejects.toMatchObject({ code: 'disk-full' })
    isNothingLeft()
  })

  it('of which an earlier server was killed while it arrived', async () => {
    const incoming = path.join(data, 'added', '.incoming')
    fs.mkdirSync(incoming, { recursive: true })
    fs.writeFileSync(path.join(incoming, `${2 ** 22 + 1}-half`), 'half')
    fs.writeFileSync(path.join(incoming, `${process.pid}-half`), 'half')
    const store = storeOf()
    expect(await store.collections()).toEqual([])
    await store.take('c', 'a.txt', pieces('whole'))
    expect(filesIn(path.join(data, 'added'))).toEqual(['c/a.txt'])
  })
})

it('keeps no more files than are allowed, in all collections together, and counts what is deleted', async () => {
  await storeOf().take('before', 'a.txt', pieces('a'))
  const store = storeOf({ files: 2 })
  await store.take('c', 'b.txt', pieces('b'))
  await expect(store.take('c', 'c.txt', pieces('c'))).rejects.toMatchObject({
    facts: { problem: { reason: 'too-many-added', maximum: 2 } },
  })
  await store.remove('before', 'a.txt')
  expect(await store.take('c', 'c.txt', pieces('c'))).toMatchObject({ state: 'added' })
})

it('keeps no more than that of files that come at the same time', async () => {
  const store = storeOf({ files: 2 })
  const taken = await Promise.allSettled(
    ['1', '2', '3'].map((it) => store.take('c', `${it}.txt`, pieces(it))),
  )
  expect(taken.map((it) => it.status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(filesIn(data)).toHaveLength(2)
})

it.each([
  ['a file', 'not-a-folder', (folder: string) => fs.writeFileSync(folder, 'x')],
  ['a link that leads nowhere else', 'link-to-itself', (folder: string) => fs.symlinkSync('added', folder)],
] as const)(
  'says so where %s has the name of its folder, and goes on once it is away',
  async (_, reason, make) => {
    const folder = path.join(data, 'added')
    make(folder)
    const unusable = {
      ...{ code: 'added-unusable', message: expect.stringContaining(folder) },
      facts: { problem: { reason } },
    }
    const store = storeOf()
    await expect(store.collections()).rejects.toMatchObject(unusable)
    await expect(store.filesOf('c')).rejects.toMatchObject(unusable)
    await expect(store.take('c', 'a.txt', pieces('a'))).rejects.toMatchObject(unusable)
    fs.rmSync(folder)
    expect(await store.take('c', 'a.txt', pieces('a'))).toMatchObject({ state: 'added' })
  },
)

describe('what a page says of a file', () => {
  it('leads to files that were added, and to nothing else', async () => {
    const store = storeOf()
    await store.take('c', 'sub/a.txt', pieces('a'))
    fs.writeFileSync(path.join(data, 'records.db'), 'secret')
    fs.symlinkSync(path.join(data, 'records.db'), path.join(data, 'added/c/link.txt'))
    expect(await store.find('c', 'sub/a.txt')).toBe(path.join(data, 'added/c/sub/a.txt'))
    for (const [collection, given] of [
      ['c', '../../records.db'],
      ['..', 'records.db'],
      ['.', 'c/sub/a.txt'],
      ['c/sub', 'a.txt'],
      ['c', 'sub'],
      ['c', 'link.txt'],
      ['c', 'sub/./a.txt'],
      ['c', 'sub/a.txt/b.txt'],
      ['', 'c/sub/a.txt'],
      ['c', ''],
    ] as const) {
      await expect(store.find(collection, given), `${collection} ${given}`).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    await expect(store.remove('c', '../../records.db')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('lists the files of a collection, and of no other folder of this machine', async () => {
    const store = storeOf()
    await store.take('c', 'sub/a.txt', pieces('a'))
    fs.writeFileSync(path.join(data, 'records.db'), 'secret')
    for (const collection of ['..', '../..', '.', 'c/sub', '', 'c\0', 'c'.repeat(300)]) {
      expect(await store.filesOf(collection), collection).toEqual([])
    }
  })

  it('deletes it with the folders that it leaves empty; the collection stays until it is forgotten', async () => {
    const store = storeOf()
    await store.take('c', 'sub/deep/a.txt', pieces('a'))
    await store.take('c', 'b.txt', pieces('b'))
    await store.remove('c', 'sub/deep/a.txt')
    expect(fs.readdirSync(path.join(data, 'added/c'))).toEqual(['b.txt'])
    await store.forgetIfEmpty('c')
    expect(await store.collections()).toEqual(['c'])
    await store.remove('c', 'b.txt')
    expect(await store.collections()).toEqual(['c'])
    await store.forgetIfEmpty('c')
    expect(await store.collections()).toEqual([])
  })
})
