import type { Word } from './words.ts'

/**
 * The words of a quote and of a source as numbers, so that an alignment compares numbers. Words that are written together
 * in one of them and apart in the other are the same words: *non-believers* and *nonbelievers*.
 */
export type Pattern = {
  words: readonly Word[]
  ids: Int32Array
  /** Of each word and the one or two before it, written together; `NONE` where there are none. */
  pairs: Int32Array
  triples: Int32Array
  /** 1 for a word in brackets, which whoever quotes may have inserted; else 0. */
  bracketed: Uint8Array
  /** How many words are not in brackets. */
  own: number
  numbers: ReadonlyMap<string, number>
  /**
   * 1 for the first letter and length of every word that has a number, by `outline`: joining every two words of a source
   * would take long.
   */
  outlines: Uint8Array
}

export type Encoded = Pick<Pattern, 'ids' | 'pairs' | 'triples'> & {
  length: number
  /** Where a title or heading ends, which whoever quotes may pass over, how many words it has; 0 for all other words. */
  headings: Int32Array
}

/** No word of the quote. */
export const NONE = -1
/** Where two passages meet that do not follow each other: nothing stands across it. */
export const BREAK = -2

const DIGIT_AT_END = /\p{Nd}$/u
const DIGIT_AT_START = /^\p{Nd}/u
const GROUP_BEFORE = /^\p{Nd}{1,3}$/u
const GROUP = /^(?:\p{Nd}{3})+$/u

/** Two words as one; null for digits that would make another number, unless they are its groups: *1 000*. */
function together(first: string, second: string, afterSpace: boolean): string | null {
  const joined = first + second
  if (!DIGIT_AT_END.test(first) || !DIGIT_AT_START.test(second)) return joined
  return afterSpace && GROUP_BEFORE.test(first) && GROUP.test(second) ? joined : null
}

const numberIn = (numbers: Map<string, number>, word: string): number => {
  const known = numbers.get(word) ?? numbers.size
  numbers.set(word, known)
  return known
}

export function patternOf(words: readonly Word[]): Pattern {
  const numbers = new Map<string, number>()
  const ids = Int32Array.from(words, ({ folded }) => numberIn(numbers, folded))
  const [pairs, triples] = [new Int32Array(words.length).fill(NONE), new Int32Array(words.length).fill(NONE)]
  words.forEach(({ folded, afterSpace }, at) => {
    const [before, first] = [words[at - 1], words[at - 2]]
    if (before === undefined) return
    const pair = together(before.folded, folded, afterSpace)
    if (pair === null) return
    pairs[at] = numberIn(numbers, pair)
    const triple = first ? together(first.folded, pair, before.afterSpace) : null
    if (triple !== null) triples[at] = numberIn(numbers, triple)
  })
  const outlines = new Uint8Array(OUTLINES)
  for (const word of numbers.keys()) outlines[outline(word, word.length)] = 1
  return { words, ids, pairs, triples, ...bracketsOf(words), numbers, outlines }
}

function bracketsOf(words: readonly Word[]): Pick<Pattern, 'bracketed' | 'own'> {
  const bracketed = Uint8Array.from(words, ({ brackets }) => (brackets === undefined ? 0 : 1))
  return { bracketed, own: bracketed.reduce((sum, it) => sum + 1 - it, 0) }
}

/** Several texts, one after the other: `breaks` before those words; `headings`: of the last word of each how many it has. */
export function encode(
  { numbers, outlines }: Pattern,
  words: readonly Pick<Word, 'folded' | 'afterSpace'>[],
  breaks: ReadonlySet<number> = NO_BREAKS,
  headingAt: ReadonlyMap<number, number> = NO_HEADINGS,
): Encoded & { at: Int32Array } {
  const size = words.length + breaks.size
  const [ids, pairs, triples] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  const headings = new Int32Array(size)
  // Of each number the word that it stands for.
  const at = new Int32Array(size)
  let next = 0
  let since = 0
  words.forEach(({ folded, afterSpace }, nth) => {
    if (breaks.has(nth)) {
      ids[next] = BREAK
      pairs[next] = NONE
      triples[next] = NONE
      at[next++] = nth
      since = 0
    }
    ids[next] = numbers.get(folded) ?? NONE
    headings[next] = headingAt.get(nth) ?? 0
    const before = since > 0 ? (words[nth - 1]?.folded ?? '') : ''
    const isPair = since > 0 && outlines[outline(before, before.length + folded.length)] === 1
    const pair = isPair ? together(before, folded, afterSpace) : null
    pairs[next] = pair === null ? NONE : (numbers.get(pair) ?? NONE)
    const first = since > 1 ? (words[nth - 2]?.folded ?? '') : ''
    const all = first.length + before.length + folded.length
    const isTriple = since > 1 && outlines[outline(first, all)] === 1
    const last = isTriple ? together(before, folded, afterSpace) : null
    const triple = last === null ? null : together(first, last, words[nth - 1]?.afterSpace === true)
    triples[next] = triple === null ? NONE : (numbers.get(triple) ?? NONE)
    at[next++] = nth
    since += 1
  })
  return { ids, pairs, triples, headings, length: size, at }
}

const OUTLINES = 2 ** 14
/** The first letter and the length of a word as one number, which some others have as well. */
const outline = (word: string, length: number): number =>
  ((length << 8) ^ word.charCodeAt(0)) & (OUTLINES - 1)

const NO_BREAKS: ReadonlySet<number> = new Set()
const NO_HEADINGS: ReadonlyMap<number, number> = new Map()

/** A part of a pattern: of the words from one on up to another. */
export function partOfPattern(pattern: Pattern, from: number, to: number): Pattern {
  const pairs = pattern.pairs.slice(from, to)
  const triples = pattern.triples.slice(from, to)
  // They would reach over its beginning.
  pairs.fill(NONE, 0, 1)
  triples.fill(NONE, 0, 2)
  const words = pattern.words.slice(from, to)
  return {
    words,
    ...bracketsOf(words),
    ids: pattern.ids.slice(from, to),
    pairs,
    triples,
    numbers: pattern.numbers,
    outlines: pattern.outlines,
  }
}
