import { cpuMs } from '../run/statistics.ts'

/** How processor time grows when the work is doubled: twice for linear work, four times for quadratic. */
export type Growth = { length: number; ms: number; ratio: number; linear: boolean }

/** Half linear and half quadratic: at twice the length the quadratic half would take most of the time. */
const RATIO_AT_MOST = 3
/** Below this, starting up, the garbage collector and the clock decide. */
const CERTAIN_FROM_MS = 100
const TRIES = 5

/**
 * Doubles the length until the work takes long enough to be measured, or the most is reached, and compares the
 * processor time of the last two. Noise only adds time, so what looks too long is measured again, and the shortest
 * counts.
 * @param work what is measured, made from a text of a length beforehand
 */
export function growthOf(work: (length: number) => () => void, first: number, most: number): Growth {
  let half = timeOf(work(first))
  let length = first * 2
  let whole = timeOf(work(length))
  while (whole < CERTAIN_FROM_MS && length * 2 <= most) {
    length *= 2
    half = whole
    whole = timeOf(work(length))
  }
  for (let tries = 1; tries < TRIES && !isLinear(half, whole); tries += 1) {
    whole = Math.min(whole, timeOf(work(length)))
    half = Math.min(Math.max(half, timeOf(work(length / 2))), whole)
  }
  return { length, ms: whole, ratio: whole / half, linear: isLinear(half, whole) }
}

const isLinear = (half: number, whole: number) => whole < CERTAIN_FROM_MS || whole <= half * RATIO_AT_MOST

function timeOf(work: () => void): number {
  const since = process.cpuUsage()
  work()
  return cpuMs(since)
}
