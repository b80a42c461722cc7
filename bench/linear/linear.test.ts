import { describe, expect, it } from 'vitest'
import { growthOf } from './growth.ts'
import { TRIALS } from './trials.ts'

const MEGABYTE = 1_000_000
const FIRST = 16_000

describe('takes at most in proportion longer for a longer text', () => {
  it.each(TRIALS)('$of: $name', { timeout: 600_000 }, async ({ work }) => {
    expect(await growthOf(work, FIRST, MEGABYTE)).toMatchObject({ linear: true })
  })
})

describe('the measurement', () => {
  const spin = (rounds: number) => {
    let sum = 0
    for (let at = 0; at < rounds; at += 1) sum = Math.imul(sum ^ at, 31)
    return sum
  }

  it('tells linear work from work that grows with the square', async () => {
    expect((await growthOf((length) => () => void spin(length * 500), FIRST, MEGABYTE)).linear).toBe(true)
    const squared = await growthOf((length) => () => void spin((length * length) / 1024), FIRST, MEGABYTE)
    expect(squared.linear).toBe(false)
  })
})
