import { parentPort } from 'node:worker_threads'
import { AppError, record } from '../../../model/errors.ts'
import type { Instruction, Question, Reply, WorkerSettings } from './protocol.ts'
import { readerCalls } from './reader-calls.ts'
import { writerCalls } from './writer-calls.ts'

/** Longer than the pause between two letters typed fast: after so long without a question, idle work begins. */
const QUIET_MS = 30

/** A thread that has the index open and answers one question at a time. */
let settings: WorkerSettings = { role: 'reader', folder: '' }
const port = parentPort
if (!port) throw new Error('This file only runs as a worker.')

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
    quiet = setTimeout(workWhenIdle, QUIET_MS)
  }
})

function answer({ id, call, input, cancelled }: Question): Reply {
  const flag = new Int32Array(cancelled)
  const check = () => {
    if (Atomics.load(flag, 0) === 1) throw new AppError('cancelled', { what: call })
  }
  try {
    // A question that was cancelled while it waited is not worked on at all.
    check()
    opened ??= settings.role === 'reader' ? readerCalls(settings.folder) : writerCalls(settings.folder)
    const handler = opened.calls[call]
    if (!handler) throw new TypeError(`no call named ${call}`)
    return { id, value: handler(input as never, check) }
  } catch (error) {
    return { id, error: record(error) }
  }
}

/** Does a piece of idle work; questions that arrive in the meantime are answered before the next piece. */
function workWhenIdle() {
  try {
    if (opened?.idle()) quiet = setTimeout(workWhenIdle, 0)
  } catch {
    // Whatever is wrong with the index, the next question fails too and reports it.
  }
}
