import { meilisearchServer } from './meilisearch-server.ts'
import { openSearchServer } from './opensearch-server.ts'
import type { BenchServer } from './server.ts'

export const SERVERS = ['meilisearch', 'opensearch'] as const
export type ServerName = (typeof SERVERS)[number]

/** No server: the embedded engine, whatever the environment says. */
export const EMBEDDED = { MEILI_URL: '', OPENSEARCH_URL: '' }

/** The server that `--engine` names; null for the embedded engine. `wrong`: the error of the command. */
export function serverNamed(name: string, wrong: (problem: string) => Error): ServerName | null {
  if (name === 'embedded') return null
  const found = SERVERS.find((it) => it === name)
  if (found !== undefined) return found
  throw wrong(`--engine must be embedded, ${SERVERS.join(' or ')}, not "${name}".`)
}

/**
 * The server at the address in the environment, or one with its data in the folder, where an earlier run may have left an
 * index.
 */
export const startedServer = (name: ServerName, folder: string): Promise<BenchServer> =>
  (name === 'meilisearch' ? meilisearchServer : openSearchServer)(folder)
