import fs from 'node:fs'
import path from 'node:path'
import { usage } from '../../cli/usage.ts'
import { findBinary, freePort, startIn } from '../../engine/meilisearch/testing/server.ts'
import { mebibytesOn } from './disk.ts'

/** What the server itself used; null if it was not started here, so that its process cannot be inspected. */
export type ServerUse = { peakMemoryMiB: number; memoryMiB: number; diskMiB: number }

export type BenchServer = {
  /** For `openEngine`, in the processes that index and search. */
  env: Record<string, string>
  use(): ServerUse | null
  end(): Promise<void>
}

/** Names the process of a server that was started here, so that its time counts with that of the searches. */
export const SERVER_PROCESS = 'VERBATIM_BENCH_SERVER'

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
    throw usage(problem, 'bench -- search')
  }
  const home = path.join(folder, 'meilisearch')
  fs.mkdirSync(home, { recursive: true })
  const server = await startIn(home, binary, await freePort(), [], '2GiB')
  const { pid } = server.process
  return {
    env: { MEILI_URL: server.url, MEILI_KEY: server.key, [SERVER_PROCESS]: `${pid ?? ''}` },
    use: () => ({ ...memoryOf(pid ?? 0), diskMiB: mebibytesOn(home) }),
    end: server.stop,
  }
}

/** On Linux only; zero elsewhere. */
function memoryOf(pid: number): Pick<ServerUse, 'memoryMiB' | 'peakMemoryMiB'> {
  const status = fs.existsSync(`/proc/${pid}/status`) ? fs.readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  const kibibytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
  // Without the index file, which the server maps and the system can evict at any time.
  return {
    memoryMiB: Math.round(kibibytes('RssAnon') / 1024),
    peakMemoryMiB: Math.round(kibibytes('VmHWM') / 1024),
  }
}
