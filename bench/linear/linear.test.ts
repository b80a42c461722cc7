import { describe, expect, it } from 'vitest'
import { growthOf } from './growth.ts'
import { inArticle, throughPipeline, throughQuery } from './pipeline.ts'
import { NAMED_SHAPES, RANDOM_SHAPES } from './shapes.ts'

const MEGABYTE = 1_000_000
const FIRST = 16_000

describe('takes at most in proportion longer for a longer text', () => {
  it.each([...NAMED_SHAPES, ...RANDOM_SHAPES])('$name', { timeout: 600_000 }, ({ text }) => {
    const document = (length: number) => {
      const it = inArticle(text, length)
      return () => throughPipeline(it)
    }
    const query = (length: number) => {
      const it = text(length)
      return () => throughQuery(it)
    }
    expect(growthOf(document, FIRST, MEGABYTE)).toMatchObject({ linear: true })
    expect(growthOf(query, FIRST, MEGABYTE)).toMatchObject({ linear: true })
  })
})

describe('the measurement', () => {
  const spin = (rounds: number) => {
    let sum = 0
    for (let at = 0; at < rounds; at += 1) sum = Math.imul(sum ^ at, 31)
    return sum
  }

  it('tells linear work from work that grows with the square', () => {
    expect(growthOf((length) => () => void spin(length * 2_000), FIRST, MEGABYTE).linear).toBe(true)
    expect(growthOf((length) => () => void spin(length * length), FIRST, MEGABYTE).linear).toBe(false)
  })
})
