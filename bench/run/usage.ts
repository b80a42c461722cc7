import fs from 'node:fs'
import { descendants } from './processes.ts'
import { mebibytes } from './statistics.ts'

const EVERY_MS = 1_000
/** Linux counts in hundredths of a second everywhere that Node runs. */
const MS_OF_TICK = 10

/** What a process and those that it started have used, all together. Zero where there is no `/proc`. */
export type Usage = {
  /** Of the processor, in seconds: of the process itself, and of those that it started. */
  cpu: { own: number; started: number }
  /** Highest at any look, each page of memory counted once however many processes share it. */
  peakMiB: number
  /** The median of the looks in each quarter of the time. */
  quartersMiB: number[]
}

/** Watches a process. @param others what works for it besides, such as a server @returns what ends the watch */
export function watchUsage(pid: number, others: readonly number[] = []): () => Usage {
  const before = new Map(others.map((it) => [it, ticksOf(it)]))
  const ticks = new Map<number, number>()
  const looks: number[] = []
  const look = () => {
    const all = [pid, ...descendants(pid), ...others]
    // Of one that has ended, what was last seen counts.
    for (const it of all) ticks.set(it, Math.max(ticks.get(it) ?? 0, ticksOf(it) - (before.get(it) ?? 0)))
    const memory = all.reduce((sum, it) => sum + memoryOf(it), 0)
    if (memory > 0) looks.push(mebibytes(memory))
  }
  const timer = setInterval(look, EVERY_MS)
  return () => {
    clearInterval(timer)
    const own = ((ticks.get(pid) ?? 0) * MS_OF_TICK) / 1000
    const all = ([...ticks.values()].reduce((sum, it) => sum + it, 0) * MS_OF_TICK) / 1000
    const quarter = Math.max(1, Math.ceil(looks.length / 4))
    return {
      cpu: { own, started: all - own },
      peakMiB: Math.max(0, ...looks),
      quartersMiB: [0, 1, 2, 3].map((at) => medianOf(looks.slice(at * quarter, (at + 1) * quarter))),
    }
  }
}

const medianOf = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** In bytes; a page that several share counts for each in part (PSS). */
const memoryOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1_024

function ticksOf(pid: number): number {
  const fields = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
  // After the name: state is the 3rd field, user and system time are the 14th and 15th.
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return '' // it has ended
  }
}
