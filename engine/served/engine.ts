import { AppError } from '../../model/errors.ts'
import type { CallOptions, Engine } from '../port.ts'
import { allOf, type Expression, is } from './query/expression.ts'
import { visible } from './query/filters.ts'
import { atOneState } from './read/at-one-state.ts'
import { clustersNamed, clustersOf, everyCluster } from './read/clusters.ts'
import { LabelCache } from './read/labels.ts'
import { entities, inventory, lookUp, passageMarks, wholeDocument } from './read/lookups.ts'
import { scan } from './read/scan.ts'
import { Search } from './read/search.ts'
import { passagesOf, sharing } from './read/sharing.ts'
import { verify } from './read/verify.ts'
import type { Seen } from './records/sealed.ts'
import type { IndexName, Server, Work, WritingServer } from './server.ts'
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
  const labels = new LabelCache()
  let closed = false
  const search = (type: Work['type'], call: CallOptions | undefined) => {
    if (closed) throw new AppError('cancelled', { what: 'search' })
    return new Search(server.during({ type, signal: call?.signal }), labels)
  }
  /** Looks something up as of one state of the index. */
  const lookedUp = <Result>(
    call: CallOptions | undefined,
    nothing: Result,
    work: (own: Server, seen: Seen) => Promise<Result>,
  ): Promise<Result> => {
    const own = server.during({ type: 'search', signal: call?.signal })
    const begin = async () => {
      const state = await own.state()
      return state === null ? null : { state }
    }
    return atOneState(own, begin, nothing, ({ state }) => work(own, state))
  }
  const walking = (call?: CallOptions) => server.during({ type: 'walk', signal: call?.signal })
  return {
    name: version === null ? server.engine : `${server.engine} ${version}`,
    search: async (request, call) => {
      const startedAt = performance.now()
      const page = await search('search', call).page(request)
      return { ...page, tookMs: performance.now() - startedAt }
    },
    facet: async (name, request, part, call) => search('search', call).facet(name, request, part),
    scan: (request, call) => scan(search('walk', call), request),
    passage: (id) => lookedUp(undefined, { state: 'unknown' }, (own, seen) => lookUp(own, id, seen)),
    sharing: (text, call) => lookedUp(call, [], (own, seen) => sharing(own, text, call, seen)),
    passagesOf: (parts, call) => lookedUp(call, [], (own, seen) => passagesOf(own, parts, seen)),
    document: (id) => lookedUp(undefined, null, (own, seen) => wholeDocument(own, id, seen)),
    clusters: (ids, call) => lookedUp(call, [], (own, seen) => clustersNamed(own, ids, seen)),
    clustersOf: (members, call) => lookedUp(call, [], (own, seen) => clustersOf(own, members, seen)),
    everyCluster: () => everyCluster(walking()),
    entities: (facet, keys) => entities(server.during({ type: 'search' }), facet, keys),
    inventory: (collection) => inventory(walking(), collection),
    passageMarks: (collection) => passageMarks(walking(), collection),
    verify: ({ collection } = {}, call) => verify(walking(call), collection, call?.signal),
    copyTo: async () => null,
    status: async () => {
      const own = server.during({ type: 'search' })
      const state = await own.state()
      const seen = visible(state?.generation ?? 0)
      const count = async (index: IndexName, filter: Expression) =>
        state === null ? 0 : own.count(index, filter)
      const [documents, passages] = await Promise.all([
        count('records', allOf([is('type', 'document'), seen])),
        count('passages', seen),
      ])
      return {
        engine,
        version: version ?? 'unknown',
        generation: state?.generation ?? 0,
        documents,
        passages,
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
