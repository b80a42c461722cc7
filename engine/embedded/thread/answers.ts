import { AppError, record } from '../../../model/errors.ts'
import { whenCollected } from '../../../sqlite/collect-soon.ts'
import type { Instruction, Question, Reply, WorkerSettings } from './protocol.ts'
import { readerCalls } from './reader-calls.ts'
import { writerCalls } from './writer-calls.ts'

/** Longer than the pause between two letters typed fast: after so long without a question, idle work begins. */
const QUIET_MS = 30

type Calls = Record<string, (input: never, check: () => void) => unknown>
type Message<Asked> = Asked | Instruction

/**
 * Has an index open and answers one question at a time.
 *
 * @param say sends to the caller
 * @param isCancelled whether the caller no longer waits for the answer
 * @param stop ends the thread or process
 * @returns to be called with each message of the caller
 */
export function answers<Asked extends Question>(
  say: (message: Reply | { ended: true }) => void,
  isCancelled: (question: Asked) => boolean,
  stop: () => void,
): (message: Message<Asked>) => void {
  let settings: WorkerSettings = { role: 'reader', folder: '' }
  let opened: { calls: Calls; idle: () => boolean; end: () => void } | null = null
  let quiet: NodeJS.Timeout | undefined

  const end = () => {
    const open = opened
    opened = null
    try {
      open?.end()
    } finally {
      // Whoever closed an index may move or remove its files, and SQLite removes those beside it when it lets go.
      whenCollected(() => say({ ended: true }))
    }
  }
  const answer = (question: Asked): Reply => {
    const { id, call, input } = question
    const check = () => {
      if (isCancelled(question)) throw new AppError('cancelled', { what: call })
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
  const workWhenIdle = () => {
    try {
      if (opened?.idle()) quiet = setTimeout(workWhenIdle, 0)
    } catch {
      // Whatever is wrong with the index, the next question fails too and reports it.
    }
  }
  return (message) => {
    clearTimeout(quiet)
    if ('begin' in message) settings = message.begin
    else if ('end' in message) end()
    else if ('stop' in message) stop()
    else {
      say(answer(message))
      quiet = setTimeout(workWhenIdle, QUIET_MS)
    }
  }
}
