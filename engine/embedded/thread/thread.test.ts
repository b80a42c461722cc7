import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withTemporaryFolder } from '../testing/processes.ts'
import type { Where } from './protocol.ts'
import { Thread } from './thread.ts'

type FakeCalls = {
  echo: [string, string]
  die: [null, null]
  abort: [null, null]
  fill: [null, null]
  exhaust: [null, null]
  hang: [null, null]
  wasCancelled: [null, boolean]
}

/** In place of the real worker: answers, dies or hangs on request, and says whether the hanging call was cancelled. */
const answer = (say: string, isCancelled: string) => `
let hanging = null
const answer = (message) => {
  if ('begin' in message || 'stop' in message) return
  if ('end' in message) return ${say}({ ended: true })
  const { id, call, input } = message
  if (call === 'die') process.exit(3)
  if (call === 'abort') process.abort()
  if (call === 'exhaust') throw new Error("EMFILE: too many open files, open 'counts.ts'")
  if (call === 'fill') { const all = []; for (;;) all.push(new Array(1e5).fill(Math.random())) }
  if (call === 'echo') ${say}({ id, value: input })
  if (call === 'hang') hanging = message
  if (call === 'wasCancelled') ${say}({ id, value: ${isCancelled} })
}`

const FILES: Record<Where, [name: string, text: string]> = {
  thread: [
    'worker.mjs',
    `import { parentPort } from 'node:worker_threads'
    ${answer('parentPort.postMessage', 'Atomics.load(hanging.flag, 0) === 1')}
    parentPort.on('message', answer)`,
  ],
  process: [
    'process.mjs',
    `import fs from 'node:fs'
    const found = new Int32Array(1)
    const isCancelled = (id) => fs.readSync(4, found, 0, 4, (id % 4096) * 4) === 4 && found[0] === id
    ${answer('process.send.bind(process)', 'isCancelled(hanging.id)')}
    process.on('message', answer)
    process.on('disconnect', () => process.exit())`,
  ],
}

describe.each<Where>(['thread', 'process'])('a worker %s', (where) => {
  const root = process.env.VERBATIM_ROOT
  beforeEach(() => {
    delete process.env.VERBATIM_ROOT
  })
  afterEach(() => {
    delete process.env.VERBATIM_ROOT
    if (root !== undefined) process.env.VERBATIM_ROOT = root
  })

  const withThread = (work: (thread: Thread<FakeCalls>) => Promise<void>) =>
    withTemporaryFolder(async (folder) => {
      const home = path.join(folder, 'engine', 'embedded', 'thread')
      await fs.mkdir(home, { recursive: true })
      const [name, text] = FILES[where]
      await fs.writeFile(path.join(home, name), text)
      process.env.VERBATIM_ROOT = folder
      const thread = new Thread<FakeCalls>({ role: 'reader', folder }, where)
      try {
        await work(thread)
      } finally {
        await thread.close()
      }
    })

  test('that dies fails the calls it had, and the next call starts another', async () => {
    await withThread(async (thread) => {
      const lost = [thread.call('hang', null), thread.call('die', null), thread.call('echo', 'never')]
      for (const outcome of await Promise.allSettled(lost)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'internal' } })
      }
      // Several at once: a late event of the dead thread must not fail these.
      const calls = ['a', 'b', 'c'].map((it) => thread.call('echo', it))
      expect(await Promise.all(calls)).toEqual(['a', 'b', 'c'])
    })
  })

  test('sees an abort while it works, and the caller no longer waits', async () => {
    await withThread(async (thread) => {
      const controller = new AbortController()
      const call = thread.call('hang', null, controller.signal)
      await thread.call('echo', 'the other call has begun')
      controller.abort()
      await expect(call).rejects.toMatchObject({ code: 'cancelled' })
      expect(await thread.call('wasCancelled', null)).toBe(true)
      await expect(thread.call('echo', 'x', controller.signal)).rejects.toMatchObject({ code: 'cancelled' })
    })
  })

  test('takes no calls after it is closed, and finishes earlier ones', async () => {
    await withThread(async (thread) => {
      const call = thread.call('echo', 'before')
      await thread.close()
      expect(await call).toBe('before')
      await expect(thread.call('echo', 'after')).rejects.toMatchObject({ code: 'internal' })
    })
  })
})

describe('a process that has the index open', () => {
  const withProcess = (work: (thread: Thread<FakeCalls>) => Promise<void>) =>
    withTemporaryFolder(async (folder) => {
      const home = path.join(folder, 'engine', 'embedded', 'thread')
      await fs.mkdir(home, { recursive: true })
      const [name, text] = FILES.process
      await fs.writeFile(path.join(home, name), text)
      vi.stubEnv('VERBATIM_ROOT', folder)
      const thread = new Thread<FakeCalls>({ role: 'reader', folder }, 'process')
      try {
        await work(thread)
      } finally {
        await thread.close()
        vi.unstubAllEnvs()
      }
    })

  test('and crashes, as the library does on some damage, fails its calls and is replaced', async () => {
    await withProcess(async (thread) => {
      const lost = [thread.call('hang', null), thread.call('abort', null)]
      for (const outcome of await Promise.allSettled(lost)) {
        expect(outcome).toMatchObject({
          status: 'rejected',
          reason: {
            code: 'index-unreadable',
            facts: { problem: { reason: 'crashes' } },
            cause: { message: expect.stringContaining('SIG') },
          },
        })
      }
      expect(await thread.call('echo', 'again')).toBe('again')
    })
  })

  test('and runs out of memory says so, and is replaced', async () => {
    await withProcess(async (thread) => {
      vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=40')
      await thread.call('die', null).catch(() => undefined)
      await expect(thread.call('fill', null)).rejects.toMatchObject({ code: 'no-memory' })
      expect(await thread.call('echo', 'again')).toBe('again')
    })
  })

  test('and may open no more files says so', async () => {
    await withProcess(async (thread) => {
      await expect(thread.call('exhaust', null)).rejects.toMatchObject({
        code: 'index-unreadable',
        facts: { problem: { reason: 'too-many-open-files' } },
        cause: { message: expect.not.stringContaining('    at ') },
      })
    })
  })
})
