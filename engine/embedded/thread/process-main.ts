import fs from 'node:fs'
import { answers } from './answers.ts'
import { cancelledAt, type Question } from './protocol.ts'

/** The file with the numbers of cancelled questions, open before this process began: see hosts.ts. */
const CANCELLED = 4
const found = new Int32Array(1)

function isCancelled({ id }: Question): boolean {
  try {
    return fs.readSync(CANCELLED, found, 0, 4, cancelledAt(id)) === 4 && found[0] === id
  } catch {
    // There was no place for the file: the work is done, and nobody waits for it.
    return false
  }
}

// Ctrl-C at a terminal reaches every process in it; whoever started this one decides what ends.
process.on('SIGINT', () => undefined)
process.on('SIGHUP', () => undefined)
const receive = answers<Question>(
  (message) => {
    if (process.connected) process.send?.(message)
    // Node's serializer keeps what it has written, though not the texts in it, until the next full collection: those of
    // an export came to 130 MiB.
    if ('value' in message) message.value = undefined
  },
  isCancelled,
  () => process.exit(),
)
process.on('message', receive)
// The caller has ended, in whichever way: what was not committed is not to be.
process.on('disconnect', () => {
  receive({ end: true })
  // What was closed is let go of when its statements are collected (sqlite/collect-soon.ts), which the last connection
  // notices: otherwise SQLite's files beside the index would stay, empty.
  setImmediate(() => setImmediate(() => process.exit()))
})
