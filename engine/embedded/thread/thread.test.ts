import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withTemporaryFolder } from '../testing/processes.ts'
import { Thread } from './thread.ts'

type FakeCalls = {
  echo: [string, string]
  die: [null, null]
  hang: [null, null]
  wasCancelled: [null, boolean]
}

/** In place of the real worker: answers, dies or hangs on request, and says whether the hanging call was cancelled. */
const WORKER = `
import { parentPort } from 'node:worker_threads'
let hanging = null
parentPort.on('message', (message) => {
  if ('begin' in message) return
  if ('end' in message) return parentPort.postMessage({ ended: true })
  const { id, call, input, cancelled } = message
  if (call === 'die') process.exit(3)
  if (call === 'echo') parentPort.postMessage({ id, value: input })
  if (call === 'hang') hanging = new Int32Array(cancelled)
  if (call === 'wasCancelled') parentPort.postMessage({ id, value: Atomics.load(hanging, 0) === 1 })
})
`

describe('a worker thread', () => {
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
      await fs.writeFile(path.join(home, 'worker.mjs'), WORKER)
      process.env.VERBATIM_ROOT = folder
      const thread = new Thread<FakeCalls>({ role: 'reader', folder })
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
