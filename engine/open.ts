import { hash } from 'node:crypto'
import { DEFAULT_PREFIX } from '../model/settings.ts'
import { finishSwap } from '../sqlite/swap.ts'
import type { Engine } from './port.ts'

type Environment = Readonly<Record<string, string | undefined>>

export type EngineOptions = {
  /** Where the product keeps its state; the embedded engine's index is in a folder inside it. */
  dataFolder: string
  /**
   * `OPENSEARCH_URL` chooses OpenSearch, with what `engine/opensearch/environment.ts` reads; otherwise `MEILI_URL`
   * chooses Meilisearch, with `MEILI_KEY`, `MEILI_INDEXING_KEY` (for writing, if it is a different one), `MEILI_INDEX`
   * (the prefix of the names of its indexes) and `MEILI_NETWORK`. Without either, the embedded engine is opened.
   */
  env?: Environment
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
  const name = engineChosen(env)
  if (name === 'opensearch') {
    const [{ openOpenSearch }, { settingsOf }] = await Promise.all([
      import('./opensearch/index.ts'),
      import('./opensearch/environment.ts'),
    ])
    const { options, writing } = settingsOf(env, env.OPENSEARCH_INDEX || DEFAULT_PREFIX)
    return openOpenSearch(options, writing)
  }
  if (name === 'meilisearch') {
    const url = env.MEILI_URL || DEFAULT_MEILI_URL
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
export function indexName(env: Environment = process.env): string {
  const name = engineChosen(env)
  if (name === 'embedded') return name
  const [url, prefix] =
    name === 'opensearch' ? [env.OPENSEARCH_URL, env.OPENSEARCH_INDEX] : [env.MEILI_URL, env.MEILI_INDEX]
  return `${name}-${hash('sha256', `${url}\0${prefix || DEFAULT_PREFIX}`).slice(0, 12)}`
}

export const ENGINES = ['embedded', 'meilisearch', 'opensearch'] as const
export type EngineName = (typeof ENGINES)[number]

/** Which engine these variables choose. */
function engineChosen({ OPENSEARCH_URL, MEILI_URL }: Environment): EngineName {
  return OPENSEARCH_URL ? 'opensearch' : MEILI_URL ? 'meilisearch' : 'embedded'
}

/** The same variables, but with this engine chosen: where they say, or where its server usually is. */
export const choosing = (name: EngineName, env: Environment = process.env): Environment => ({
  ...env,
  OPENSEARCH_URL: name === 'opensearch' ? env.OPENSEARCH_URL || DEFAULT_OPENSEARCH_URL : '',
  MEILI_URL: name === 'meilisearch' ? env.MEILI_URL || DEFAULT_MEILI_URL : '',
})

/** Creates, with `MEILI_MASTER_KEY`, the keys of the server at `MEILI_URL`: one for searching, one for indexing. */
export async function makeKeys(env: Environment = process.env) {
  const { makeKeys: make } = await import('./meilisearch/server/keys.ts')
  const { MEILI_URL: url = DEFAULT_MEILI_URL, MEILI_MASTER_KEY: masterKey, MEILI_INDEX: prefix } = env
  return make(url, masterKey, prefix || DEFAULT_PREFIX)
}

/** Where a server listens unless it was told otherwise. */
const DEFAULT_MEILI_URL = 'http://127.0.0.1:7700'
const DEFAULT_OPENSEARCH_URL = 'http://127.0.0.1:9200'
