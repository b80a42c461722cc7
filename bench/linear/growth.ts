import { cpuMs } from '../run/statistics.ts'

/** How processor time grows when the work is doubled: twice for linear work, four times for quadratic. */
export type Growth = { length: number; ms: number; ratio: number; linear: boolean }

/** Something that is done with a text of a length; the text is made beforehand. */
export type Work = (length: number) => () => unknown

/** Does the work, and says how many milliseconds of processor time it took. */
export type Clock = (work: () => unknown) => Promise<number>

/** Half linear and half quadratic: at twice the length the quadratic half would take most of the time. */
const RATIO_AT_MOST = 3
/** Below this, starting up, the garbage collector and the clock decide. */
const CERTAIN_FROM_MS = 100
const TRIES = 5
const DOUBLED_AT_MOST = 2

/**
 * Doubles the length until the work takes long enough to be measured, or the most is reached, and compares the
 * processor time of the last two. Noise only adds time, so what looks too long is measured again, and the shortest
 * counts. What still looks too long is doubled again, beyond the most if need be: where a compiler or the garbage
 * collector steps in, the time jumps once, and only what does not grow in proportion jumps every time.
 * @param work what is measured, made from a text of a length beforehand
 * @param timeOf processor time of this process, unless a test keeps the time
 */
export async function growthOf(
  work: Work,
  first: number,
  most: number,
  timeOf: Clock = cpuTimeOf,
): Promise<Growth> {
  let half = await timeOf(work(first))
  let length = first * 2
  let whole = await timeOf(work(length))
  const double = async () => {
    length *= 2
    half = whole
    whole = await timeOf(work(length))
  }
  while (whole < CERTAIN_FROM_MS && length * 2 <= most) await double()
  for (let doubled = 0; ; doubled += 1) {
    for (let tries = 1; tries < TRIES && !isLinear(half, whole); tries += 1) {
      whole = Math.min(whole, await timeOf(work(length)))
      half = Math.min(Math.max(half, await timeOf(work(length / 2))), whole)
    }
    if (isLinear(half, whole) || doubled === DOUBLED_AT_MOST) break
    await double()
  }
  return { length, ms: whole, ratio: whole / half, linear: isLinear(half, whole) }
}

const isLinear = (half: number, whole: number) => whole < CERTAIN_FROM_MS || whole <= half * RATIO_AT_MOST

async function cpuTimeOf(work: () => unknown): Promise<number> {
  const since = process.cpuUsage()
  await work()
  return cpuMs(since)
}
