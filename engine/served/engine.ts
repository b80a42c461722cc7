import { AppError } from '../../model/errors.ts'
import type { Engine } from '../port.ts'
import { allOf, is } from './query/expression.ts'
import { visible } from './query/filters.ts'
import { clustersNamed, clustersOf, everyCluster } from './read/clusters.ts'
import { LabelCache } from './read/labels.ts'
import { atOneState, entities, inventory, lookUp, passageMarks, wholeDocument } from './read/lookups.ts'
import { scan } from './read/scan.ts'
import { Search } from './read/search.ts'
import { passagesOf, sharing } from './read/sharing.ts'
import { verify } from './read/verify.ts'
import type { Server, WritingServer } from './server.ts'
import { Writer } from './write/writer.ts'

export type Served = {
  server: Server
  /** For `EngineStatus`. */
  engine: string
  /** Null if the server does not tell it. */
  version: string | null
  openForWriting(): Promise<WritingServer>
  close(): Promise<void>
}

/** An engine whose index is kept by a server. */
export function engineOn({ server, engine, version, openForWriting, close }: Served): Engine {
  const labels = new LabelCache(server)
  let closed = false
  const search = (signal?: AbortSignal) => {
    if (closed) throw new AppError('cancelled', { what: 'search' })
    return new Search(server, labels, signal)
  }
  return {
    name: version === null ? server.engine : `${server.engine} ${version}`,
    search: async (request, call) => {
      const startedAt = performance.now()
      const page = await search(call?.signal).page(request)
      return { ...page, tookMs: performance.now() - startedAt }
    },
    facet: async (name, request, part, call) => search(call?.signal).facet(name, request, part),
    scan: (request, call) => scan(server, search(call?.signal), request),
    passage: (id) => atOneState(server, { state: 'unknown' }, (seen) => lookUp(server, id, seen)),
    sharing: (text, call) => atOneState(server, [], (seen) => sharing(server, text, call, seen)),
    passagesOf: (parts) => atOneState(server, [], (seen) => passagesOf(server, parts, seen)),
    document: (id) => atOneState(server, null, (seen) => wholeDocument(server, id, seen)),
    clusters: (ids) => atOneState(server, [], (seen) => clustersNamed(server, ids, seen)),
    clustersOf: (members) => atOneState(server, [], (seen) => clustersOf(server, members, seen)),
    everyCluster: () => everyCluster(server),
    entities: (facet, keys) => entities(server, facet, keys),
    inventory: (collection) => inventory(server, collection),
    passageMarks: (collection) => passageMarks(server, collection),
    verify: ({ collection } = {}, call) => verify(server, collection, call?.signal),
    copyTo: async () => null,
    status: async () => {
      const state = await server.state()
      const seen = visible(state?.generation ?? 0)
      return {
        engine,
        version: version ?? 'unknown',
        generation: state?.generation ?? 0,
        documents: state === null ? 0 : await server.count('records', allOf([is('type', 'document'), seen])),
        passages: state === null ? 0 : await server.count('passages', seen),
        changedAt: state?.changedAt ?? null,
      }
    },
    openWriter: async () => Writer.open(await openForWriting()),
    close: async () => {
      closed = true
      await close()
    },
  }
}
