import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { allowedEdits, Vocabulary } from './vocabulary.ts'

const of = (...words: string[]) => {
  const vocabulary = new Vocabulary()
  for (const word of words) vocabulary.add(word)
  return vocabulary
}

describe('corrections', () => {
  test('are the words that the rule allows, as if each were looked at', () => {
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
            .sort(),
        ).toEqual(allowed.sort())
      }),
    )
  })

  test('come nearest first, then the word that the index met first: it is the more frequent', () => {
    const vocabulary = of('accountabilitie', 'accountabilitys', 'accountability')
    expect(vocabulary.corrections('accountabilityy')).toEqual([
      'accountabilitys',
      'accountability',
      'accountabilitie',
    ])
  })

  test('are at most twenty: more would bury what was typed', () => {
    const words = Array.from({ length: 26 }, (_, n) => `coas${String.fromCharCode(97 + n)}`)
    expect(of(...words).corrections('coast')).toHaveLength(20)
  })
})

test('a word is parted into known halves of two letters or more, the likeliest two ways', () => {
  const vocabulary = of('the', 'north', 'rapist', 'west', 'a', 'part', 'no', 'rthwest', 'northw', 'est')
  expect(vocabulary.splits('northwest')).toEqual([
    ['north', 'west'],
    ['no', 'rthwest'],
  ])
  expect(vocabulary.splits('apart')).toEqual([])
})
