import { expect, it } from 'vitest'
import { processorSeconds } from '../model/processor-seconds.fixture.ts'
import { withBrackets } from './brackets.ts'
import { wordsOf } from './words.ts'

it('takes time in proportion to the length where a quote is full of round brackets', () => {
  const [once, fourTimes] = [10_000, 40_000].map((count) => {
    const text = '(a) '.repeat(count)
    const words = wordsOf(text)
    return processorSeconds(() => withBrackets(text, words))
  })
  expect(fourTimes).toBeLessThan((once ?? 0) * 8 + 0.05)
})
