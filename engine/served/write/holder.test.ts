import { spawnSync } from 'node:child_process'
import os from 'node:os'
import { expect, test } from 'vitest'
import { beginsWork, endsWork, machineWith, newHolder, whereaboutsOf } from './holder.ts'

test('a writer of this process is at work until it ends', () => {
  const holder = newHolder()
  beginsWork(holder)
  expect(whereaboutsOf(holder)).toBe('at work')
  endsWork(holder)
  expect(whereaboutsOf(holder)).toBe('gone')
})

test('a writer of another process is gone with it, and may be at work while something has its number', () => {
  const { pid: ended } = spawnSync(process.execPath, ['--version'])
  expect(whereaboutsOf({ ...newHolder(), process: ended })).toBe('gone')
  expect(whereaboutsOf({ ...newHolder(), process: process.ppid })).toBe('number in use')
})

test('a writer with the same number on a machine or in a container of the same name is not taken for this one', () => {
  const signs = { hostname: os.hostname(), boot: 'a', processes: 'pid:[1]' }
  const machines = [signs, { ...signs, boot: 'b' }, { ...signs, processes: 'pid:[2]' }].map(machineWith)
  expect(new Set(machines).size).toBe(3)
  for (const machine of machines) expect(whereaboutsOf({ ...newHolder(), machine })).toBe('elsewhere')
})

test('two writers of one process are not each other', () => {
  const [one, other] = [newHolder(), newHolder()]
  beginsWork(one)
  expect([whereaboutsOf(one), whereaboutsOf(other)]).toEqual(['at work', 'gone'])
  endsWork(one)
})
