import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressFor, alone } from './alone.mjs'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-alone-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const KINDS: [string, () => string][] = [
  ["this system's own address", () => addressFor(folder)],
  ['a socket in a folder', () => path.join(folder, 'a.sock')],
]

describe.skipIf(process.platform === 'win32').each(KINDS)('with %s', (_, address) => {
  it('lets one work after the other', async () => {
    const told: string[] = []
    const work = (name: string) => async () => {
      told.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      told.push(`${name} ends`)
    }
    const names = ['first', 'second', 'third']
    await Promise.all(names.map((name) => alone(address(), () => told.push(`${name} waits`), work(name))))
    const steps = told.filter((step) => !step.endsWith('waits'))
    expect(steps.filter((step) => step.endsWith('begins'))).toHaveLength(3)
    // Whoever begins ends before the next begins.
    for (let at = 0; at < steps.length; at += 2) {
      expect(steps[at + 1]).toBe(steps[at]?.replace('begins', 'ends'))
    }
    expect(told).toContain('second waits')
  })

  it('goes on after work that failed, and passes the failure on', async () => {
    const failing = alone(
      address(),
      () => {},
      () => Promise.reject(new Error('no disk')),
    )
    await expect(failing).rejects.toThrow('no disk')
    let worked = false
    await alone(
      address(),
      () => {},
      async () => {
        worked = true
      },
    )
    expect(worked).toBe(true)
  })

  it('does not wait for a process that was killed', async () => {
    const program = `require('net').createServer().listen(${JSON.stringify(address())}, () => console.log('held'))`
    const holder = spawn(process.execPath, ['--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    const ended = new Promise((resolve) => holder.once('exit', resolve))
    let waited = false
    let worked = false
    const waiting = alone(
      address(),
      () => {
        waited = true
        holder.kill('SIGKILL')
      },
      async () => {
        worked = true
      },
    )
    await ended
    await waiting
    expect([waited, worked]).toEqual([true, true])
    expect(existsSync(address())).toBe(false)
  })
})
