import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lockForWriting } from './lock.ts'
import { finishSwap, STATE, swapIn } from './swap.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'swap-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true, force: true })
})

const at = (...names: string[]) => path.join(folder, ...names)

/** A state with these files, each with `words` in it. */
function state(inside: string, words: string, names: readonly string[]) {
  for (const name of names) {
    fs.mkdirSync(path.dirname(at(inside, name)), { recursive: true })
    fs.writeFileSync(at(inside, name), words)
  }
}
const OLD = [
  'index/verbatim.db',
  'records.db',
  'records.db-wal',
  'corrections.jsonl',
  'authority/people.jsonl',
]
const NEW = ['index/verbatim.db', 'records.db', 'corrections.jsonl', 'start.json']

/** What a folder has of a state, as path and words. */
const found = (inside = '') =>
  [...new Set([...OLD, ...NEW])]
    .filter((name) => fs.existsSync(at(inside, name)))
    .map((name) => `${name}: ${fs.readFileSync(at(inside, name), 'utf8')}`)
    .sort()
const all = (words: string, names: readonly string[]) => names.map((name) => `${name}: ${words}`).sort()

test('the new state takes the place of the old one, which is kept, and nothing else is touched', () => {
  state('', 'old', OLD)
  state('draft', 'new', NEW)
  fs.writeFileSync(at('mine.txt'), 'a file of the user')
  swapIn(folder, at('draft'), 'before')
  expect(found()).toEqual(all('new', NEW))
  expect(found('before')).toEqual(all('old', OLD))
  const rest = fs.readdirSync(folder).filter((name) => !STATE.some((it) => it === name))
  expect(rest.sort()).toEqual(['before', 'mine.txt', 'restore.lock'])
})

test('ended after any step, the next one who opens the folder finishes it; ended before the first, it is as before', () => {
  let finished = false
  for (let steps = 0; !finished; steps += 1) {
    fs.rmSync(folder, { recursive: true })
    fs.mkdirSync(folder)
    state('', 'old', OLD)
    state('draft', 'new', NEW)
    let left = steps
    const rename = fs.renameSync
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (left === 0) throw new Error('killed')
      left -= 1
      rename(from, to)
    })
    try {
      swapIn(folder, at('draft'), 'before')
      finished = true
    } catch (error) {
      expect(error).toMatchObject({ message: 'killed' })
    }
    vi.restoreAllMocks()
    finishSwap(folder)
    expect(found()).toEqual(steps === 0 ? all('old', OLD) : all('new', NEW))
    if (steps > 0) expect(found('before')).toEqual(all('old', OLD))
  }
})

test('while an indexer writes, nothing is swapped', () => {
  state('', 'old', OLD)
  state('draft', 'new', NEW)
  const writer = lockForWriting(folder, at('index', 'writer.lock'))
  expect(() => swapIn(folder, at('draft'), 'before')).toThrow(
    expect.objectContaining({ code: 'index-locked' }),
  )
  writer.release()
  expect(found()).toEqual(all('old', OLD))
})
