import { AppError } from '../../model/errors.ts'
import type { Engine } from '../port.ts'
import { visible } from './query/filters.ts'
import { clustersNamed, clustersOf, everyCluster } from './read/clusters.ts'
import { LabelCache } from './read/labels.ts'
import { atOneState, entities, inventory, lookUp, passageMarks, wholeDocument } from './read/lookups.ts'
import { scan } from './read/scan.ts'
import { Search } from './read/search.ts'
import { passagesOf, sharing } from './read/sharing.ts'
import { verify } from './read/verify.ts'
import { Store, type StoreOptions } from './server/store.ts'
import { Writer } from './write/writer.ts'

/**
 * Meilisearch, a server of its own. `docs/meilisearch.md` explains how each gap between it and the port is closed.
 *
 * @param indexingKey for writing, if the key in `options` can only search
 */
export async function openMeilisearch(options: StoreOptions, indexingKey = options.key): Promise<Engine> {
  const store = new Store(options)
  const version = await store.greet()
  const labels = new LabelCache(store)
  let closed = false
  const search = (signal?: AbortSignal) => {
    if (closed) throw new AppError('cancelled', { what: 'search' })
    return new Search(store, labels, signal)
  }
  return {
    name: version === null ? 'Meilisearch' : `Meilisearch ${version}`,
    search: async (request, call) => {
      const startedAt = performance.now()
      const page = await search(call?.signal).page(request)
      return { ...page, tookMs: performance.now() - startedAt }
    },
    facet: async (name, request, part, call) => search(call?.signal).facet(name, request, part),
    scan: (request, call) => scan(store, search(call?.signal), request),
    passage: (id) => atOneState(store, { state: 'unknown' }, (seen) => lookUp(store, id, seen)),
    sharing: (text, call) => atOneState(store, [], (seen) => sharing(store, text, call, seen)),
    passagesOf: (parts) => atOneState(store, [], (seen) => passagesOf(store, parts, seen)),
    document: (id) => atOneState(store, null, (seen) => wholeDocument(store, id, seen)),
    clusters: (ids) => atOneState(store, [], (seen) => clustersNamed(store, ids, seen)),
    clustersOf: (members) => atOneState(store, [], (seen) => clustersOf(store, members, seen)),
    everyCluster: () => everyCluster(store),
    entities: (facet, keys) => entities(store, facet, keys),
    inventory: (collection) => inventory(store, collection),
    passageMarks: (collection) => passageMarks(store, collection),
    verify: ({ collection } = {}, call) => verify(store, collection, call?.signal),
    copyTo: async () => null,
    status: async () => {
      const state = await store.state()
      const count = (index: 'passages' | 'records', filter: string) => store.count(index, filter)
      const seen = visible(state?.generation ?? 0)
      return {
        engine: 'meilisearch',
        version: version ?? 'unknown',
        generation: state?.generation ?? 0,
        documents: state === null ? 0 : await count('records', `type = document AND ${seen}`),
        passages: state === null ? 0 : await count('passages', seen),
        changedAt: state?.changedAt ?? null,
      }
    },
    openWriter: () => Writer.open(new Store({ ...options, key: indexingKey })),
    close: async () => {
      closed = true
    },
  }
}
