import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { ownFiles } from './scripts/own-files.ts'

const HANG_MS = 600_000

/** Rooms whose code computes and keeps nothing but caches. */
const COMPUTES =
  /^(?:model|languages|reuse|citation|check|export|batch|indexer\/(?:authority|clean|describe|read|seeds|split|tag|works))\//
/** What a test does to all others that share its process and modules, or what it reads of its process. */
const CONCERNS_OTHERS =
  /\bvi\.(?:mock|doMock|resetModules|stubEnv|stubGlobal|useFakeTimers)\(|\bprocess\.env\.\w+ = |\bdelete process\.env\b|\bprocess\.on\(|'\/proc\b/

/** What starts a server of its own, or a cluster: nothing else runs beside it. */
const STARTS_A_SERVER = /\b(?:findServer|hasCluster|canStart)\(/

const tests = ownFiles(/\.test\.tsx?$/)
const together = tests.filter(({ path, text }) => COMPUTES.test(path) && !CONCERNS_OTHERS.test(text))
const served = tests.filter(({ text }) => STARTS_A_SERVER.test(text))
const apart = tests.filter((it) => !together.includes(it) && !served.includes(it))
// Next names folders of pages in brackets, which a pattern would read as a choice of letters.
const patternsOf = (files: typeof tests) => files.map(({ path }) => path.replaceAll(/[[\]]/g, '?'))

export default defineConfig({
  test: {
    // Only what hangs ends: what is slow here may take many times as long on another machine, or beside other work.
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    expect: { poll: { timeout: HANG_MS / 10 } },
    maxWorkers: availableParallelism(),
    setupFiles: process.env.PROPERTY_SEED === undefined ? [] : ['scripts/property-seed.ts'],
    // Loading the modules costs a file several times what its tests do.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: patternsOf(together),
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'apart', include: patternsOf(apart), sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          name: 'served',
          include: patternsOf(served),
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
