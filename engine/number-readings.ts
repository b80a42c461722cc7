import { groupsFrom, otherReadings } from '../model/number-words.ts'
import type { QueryNode } from '../model/query/syntax.ts'
import { isEnding } from '../model/sign-words.ts'
import { POINT } from '../model/word-folding.ts'
import { type Loose, phraseOf, type Sought, type Term } from './sought.ts'

/**
 * A number of a query in each way in which a text may have it: *1500* is also *1 500* and *1.500*, in a phrase too, and
 * *1 500* is *1,500*. The index has each as it is written.
 */

export const any = (of: readonly Sought[]): Sought => {
  const [only] = of
  return of.length === 1 && only ? only : { type: 'any', of: [...of] }
}

export function wordInReadings({ word, prefix }: { word: string; prefix: boolean }): Sought {
  const others = otherReadings(word).map((words): Sought => {
    const [only] = words
    return words.length === 1 && only !== undefined
      ? { type: 'word', word: only, prefix: false }
      : phraseOf(words, false)
  })
  return any([{ type: 'word', word, prefix }, ...others])
}

/** Numbers in a phrase multiply its readings: beyond this many, they are as typed. */
const READINGS_AT_MOST = 9

export const phraseInReadings = (terms: readonly Term[], last?: Loose): Sought =>
  any(
    sequenceInReadings(terms).map((it): Sought => {
      const isSame = last !== undefined && it.at(-1) === terms.at(-1)
      return { type: 'phrase', terms: it, ...(isSame && { last }) }
    }),
  )

/** Adjacent words, with the numbers among them in each way in which a text may have them. */
export function sequenceInReadings(terms: readonly Term[]): Term[][] {
  let all: Term[][] = [[]]
  for (const [at, term] of terms.entries()) {
    const others = term.type === 'word' ? waysToWrite(term.word, terms[at - 1]) : []
    if (others.length === 0) {
      for (const way of all) way.push(term)
      continue
    }
    const ways = [[term], ...others.map((words) => words.map((word): Term => ({ type: 'word', word })))]
    if (all.length * ways.length > READINGS_AT_MOST) return [[...terms]]
    all = all.flatMap((before) => ways.map((way) => [...before, ...way]))
  }
  return all
}

/** *"roe com"* is also written with a point between: *roe.com*. */
const waysToWrite = (word: string, before: Term | undefined): readonly (readonly string[])[] =>
  before?.type === 'word' && before.word !== POINT && isEnding(word) ? [[POINT, word]] : otherReadings(word)

/** Each of several sequences in each of its readings, in every combination; beyond a few, they are as typed. */
export function combinedInReadings(sequences: readonly (readonly Term[])[]): Term[][][] {
  let all: Term[][][] = [[]]
  for (const terms of sequences) {
    const ways = sequenceInReadings(terms)
    if (all.length * ways.length > READINGS_AT_MOST) return [sequences.map((it) => [...it])]
    all = all.flatMap((before) => ways.map((way) => [...before, way]))
  }
  return all
}

/** What is between the groups of one number; and what is only between groups. */
const ONE_SPACE = /^[ \t\u00A0\u2007\u2009\u202F]$/
const BOUND_SPACE = /^[^ \t]$/
/** What is no single word, in its place. */
const NO_WORD = { word: '', prefix: false, start: 0, end: 0 }
/** Longer numbers are no numbers. */
const GROUPS_AT_MOST = 12

/** Words from one on that may be the groups of one number, and how many they are; null where they are not. */
export function numberOf(
  text: string,
  run: readonly QueryNode[],
  at: number,
): { sought: Sought; words: number } | null {
  const ahead = run.slice(at, at + GROUPS_AT_MOST).flatMap((it) => (it.type === 'word' ? [it] : [NO_WORD]))
  const count = groupsFrom(
    ahead.map(({ word }) => word),
    0,
  )
  const groups = ahead.slice(0, count)
  const gaps = groups.slice(1).map(({ start }, nth) => text.slice(groups[nth]?.end, start))
  if (count === 0 || !gaps.every((gap) => ONE_SPACE.test(gap))) return null
  const apart: Sought[] = gaps.every((gap) => BOUND_SPACE.test(gap))
    ? []
    : [{ type: 'all', of: groups.map(({ word, prefix }): Sought => ({ type: 'word', word, prefix })) }]
  const joined = groups.map(({ word }) => word).join('')
  const [first, ...others] = otherReadings(joined)
  const whole = first?.length === 1 ? [first.join('')] : others.flatMap((it) => (it.length === 1 ? it : []))
  return {
    sought: any([
      ...apart,
      ...[joined, ...whole].map((word): Sought => ({ type: 'word', word, prefix: false })),
    ]),
    words: count,
  }
}
