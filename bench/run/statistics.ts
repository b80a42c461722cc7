/** Summary of times in ms; a percentile is the smallest value with at least that share of all at or below it. */
export type Summary = { queries: number; p50: number; p95: number; p99: number; max: number }

export function summary(times: number[]): Summary {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0)
  return { queries: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

export const round = (value: number) => Math.round(value * 100) / 100

/** A Markdown table, which is also readable in a terminal. */
export function table(rows: Record<string, string | number>[]): string {
  const names = Object.keys(rows[0] ?? {})
  const lines = [
    names,
    names.map(() => '---'),
    ...rows.map((row) => names.map((name) => String(row[name] ?? ''))),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export const mebibytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

/** Processor time of all threads of this process since then; other processes on the machine do not count. */
export function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}
