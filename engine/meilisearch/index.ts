import type { Engine } from '../port.ts'
import { engineOn } from '../served/engine.ts'
import { MeilisearchServer } from './server/server.ts'
import { Store, type StoreOptions } from './server/store.ts'
import { WritingMeilisearch } from './write/writing-server.ts'

/**
 * Meilisearch, a server of its own. `docs/meilisearch.md` explains how each gap between it and the port is closed.
 *
 * @param indexingKey for writing, if the key in `options` can only search
 */
export async function openMeilisearch(options: StoreOptions, indexingKey = options.key): Promise<Engine> {
  const store = new Store(options)
  const version = await store.greet()
  return engineOn({
    server: new MeilisearchServer(store),
    engine: 'meilisearch',
    version,
    openForWriting: async () => new WritingMeilisearch(new Store({ ...options, key: indexingKey })),
    close: async () => undefined,
  })
}
