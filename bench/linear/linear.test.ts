import { describe, expect, it } from 'vitest'
import { growthOf } from './growth.ts'

const MEGABYTE = 1_000_000
const FIRST = 16_000

describe('the measurement', () => {
  /** A clock on which work of a length takes what it is said to take, and now and then a fifth more, as on a busy machine. */
  const judged = (msFor: (kilobytes: number) => number) => {
    let reading = 0
    const noisy = (work: () => unknown) => {
      reading += 1
      return Promise.resolve(msFor(work() as number) * (reading % 3 === 0 ? 1.2 : 1))
    }
    return growthOf((length) => () => length / 1000, FIRST, MEGABYTE, noisy)
  }

  it('takes work that grows in proportion for linear, and work that grows with the square not', async () => {
    expect((await judged((kilobytes) => kilobytes)).linear).toBe(true)
    expect((await judged((kilobytes) => kilobytes ** 2 / 50)).linear).toBe(false)
  })

  it('takes a single jump, as of a compiler at work, for linear', async () => {
    expect((await judged((kilobytes) => (kilobytes < 200 ? kilobytes / 4 : kilobytes))).linear).toBe(true)
  })

  it('does not judge what takes too little time to be measured', async () => {
    expect((await judged((kilobytes) => kilobytes ** 2 / 100_000)).linear).toBe(true)
  })

  it('measures the processor time of what is done', async () => {
    const spin = () => {
      const until = process.cpuUsage().user + 20_000
      while (process.cpuUsage().user < until);
    }
    expect((await growthOf(() => spin, FIRST, FIRST)).ms).toBeGreaterThanOrEqual(20)
  })
})
