import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../edit-distance.ts'
import { allowedEdits } from '../../misspelling.ts'
import { Vocabulary } from './vocabulary.ts'

const of = (...words: string[]) => {
  const vocabulary = new Vocabulary()
  vocabulary.add(words)
  return vocabulary
}

/** Most mistakes are near the beginning here, where another rule applies. */
function withMistake(word: string, { at, letter, how }: { at: number; letter: string; how: number }): string {
  const [before, rest] = [word.slice(0, at), word.slice(at)]
  if (how === 0) return before + letter + rest
  if (how === 1) return before + letter + rest.slice(1)
  if (how === 2) return before + rest.slice(1)
  return before + rest.charAt(1) + rest.charAt(0) + rest.slice(2)
}

describe('corrections', () => {
  test('are exactly the words that the rule allows', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'é', '1')
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 11 })
    const mistake = fc.record({ at: fc.nat(3), letter, how: fc.nat(3) })
    const mistakes = fc.array(mistake, { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 9 }), word, fc.array(mistakes), (some, typed, wrong) => {
        const words = [...new Set([...some, ...wrong.map((it) => it.reduce(withMistake, typed))])]
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
