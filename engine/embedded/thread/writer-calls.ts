import { unpacked } from '../../../model/packed-document.ts'
import { Writer } from '../write/writer.ts'
import type { WriterCalls } from './protocol.ts'

type Handlers = {
  [Call in keyof WriterCalls]: (input: WriterCalls[Call][0], check: () => void) => WriterCalls[Call][1]
}

/**
 * How long a document may wait for its commit. A commit costs the same for 30 documents as for 1,000, within what can
 * be measured; so a process that is killed loses a second of its work, and an interrupted one has little to finish.
 */
const COMMIT_AFTER_MS = 1_000

/** The writing half of an engine; opening it takes the lock. */
export function writerCalls(folder: string) {
  const writer = new Writer(folder)
  let timer: NodeJS.Timeout | null = null
  let since = 0
  /** Of a commit that no call asked for; the next call reports it. */
  let failure: { error: unknown } | null = null
  const commit = () => {
    stopWaiting()
    try {
      writer.commitSome()
    } catch (error) {
      failure = { error }
    }
  }
  const stopWaiting = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  /** Calls that follow each other closely would keep the timer waiting, so each looks at the clock as well. */
  const changed = () => {
    if (timer === null) {
      since = performance.now()
      timer = setTimeout(commit, COMMIT_AFTER_MS)
    } else if (performance.now() - since >= COMMIT_AFTER_MS) commit()
  }
  const throwFailure = () => {
    const reported = failure
    failure = null
    if (reported) throw reported.error
  }
  const calls: Handlers = {
    put: (document, check) => {
      throwFailure()
      writer.put(unpacked(document), document.packed.length, check)
      changed()
      return null
    },
    remove: (ids) => {
      throwFailure()
      writer.remove(ids)
      changed()
      return null
    },
    putClusters: ({ changed: clusters, removed }) => {
      throwFailure()
      writer.putClusters(clusters, removed)
      return null
    },
    flush: () => {
      stopWaiting()
      throwFailure()
      writer.flush()
      return null
    },
    close: () => {
      stopWaiting()
      try {
        writer.close()
      } finally {
        throwFailure()
      }
      return null
    },
  }
  // By then its last call has closed the writer, or it could not be opened.
  return { calls, idle: () => false, end: () => undefined }
}
