import { proveWords } from '../../model/checksum.ts'
import type { Passage } from '../../model/passage.ts'
import type { Engine } from '../port.ts'
import { fromLines } from './file/own-json.ts'
import type { Scanned } from './search/scanned.ts'
import { openWriter } from './thread/client-writer.ts'
import type { ReaderCalls, Where } from './thread/protocol.ts'
import { Thread } from './thread/thread.ts'

export type EmbeddedOptions = {
  /**
   * Where the writer is: a server's in a process, which alone can crash on a damaged index. A command's in a thread,
   * so that the lock is released in the moment in which the command ends, however it does.
   */
  writeIn?: Where
}

/** The engine that needs no server: one SQLite file, in a process beside this one. */
export async function openEmbedded(
  folder: string,
  { writeIn = 'thread' }: EmbeddedOptions = {},
): Promise<Engine> {
  const reader = new Thread<ReaderCalls>({ role: 'reader', folder }, 'process')
  let scans = 0
  let verifications = 0
  return {
    name: 'the embedded engine',
    search: (request, options) => reader.call('search', request, options?.signal),
    facet: (name, request, part, options) => reader.call('facet', { name, request, part }, options?.signal),
    scan: async function* (request, options) {
      // Numbered here, so that a scan can be ended even if its beginning was aborted.
      scans += 1
      const scan = scans
      try {
        await reader.call('beginScan', { scan, request }, options?.signal)
        for (;;) {
          const scanned = await reader.call('readScan', { scan }, options?.signal)
          if (scanned === '') return
          yield* passagesIn(scanned)
        }
      } finally {
        await reader.call('endScan', { scan })
      }
    },
    passage: (id) => reader.call('passage', id),
    sharing: async (text, { limit, documents = null, signal }) => [
      ...passagesIn(await reader.call('sharing', { text, limit, documents }, signal)),
    ],
    passagesOf: async (parts, options) => [
      ...passagesIn(await reader.call('passagesOf', parts, options?.signal)),
    ],
    clusters: (ids, options) => reader.call('clusters', ids, options?.signal),
    clustersOf: (members, options) => reader.call('clustersOf', members, options?.signal),
    everyCluster: async function* () {
      for (let after = 0; ; ) {
        const { clusters, last } = await reader.call('everyCluster', { after })
        if (last === after) return
        yield* clusters
        after = last
      }
    },
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
    passageMarks: async function* (collection) {
      for (let from = 0; ; ) {
        const { marks, next } = await reader.call('passageMarks', { collection, from })
        if (next === from) return
        if (marks.length > 0) yield marks
        from = next
      }
    },
    verify: async function* ({ collection } = {}, options) {
      verifications += 1
      const verification = verifications
      try {
        const begin = { verification, collection: collection ?? null }
        await reader.call('beginVerification', begin, options?.signal)
        for (;;) {
          const verified = await reader.call('readVerification', { verification }, options?.signal)
          if (verified.length === 0) return
          yield* verified
        }
      } finally {
        await reader.call('endVerification', { verification })
      }
    },
    copyTo: async (dataFolder, options) => {
      await reader.call('copy', { to: dataFolder }, options?.signal)
      const copy = await openEmbedded(dataFolder)
      try {
        return await copy.status()
      } finally {
        await copy.close()
      }
    },
    status: () => reader.call('status', null),
    openWriter: () => openWriter(folder, writeIn),
    close: () => reader.close(),
  }
}

/** Parsed one at a time: garbage collection is cheap for objects that do not live long. */
function* passagesIn(scanned: Scanned): Generator<Passage> {
  for (const passage of fromLines<Passage>(scanned)) {
    proveWords(passage.id, passage.text)
    yield passage
  }
}
