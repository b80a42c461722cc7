import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { QUICK } from './hostile-file.ts'
import { corpusOf, trial, underJumpingClock } from './trial.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'hostile-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

it(
  'loses no hostile file in silence, and lets none alter another',
  async () => {
    const corpus = corpusOf(QUICK)
    expect(corpus.length).toBeGreaterThan(100)
    const { faults } = await trial(root, corpus)
    expect([...faults, ...(await underJumpingClock(root))]).toEqual([])
  },
  20 * 60_000,
)
