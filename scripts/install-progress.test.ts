import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { progressLine, unpacked } from './install-progress.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-progress-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function write(file: string, bytes: number) {
  const place = path.join(folder, 'node_modules', file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, Buffer.alloc(bytes))
}

it('counts the packages that came and what is in them, and not the folders that wait for one', async () => {
  const names = ['node_modules/a', 'node_modules/@b/c', 'node_modules/a/node_modules/d']
  const count = unpacked(folder, names)
  expect(await count()).toEqual({ packages: 0, of: 3, megabytes: 0 })

  write('a/package.json', 1_000_000)
  mkdirSync(path.join(folder, 'node_modules', '@b', 'c'), { recursive: true })
  expect(await count()).toEqual({ packages: 1, of: 3, megabytes: 1 })

  // Still being unpacked.
  write('a/dist/large.js', 4_000_000)
  write('@b/c/package.json', 1_000_000)
  write('a/node_modules/d/package.json', 2_000_000)
  expect(await count()).toEqual({ packages: 3, of: 3, megabytes: 8 })
})

it('counts what may come by what it takes, and not by its number', async () => {
  write('a/package.json', 1_000_000)
  write('for-this-library/native.node', 90_000_000)
  write('for-this-library/package.json', 1_000)
  const names = ['node_modules/for-this-library', 'node_modules/for-another-library']
  const { packages, of, megabytes } = await unpacked(folder, ['node_modules/a'], names)()
  expect([packages, of]).toEqual([1, 1])
  expect(megabytes).toBeGreaterThan(80)
})

it('says it in one line', () => {
  expect(progressLine({ packages: 61, of: 93, megabytes: 214 }, 12)).toBe('61 of 93 packages, 214 MB, 12 s')
})
