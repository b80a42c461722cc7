import { hash } from 'node:crypto'
import { finishSwap } from '../sqlite/swap.ts'
import type { Engine } from './port.ts'

export type EngineOptions = {
  /** Where the product keeps its state; the embedded engine's index is in a folder inside it. */
  dataFolder: string
  /**
   * `MEILI_URL` chooses Meilisearch, with `MEILI_KEY`, `MEILI_INDEXING_KEY` (for writing, if it is a different
   * one), `MEILI_INDEX` (the prefix of the names of its indexes) and `MEILI_NETWORK`. Without it, the embedded
   * engine is opened.
   */
  env?: Readonly<Record<string, string | undefined>>
  /** For a server, which has to outlive whatever happens to an index. */
  longLived?: boolean
}

/** Opens the engine of this installation. The only place that knows which engines there are. */
export async function openEngine({
  dataFolder,
  env = process.env,
  longLived = false,
}: EngineOptions): Promise<Engine> {
  // Loaded only when chosen: another engine may need packages that are not installed.
  const url = env.MEILI_URL
  if (url) {
    const { openMeilisearch } = await import('./meilisearch/index.ts')
    const prefix = env.MEILI_INDEX || DEFAULT_PREFIX
    // A key that can write can also search.
    const key = env.MEILI_KEY || env.MEILI_INDEXING_KEY || undefined
    const network = env.MEILI_NETWORK === '1'
    return openMeilisearch({ url, key, prefix, network }, env.MEILI_INDEXING_KEY || key)
  }
  finishSwap(dataFolder)
  const { openEmbedded } = await import('./embedded/index.ts')
  return openEmbedded(dataFolder, { writeIn: longLived ? 'process' : 'thread' })
}

/**
 * A name for the index that these variables choose, fit for a file's: what is kept beside it has to tell it from others that
 * belong to the same data folder.
 */
export function indexName(env: EngineOptions['env'] = process.env): string {
  const { MEILI_URL: url, MEILI_INDEX: prefix } = env
  if (!url) return 'embedded'
  return `meilisearch-${hash('sha256', `${url}\0${prefix || DEFAULT_PREFIX}`).slice(0, 12)}`
}

/** Creates, with `MEILI_MASTER_KEY`, the keys of the server at `MEILI_URL`: one for searching, one for indexing. */
export async function makeKeys(env: Readonly<Record<string, string | undefined>> = process.env) {
  const { makeKeys: make } = await import('./meilisearch/server/keys.ts')
  const { MEILI_URL: url = DEFAULT_MEILI_URL, MEILI_MASTER_KEY: masterKey, MEILI_INDEX: prefix } = env
  return make(url, masterKey, prefix || DEFAULT_PREFIX)
}

/** Where a server listens unless it was told otherwise. */
export const DEFAULT_MEILI_URL = 'http://127.0.0.1:7700'
const DEFAULT_PREFIX = 'verbatim'
