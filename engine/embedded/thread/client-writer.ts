import type { EngineWriter } from '../../port.ts'
import type { WriterCalls } from './protocol.ts'
import { Thread } from './thread.ts'

/** How much may be handed over before the first of it is written. */
const IN_FLIGHT_BYTES = 16 * 1024 * 1024

/** A writer in a thread of its own, so that whoever hands documents over can make the next meanwhile. */
export async function openWriter(folder: string): Promise<EngineWriter> {
  const thread = new Thread<WriterCalls>({ role: 'writer', folder })
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

  /** The disk is full, say: told once, at the next call; what was not committed then is not there. */
  const failIfBroken = () => {
    const broken = failure
    failure = null
    if (broken) throw broken.error
  }
  return {
    put: async (document) => {
      failIfBroken()
      while (bytesInFlight > IN_FLIGHT_BYTES) await new Promise<void>((go) => waiting.push(go))
      failIfBroken()
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
          for (const go of waiting) go()
          waiting = []
        })
    },
    remove: async (ids) => {
      failIfBroken()
      await thread.call('remove', ids)
    },
    flush: async () => {
      await thread.call('flush', null)
      failIfBroken()
    },
    close: async () => {
      try {
        await thread.call('close', null)
        failIfBroken()
      } finally {
        await thread.close()
      }
    },
  }
}
