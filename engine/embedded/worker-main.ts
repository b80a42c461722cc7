import { parentPort, workerData } from 'node:worker_threads'
import { AppError, record } from '../../model/errors.ts'
import type { Question, Reply, WorkerSettings } from './protocol.ts'
import { readerCalls } from './reader-calls.ts'
import { writerCalls } from './writer-calls.ts'

type Served = {
  calls: Record<string, (input: never, check: () => void) => unknown>
  /** Does a little of what can wait; false when nothing is left of it. */
  idle: () => boolean
}

/** A thread counts as idle when nobody has asked it for this long. */
const IDLE_MS = 20

/** One thread that has the index open and answers one question after the other. */
const { role, folder }: WorkerSettings = workerData
const port = parentPort
if (!port) throw new Error('This file runs as a worker only.')

let served: Served | null = null
let rest: NodeJS.Timeout | undefined

port.on('message', ({ id, call, input, cancelled }: Question) => {
  clearTimeout(rest)
  const flag = new Int32Array(cancelled)
  const check = () => {
    if (Atomics.load(flag, 0) === 1) throw new AppError('cancelled', { what: call })
  }
  let reply: Reply
  try {
    // A question that went stale while it waited is not worked on at all.
    check()
    served ??= role === 'reader' ? readerCalls(folder) : writerCalls(folder)
    const answer = served.calls[call]
    if (!answer) throw new TypeError(`no call named ${call}`)
    reply = { id, value: answer(input as never, check) }
  } catch (error) {
    reply = { id, error: record(error) }
  }
  port.postMessage(reply)
  rest = setTimeout(beIdle, IDLE_MS)
})

function beIdle() {
  try {
    // Between two pieces, questions that came meanwhile are answered first.
    if (served?.idle()) rest = setTimeout(beIdle, 0)
  } catch {
    // What is wrong with the index, the next question will be told.
  }
}
