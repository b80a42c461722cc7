import fs from 'node:fs'

/** What the server itself used; null if it was not started here, so that its processes cannot be inspected. */
export type ServerUse = { peakMemoryMiB: number; memoryMiB: number; diskMiB: number }

export type BenchServer = {
  /** For `openEngine`, in the processes that index and search. */
  env: Record<string, string>
  use(): ServerUse | null
  end(): Promise<void>
}

/** Names the processes of a server that was started here, so that their time counts with that of the searches. */
export const SERVER_PROCESSES = 'VERBATIM_BENCH_SERVER'

/** Of processes together; on Linux only, zero elsewhere. */
export function memoryOf(pids: readonly number[]): Pick<ServerUse, 'memoryMiB' | 'peakMemoryMiB'> {
  const mebibytes = (field: string) => {
    const kibibytes = pids.map((pid) => {
      const file = `/proc/${pid}/status`
      const status = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
      return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
    })
    return Math.round(kibibytes.reduce((sum, it) => sum + it, 0) / 1024)
  }
  // Without the files that a server maps and the system can evict at any time.
  return { memoryMiB: mebibytes('RssAnon'), peakMemoryMiB: mebibytes('VmHWM') }
}
