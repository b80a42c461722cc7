import { parentPort, workerData } from 'node:worker_threads'
import { AppError, record } from '../../model/errors.ts'
import type { Question, Reply, WorkerSettings } from './protocol.ts'
import { readerCalls } from './reader-calls.ts'
import { writerCalls } from './writer-calls.ts'

/** One thread that has the index open and answers one question after the other. */
const { role, folder }: WorkerSettings = workerData
const port = parentPort
if (!port) throw new Error('This file runs as a worker only.')

let calls: Record<string, (input: never, check: () => void) => unknown> | null = null

port.on('message', ({ id, call, input, cancelled }: Question) => {
  const flag = new Int32Array(cancelled)
  const check = () => {
    if (Atomics.load(flag, 0) === 1) throw new AppError('cancelled', { what: call })
  }
  let reply: Reply
  try {
    // A question that went stale while it waited is not worked on at all.
    check()
    calls ??= role === 'reader' ? readerCalls(folder) : writerCalls(folder)
    const answer = calls[call]
    if (!answer) throw new TypeError(`no call named ${call}`)
    reply = { id, value: answer(input as never, check) }
  } catch (error) {
    reply = { id, error: record(error) }
  }
  port.postMessage(reply)
})
