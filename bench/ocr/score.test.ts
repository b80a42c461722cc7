import { expect, it } from 'vitest'
import { compared } from './score.ts'

const read = (words: readonly string[], doubtful: readonly string[]) =>
  words.map((text) => ({ text, doubtful: doubtful.includes(text) }))

it('counts words that are right in their order, and of the wrong numbers those that were marked', () => {
  const words = ['The', 'rnill', 'cost', '1,760', 'crowns.', 'in', '36', 'days', 'of', '2018.']
  expect(compared('The mill cost 1,700 crowns, in 36 days of 2019.', read(words, ['1,760', '36']))).toEqual({
    words: 10,
    right: 7,
    numbers: 3,
    // 1,760 and 2018; a full stop in place of a comma makes no word wrong.
    wrong: 2,
    warned: 1,
    doubtful: 1,
  })
})

it('counts a number as wrong that is right somewhere else, and a word that is left out as not right', () => {
  const words = ['In', '36', 'the', 'mill', 'had', 'men']
  expect(compared('In 1912 the mill had 36 men', read(words, []))).toMatchObject({
    ...{ words: 7, right: 5, numbers: 1, wrong: 1, warned: 0 },
  })
})
