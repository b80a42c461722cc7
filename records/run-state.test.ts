import { expect, it } from 'vitest'
import { goesOn, thisMachine } from './run-state.ts'

const ago = (ms: number) => new Date(Date.now() - ms).toISOString()
const run = { process: 7, startedAt: ago(3_600_000), machine: 'another', seenAt: ago(60_000) }
const nothingRuns = () => false

it('goes on where its process does, if that is on this machine', () => {
  for (const machine of [thisMachine(), null]) {
    expect(goesOn({ ...run, machine }, (pid) => pid === 7)).toBe(true)
    expect(goesOn({ ...run, machine }, nothingRuns)).toBe(false)
  }
})

it('on another machine goes on while it is heard of: the number of its process says nothing here', () => {
  expect(goesOn(run, nothingRuns)).toBe(true)
  expect(goesOn({ ...run, seenAt: ago(6 * 60_000) }, () => true)).toBe(false)
  expect(goesOn({ ...run, seenAt: null }, () => true)).toBe(false)
})
