import fs from 'node:fs'
import path from 'node:path'
import { usage } from '../../cli/usage.ts'
import { findBinary, startIn } from '../../engine/meilisearch/testing/server.ts'
import { freePort } from '../../engine/served/testing/free-ports.ts'
import { mebibytesOn } from './disk.ts'
import { type BenchServer, memoryOf, SERVER_PROCESSES } from './server.ts'

/** The server at `MEILI_URL`, or one with its data in the folder, where an earlier run may have left an index. */
export async function meilisearchServer(folder: string): Promise<BenchServer> {
  const { MEILI_URL, MEILI_KEY = '' } = process.env
  if (MEILI_URL) {
    return {
      env: { MEILI_URL, MEILI_KEY, MEILI_INDEX: 'verbatim-bench' },
      use: () => null,
      end: async () => undefined,
    }
  }
  const binary = findBinary()
  if (binary === null) {
    const problem =
      'Meilisearch was not found: there is no MEILI_URL, no MEILI_BIN, and no meilisearch on the PATH.'
    throw usage(problem, 'bench')
  }
  const home = path.join(folder, 'meilisearch')
  fs.mkdirSync(home, { recursive: true })
  const server = await startIn(home, binary, await freePort(), [], '2GiB')
  const { pid } = server.process
  return {
    env: { MEILI_URL: server.url, MEILI_KEY: server.key, [SERVER_PROCESSES]: `${pid ?? ''}` },
    use: () => ({ ...memoryOf([pid ?? 0]), diskMiB: mebibytesOn(home) }),
    end: server.stop,
  }
}
