import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { allowedEdits, Vocabulary } from './vocabulary.ts'

const of = (...words: string[]) => {
  const vocabulary = new Vocabulary()
  vocabulary.add(words)
  return vocabulary
}

describe('corrections', () => {
  test('are exactly the words that the rule allows', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '1'), minLength: 1, maxLength: 11 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 18 }), word, (words, typed) => {
        const allowed = words.filter((other) => {
          const extra = other[0] === typed[0] ? 0 : 1
          const edits = editDistance(typed, other, 3) + extra
          return other !== typed && !/\d/.test(other) && edits <= allowedEdits(typed)
        })
        expect(
          of(...words)
            .corrections(typed)
            .flat()
            .sort(),
        ).toEqual(allowed.sort())
      }),
    )
  })

  test('are grouped by their edits, whatever the order in which the index met the words', () => {
    const vocabulary = of('accountabilitie', 'accountabilitys', 'accountability')
    expect(vocabulary.corrections('accountabilityy')).toEqual([
      ['accountability', 'accountabilitys'],
      ['accountabilitie'],
    ])
  })
})

test('a word is split into known halves of two letters or more', () => {
  const vocabulary = of('the', 'north', 'rapist', 'west', 'a', 'part', 'no', 'rthwest', 'northw', 'est')
  expect(vocabulary.splits('northwest')).toEqual([
    ['no', 'rthwest'],
    ['north', 'west'],
    ['northw', 'est'],
  ])
  expect(vocabulary.splits('apart')).toEqual([])
})
