import fs from 'node:fs'
import path from 'node:path'

const PROC = '/proc'
const EVERY_MS = 100

/** The most memory that a process and those it started had at any time, in bytes. Zero where there is no `/proc`. */
export type Peak = { own: number; workers: number }

/** The processes that a process started, and those that these did. */
export function descendants(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of fs.existsSync(PROC) ? fs.readdirSync(PROC) : []) {
    if (!/^\d+$/.test(name)) continue
    // After the name, which is in brackets and can contain anything: state, parent.
    const [, parent] = ofProcess(name, 'stat')
      .replace(/^.*\) /s, '')
      .split(' ')
    parents.set(Number(name), Number(parent))
  }
  const found: number[] = []
  const add = (above: number) => {
    for (const [child, parent] of parents) {
      if (parent !== above) continue
      found.push(child)
      add(child)
    }
  }
  add(pid)
  return found
}

function ofProcess(pid: number | string, file: string): string {
  try {
    return fs.readFileSync(path.join(PROC, `${pid}`, file), 'utf8')
  } catch {
    return '' // ended meanwhile
  }
}

/** The highest it was since the process began, or since `forgetPeak`. */
const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(ofProcess(pid, 'status'))?.[1] ?? 0) * 1_024

/** From now on, only what comes counts. */
function forgetPeak(pid: number): void {
  try {
    fs.writeFileSync(path.join(PROC, `${pid}`, 'clear_refs'), '5')
  } catch {
    // It has ended, or this system has no such thing; then the figure is the highest so far.
  }
}

export type Watched = Peak & {
  /** All processes that it started, also those that have ended. */
  started: number[]
}

/** Watches the memory of a process, and of the largest of those that it starts. @returns what ends the watch */
export function watchMemory(pid: number): () => Watched {
  const peak: Peak = { own: 0, workers: 0 }
  const known = new Set<number>()
  const look = () => {
    peak.own = Math.max(peak.own, peakOf(pid))
    for (const worker of descendants(pid)) {
      known.add(worker)
      peak.workers = Math.max(peak.workers, peakOf(worker))
    }
  }
  for (const it of [pid, ...descendants(pid)]) forgetPeak(it)
  const timer = setInterval(look, EVERY_MS)
  return () => {
    clearInterval(timer)
    look()
    return { ...peak, started: [...known] }
  }
}

/** What a process was started with; empty if it has ended. */
export const commandLine = (pid: number): string => ofProcess(pid, 'cmdline').replaceAll('\0', ' ')

/** Whether a process works; one that has ended and that nobody waited for does not. */
export const isRunning = (pid: number): boolean => {
  const state = ofProcess(pid, 'stat').replace(/^.*\) /s, '')
  return state !== '' && !state.startsWith('Z')
}
