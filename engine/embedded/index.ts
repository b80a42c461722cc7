import type { IndexedDocument } from '../../model/document.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Engine, EngineWriter } from '../port.ts'
import type { ReaderCalls, WriterCalls } from './protocol.ts'
import { Thread } from './thread.ts'

/** How much may be handed over before the first of it is written. */
const IN_FLIGHT_BYTES = 16 * 1024 * 1024

/** The engine that needs no server: SQLite's full text search in a thread of this process. */
export async function openEmbedded(folder: string): Promise<Engine> {
  const reader = new Thread<ReaderCalls>({ role: 'reader', folder })
  return {
    name: 'the embedded engine',
    search: (request, options) => reader.call('search', request, options?.signal),
    facet: (name, request, part, options) => reader.call('facet', { name, request, part }, options?.signal),
    scan: async function* (request, options) {
      const { scan } = await reader.call('beginScan', request, options?.signal)
      try {
        for (;;) {
          const passages = await reader.call('readScan', { scan }, options?.signal)
          if (passages.length === 0) return
          yield* passages
        }
      } finally {
        await reader.call('endScan', { scan })
      }
    },
    passage: (id) => reader.call('passage', id),
    document: (id) => reader.call('document', id),
    entities: (facet, keys) => reader.call('entities', { facet, keys }),
    inventory: async function* (collection) {
      let after = 0
      for (;;) {
        const { entries, last } = await reader.call('inventory', { collection: collection ?? null, after })
        if (entries.length === 0) return
        yield* entries
        after = last
      }
    },
    status: () => reader.call('status', null),
    openWriter: () => openWriter(folder),
    close: () => reader.close(),
  }
}

async function openWriter(folder: string): Promise<EngineWriter> {
  const thread = new Thread<WriterCalls>({ role: 'writer', folder })
  try {
    // The first call takes the lock, or finds it taken.
    await thread.call('commit', null)
  } catch (error) {
    await thread.close()
    throw error
  }
  let bytesInFlight = 0
  let failure: { error: unknown } | null = null
  let room: (() => void)[] = []

  const failIfBroken = () => {
    const broken = failure
    failure = null
    if (broken) throw broken.error
  }
  const send = (document: IndexedDocument, bytes: number) => {
    bytesInFlight += bytes
    thread
      .call('put', { document, bytes })
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => {
        bytesInFlight -= bytes
        for (const go of room) go()
        room = []
      })
  }
  return {
    put: async (document) => {
      failIfBroken()
      while (bytesInFlight > IN_FLIGHT_BYTES) await new Promise<void>((go) => room.push(go))
      // Text and tags together come to about four times the text.
      send(document, 4 * document.document.text.length + 1_000)
    },
    remove: async (ids: DocumentId[]) => {
      failIfBroken()
      await thread.call('remove', ids)
    },
    flush: async () => {
      await thread.call('commit', null)
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
