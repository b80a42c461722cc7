import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { cpuMs, mebibytes } from './statistics.ts'

/** A process and all that it has started, such as the one that has the index open; elsewhere than on Linux, itself alone. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const it of entriesOf('/proc').filter((name) => /^\d+$/.test(name))) {
    // After the name, which is in brackets and can contain anything: state, parent.
    const [, parent] = textOf(`/proc/${it}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')
    parents.set(Number(it), Number(parent))
  }
  const family = [pid]
  for (const of of family) for (const [it, parent] of parents) if (parent === of) family.push(it)
  return family
}

/** The memory of processes together. */
export const memoryOf = (pids: readonly number[]): number => memoryIn(pids, 'VmRSS')

const peakMemoryOf = (pids: readonly number[]): number => memoryIn(pids, 'VmHWM')

function memoryIn(pids: readonly number[], field: string): number {
  const of = (pid: number) =>
    Number(new RegExp(`${field}:\\s+(\\d+)`).exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0)
  return mebibytes(pids.reduce((sum, pid) => sum + of(pid), 0) * 1_024)
}

/** Processor time in ms, between two looks, of processes that rest. */
const RESTING_MS = 10
const LOOK_MS = 1_000
/** On a busy machine, a process that waits for its turn seems to rest for a moment. */
const CALM_LOOKS = 5
const LOOKS_AT_MOST = 600

/** This process and those that it has started until now; `others`: what works for it besides, such as a server. */
export class OwnFamily {
  private readonly started: number[]

  constructor(others: readonly number[] = []) {
    this.started = [...familyOf(process.pid).slice(1), ...others]
  }

  /** Begins to measure; what it returns gives the processor time since then, in ms, of all of them. */
  processorTime(): () => number {
    // Measured inside of the others: reading how long they ran takes time as well.
    const others = this.ofOthers()
    const own = process.cpuUsage()
    return () => cpuMs(own) + this.ofOthers() - others
  }

  private ofOthers(): number {
    // In nanoseconds, where /proc/PID/stat counts in hundredths of a second: many searches take less than one.
    const nanoseconds = this.started.flatMap((pid) => {
      const tasks = `/proc/${pid}/task`
      return entriesOf(tasks).map((it) => Number(textOf(`${tasks}/${it}/schedstat`).split(' ')[0]))
    })
    return nanoseconds.reduce((sum, it) => sum + it, 0) / 1_000_000
  }

  /** Waits until those that it has started do nothing more by themselves, as after an index was opened: ten minutes at most. */
  async untilOthersRest(): Promise<void> {
    let looks = 0
    for (let calm = 0; calm < CALM_LOOKS && looks < LOOKS_AT_MOST; looks += 1) {
      const before = this.ofOthers()
      await sleep(LOOK_MS)
      calm = this.ofOthers() - before < RESTING_MS ? calm + 1 : 0
    }
  }

  memoryMiB(): number {
    return mebibytes(process.memoryUsage().rss) + memoryOf(this.started)
  }

  /** The sum of the highest of each. */
  peakMemoryMiB(): number {
    return mebibytes(process.resourceUsage().maxRSS * 1_024) + peakMemoryOf(this.started)
  }
}

export function entriesOf(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return [] // the process has ended, or this system has no such folder
  }
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return '' // the same
  }
}
