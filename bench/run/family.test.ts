import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { familyOf, OwnFamily } from './family.ts'

const children: ChildProcess[] = []
// Until it has gone, the next test would count its memory as its own.
afterEach(async () => {
  for (const it of children.splice(0)) {
    it.kill('SIGKILL')
    await once(it, 'exit')
  }
})

/** A process that works on request for so many milliseconds of processor time, and has much memory. */
const WORKER = `
const kept = Buffer.alloc(200 * 1024 * 1024, 1)
process.on('message', (ms) => {
  const since = process.cpuUsage()
  while (process.cpuUsage(since).user < ms * 1000);
  process.send(kept.length)
})
process.send('ready')`

async function started() {
  const child = spawn(process.execPath, ['-e', WORKER], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  children.push(child)
  await once(child, 'message')
  return child
}

describe.skipIf(!fs.existsSync('/proc/self/schedstat'))('what this process and those it started use', () => {
  test('counts processor time that another process spent', async () => {
    const child = await started()
    const family = new OwnFamily()
    const spent = family.processorTime()
    child.send(400)
    await once(child, 'message')
    expect(spent()).toBeGreaterThan(390)
  })

  test('counts the memory of another process', async () => {
    const alone = new OwnFamily().memoryMiB()
    const child = await started()
    expect(familyOf(process.pid)).toContain(child.pid)
    expect(new OwnFamily().memoryMiB()).toBeGreaterThan(alone + 150)
  })
})
