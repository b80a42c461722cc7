import { parentPort } from 'node:worker_threads'
import { AppError, record } from '../../../model/errors.ts'
import type { Instruction, Question, Reply, WorkerSettings } from './protocol.ts'
import { readerCalls } from './reader-calls.ts'
import { writerCalls } from './writer-calls.ts'

/** Nobody types so fast: what is left to do in quiet times begins after this long without a question. */
const QUIET_MS = 30

/** One thread that has the index open and answers one question after the other. */
let settings: WorkerSettings = { role: 'reader', folder: '' }
const port = parentPort
if (!port) throw new Error('This file runs as a worker only.')

type Calls = Record<string, (input: never, check: () => void) => unknown>
let opened: { calls: Calls; idle: () => boolean; end: () => void } | null = null
let quiet: NodeJS.Timeout | undefined

port.on('message', (message: Question | Instruction) => {
  clearTimeout(quiet)
  if ('begin' in message) settings = message.begin
  else if ('end' in message) {
    const open = opened
    opened = null
    try {
      open?.end()
    } finally {
      port.postMessage({ ended: true })
    }
  } else {
    port.postMessage(answer(message))
    quiet = setTimeout(goOn, QUIET_MS)
  }
})

function answer({ id, call, input, cancelled }: Question): Reply {
  const flag = new Int32Array(cancelled)
  const check = () => {
    if (Atomics.load(flag, 0) === 1) throw new AppError('cancelled', { what: call })
  }
  try {
    // A question that went stale while it waited is not worked on at all.
    check()
    opened ??= settings.role === 'reader' ? readerCalls(settings.folder) : writerCalls(settings.folder)
    const handler = opened.calls[call]
    if (!handler) throw new TypeError(`no call named ${call}`)
    return { id, value: handler(input as never, check) }
  } catch (error) {
    return { id, error: record(error) }
  }
}

/** A piece of work that nobody waits for, and behind it the questions that came meanwhile. */
function goOn() {
  try {
    if (opened?.idle()) quiet = setTimeout(goOn, 0)
  } catch {
    // Whatever is wrong with the index, the next question meets it too and can say so.
  }
}
