import type { EngineWriter } from '../../port.ts'
import type { Where, WriterCalls } from './protocol.ts'
import { Thread } from './thread.ts'

/** How much may be in transit to the writer's thread: as much as it writes in less than a second. */
const IN_FLIGHT_BYTES = 4 * 1024 * 1024

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
    put: async (document) => {
      throwFailure()
      while (bytesInFlight > IN_FLIGHT_BYTES) await new Promise<void>((resume) => waiting.push(resume))
      throwFailure()
      // Text and tags together come to about four times the text.
      const bytes = 4 * document.document.text.length + 1_000
      bytesInFlight += bytes
      thread
        .call('put', { document, bytes })
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(() => {
          bytesInFlight -= bytes
          for (const resume of waiting) resume()
          waiting = []
        })
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
