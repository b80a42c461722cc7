import { Writer } from '../write/writer.ts'
import type { WriterCalls } from './protocol.ts'

type Handlers = { [Call in keyof WriterCalls]: (input: WriterCalls[Call][0]) => WriterCalls[Call][1] }

/** The writing half of an engine; opening it takes the lock. */
export function writerCalls(folder: string) {
  const writer = new Writer(folder)
  const calls: Handlers = {
    put: ({ document, bytes }) => {
      writer.put(document, bytes)
      return null
    },
    remove: (ids) => {
      writer.remove(ids)
      return null
    },
    flush: () => {
      writer.flush()
      return null
    },
    close: () => {
      writer.close()
      return null
    },
  }
  // By then its last call has closed the writer, or it could not be opened.
  return { calls, idle: () => false, end: () => undefined }
}
