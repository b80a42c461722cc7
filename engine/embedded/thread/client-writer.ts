import { isPacked, type PackedDocument, packed } from '../../../model/packed-document.ts'
import type { EngineWriter } from '../../port.ts'
import type { Where, WriterCalls } from './protocol.ts'
import { Thread } from './thread.ts'

/** How much may be in transit to the writer's thread: as much as it writes in less than a second. */
const IN_FLIGHT_BYTES = 4 * 1024 * 1024

/** Few enough that they are not twice in memory as a whole. */
const CLUSTERS_AT_ONCE = 500

/** A writer in a thread or process of its own, so that the caller can prepare the next document in the meantime. */
export async function openWriter(folder: string, where: Where): Promise<EngineWriter> {
  const thread = new Thread<WriterCalls>({ role: 'writer', folder }, where)
  try {
    // The first call takes the lock, or finds it taken.
    await thread.call('flush', null)
  } catch (error) {
    await thread.close()
    throw error
  }
  let bytesInFlight = 0
  let failure: { error: unknown } | null = null
  let waiting: (() => void)[] = []

  /** A failure, such as a full disk, is reported once, by the next call; uncommitted documents are lost. */
  const throwFailure = () => {
    const reported = failure
    failure = null
    if (reported) throw reported.error
  }
  return {
    put: async (given, { signal } = {}) => {
      throwFailure()
      while (bytesInFlight > IN_FLIGHT_BYTES) await new Promise<void>((resume) => waiting.push(resume))
      throwFailure()
      const document = own(given)
      const bytes = document.packed.length
      // What is written in a moment is written, whoever is in a hurry.
      if (bytes > IN_FLIGHT_BYTES) {
        await thread.call('put', document, signal, [document.packed.buffer])
        return
      }
      bytesInFlight += bytes
      thread
        .call('put', document, undefined, [document.packed.buffer])
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(() => {
          bytesInFlight -= bytes
          for (const resume of waiting) resume()
          waiting = []
        })
    },
    putClusters: async (changed, removed) => {
      throwFailure()
      await thread.call('putClusters', { changed: [], removed })
      for (let at = 0; at < changed.length; at += CLUSTERS_AT_ONCE) {
        await thread.call('putClusters', { changed: changed.slice(at, at + CLUSTERS_AT_ONCE), removed: [] })
      }
    },
    remove: async (ids) => {
      throwFailure()
      await thread.call('remove', ids)
    },
    flush: async () => {
      await thread.call('flush', null)
      throwFailure()
    },
    close: async () => {
      try {
        await thread.call('close', null)
        throwFailure()
      } finally {
        await thread.close()
      }
    },
  }
}

/** The document in bytes that nothing else is in, so that they can be moved to a thread instead of copied. */
function own(it: Parameters<EngineWriter['put']>[0]): PackedDocument & { packed: Uint8Array<ArrayBuffer> } {
  const { fingerprint } = it
  return { fingerprint, packed: new Uint8Array(isPacked(it) ? it.packed : packed(it)) }
}
