import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayShareWords, type Near, nearIn } from './nearness.ts'
import { phraseOf } from './sought.ts'

const near = (within: number, inOrder: boolean, ...phrases: string[]): Near => ({
  of: phrases.map((it) => phraseOf(it.split(' '), false).terms),
  within,
  inOrder,
})
const shown = (text: string, what: Near) => {
  const words = text.split(' ')
  return nearIn(words, what).map(({ start, end }) => words.slice(start, end).join(' '))
}

describe('what stands near what', () => {
  test('only what has the others near it', () => {
    expect(shown('a x b x x x a', near(1, false, 'a', 'b'))).toEqual(['a', 'b'])
    expect(shown('b x a x b', near(1, true, 'a', 'b'))).toEqual(['a', 'b'])
    expect(shown('b x a x b', near(1, false, 'a', 'b'))).toEqual(['a', 'b', 'b'])
  })

  test('words of a phrase are not between', () => {
    expect(shown('a b c d', near(0, true, 'a b', 'c d'))).toEqual(['a b', 'c d'])
    expect(shown('c b a', near(0, false, 'a', 'b', 'c'))).toEqual(['a', 'b', 'c'])
  })

  test('no word serves twice', () => {
    expect(shown('a x', near(3, false, 'a', 'a'))).toEqual([])
    expect(shown('a b a', near(3, false, 'a b', 'b a'))).toEqual([])
    expect(shown('a b b a', near(0, false, 'a b', 'b a'))).toEqual(['a b', 'b a'])
  })

  test('is every occurrence for which one of each other can be chosen', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'x'), { maxLength: 10 })
    const phrase = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 })
      .map((it) => it.join(' '))
    fc.assert(
      fc.property(
        texts,
        fc.uniqueArray(phrase, { minLength: 2, maxLength: 3 }),
        fc.nat({ max: 3 }),
        fc.boolean(),
        (words, phrases, within, inOrder) => {
          const what = near(within, inOrder, ...phrases)
          const found = nearIn(words, what)
          if (mayShareWords(what.of)) expect(found.length > 0).toBe(everyChoice(words, what).length > 0)
          else expect(found).toEqual(everyChoice(words, what))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('takes time in proportion to the text', () => {
    const words = Array.from({ length: 30_000 }, (_, at) => (at % 2 === 0 ? 'a' : 'b'))
    expect(nearIn(words, near(5, false, 'a', 'b'))).toHaveLength(30_000)
    expect(nearIn(words, near(20_000, true, 'a', 'b'))).toHaveLength(30_000)
  })
})

/** Every occurrence in any choice of one of each, by trying all. */
function everyChoice(words: string[], { of, within, inOrder }: Near) {
  const all = of.map((sequence) =>
    words.flatMap((_, start) => {
      const end = start + sequence.length
      const is = sequence.every((it, nth) => it.type === 'word' && words[start + nth] === it.word)
      return is ? [{ start, end }] : []
    }),
  )
  const chosen = new Set<{ start: number; end: number }>()
  const choose = (nth: number, before: { start: number; end: number }[]) => {
    for (const it of all[nth] ?? []) {
      const apart = before.every((other) => other.end <= it.start || (!inOrder && it.end <= other.start))
      if (!apart) continue
      const now = [...before, it]
      if (nth + 1 < all.length) choose(nth + 1, now)
      else {
        const first = Math.min(...now.map((one) => one.start))
        const last = Math.max(...now.map((one) => one.end))
        if (last - first - of.flat().length <= within) for (const one of now) chosen.add(one)
      }
    }
  }
  choose(0, [])
  return all.flat().filter((it) => chosen.has(it))
}
