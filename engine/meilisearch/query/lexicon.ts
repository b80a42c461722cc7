import type { Root, Sought, Term } from '../../sought.ts'
import { nodesOf } from './units.ts'

/** At most this many corrections of one word: more would bury the matches of what was typed. */
export const MAX_CORRECTIONS = 20
/** At most this many ways to split a word are tried. */
const MAX_SPLITS = 2
/** Words are corrected from this many letters. */
const LETTERS_FOR_TYPOS = 5

const DIGIT = /\p{N}/u

/** Whether a word may be corrected. */
export const mayBeMisspelt = (word: string): boolean =>
  [...word].length >= LETTERS_FOR_TYPOS && !DIGIT.test(word)

export type Spelling = { word: string; prefix: boolean }
export type Pair = readonly [string, string]

/** What has to be looked up in the index's vocabulary before a query can be written. */
export type WordQuestions = {
  /** Which of these words does it have? Halves of words, and adjacent words joined. */
  known: string[]
  /** Which pairs that are written with a hyphen are these words if they are joined? */
  joined: Spelling[]
  /** Of which words are these misspellings? */
  misspelt: Spelling[]
  /** Which words fit? */
  patterns: string[]
}

export type WordAnswers = {
  known: ReadonlySet<string>
  joined: ReadonlyMap<string, readonly Pair[]>
  corrections: ReadonlyMap<string, readonly string[]>
  patterns: ReadonlyMap<string, readonly string[]>
}

export const NO_WORDS: WordAnswers = {
  known: new Set(),
  joined: new Map(),
  corrections: new Map(),
  patterns: new Map(),
}

/** The two halves of a word, at every position where it can be split. */
function halves(word: string): Pair[] {
  const letters = [...word]
  const found: Pair[] = []
  for (let at = 2; at <= letters.length - 2; at += 1)
    found.push([letters.slice(0, at).join(''), letters.slice(at).join('')])
  return found
}

/** What has to be known of the index's vocabulary before this query can be written. */
export function wordQuestions(root: Root, typos: boolean): WordQuestions {
  const known = new Set<string>()
  const joined = new Map<string, Spelling>()
  const misspelt = new Map<string, Spelling>()
  const patterns = new Set<string>()
  const sideBySide = (words: readonly Spelling[]) => {
    words.forEach((it, at) => {
      joined.set(`${it.word} ${it.prefix}`, it)
      const before = words[at - 1]
      if (before) known.add(before.word + it.word)
    })
  }
  for (const { node, excluded } of nodesOf(root)) {
    if (node.type === 'pattern') patterns.add(node.pattern)
    const terms = termsOf(node)
    for (const it of terms) if (it.type === 'pattern') patterns.add(it.pattern)
    if (node.type === 'word') {
      sideBySide([node])
      if (excluded || !typos || !mayBeMisspelt(node.word)) continue
      misspelt.set(`${node.word} ${node.prefix}`, node)
      for (const pair of halves(node.word)) for (const half of pair) known.add(half)
    }
    if (node.type === 'name') sideBySide(node.words)
    if (node.type === 'phrase') sideBySide(wordsOf(node))
    if (node.type === 'all') for (const run of runsOf(node.of)) sideBySide(run)
  }
  return {
    known: [...known],
    joined: [...joined.values()],
    misspelt: [...misspelt.values()],
    patterns: [...patterns],
  }
}

function termsOf(node: Sought): Term[] {
  if (node.type === 'phrase') return node.terms
  if (node.type === 'near') return node.of.flat()
  return node.type === 'filter' && node.condition.by === 'title' ? node.condition.terms : []
}

/** The terms of a phrase that are words or beginnings of words. */
const wordsOf = (phrase: Extract<Sought, { type: 'phrase' }>): Spelling[] =>
  phrase.terms.flatMap((it) =>
    it.type === 'pattern' ? [] : [{ word: it.word, prefix: it.type === 'prefix' }],
  )

/** Plain words that stand side by side. */
export function runsOf(of: readonly Sought[]): Extract<Sought, { type: 'word' }>[][] {
  const runs: Extract<Sought, { type: 'word' }>[][] = [[]]
  for (const it of of) {
    if (it.type === 'word') runs.at(-1)?.push(it)
    else runs.push([])
  }
  return runs.filter((it) => it.length > 1)
}

/** What the vocabulary of the index says about the words in a query. */
export class Lexicon {
  constructor(private readonly answers: WordAnswers) {}

  has(word: string): boolean {
    return this.answers.known.has(word)
  }

  /** The pairs that somebody writes with a hyphen, and that are this word if they are joined. */
  hyphened({ word, prefix }: Spelling): readonly Pair[] {
    return this.answers.joined.get(`${word} ${prefix}`) ?? []
  }

  /** Ways to split a word into two that the index has: `therapist` as `the rapist`. Equal halves come first. */
  splits(word: string): Pair[] {
    const found = halves(word).filter(([left, right]) => this.has(left) && this.has(right))
    const shorter = ([left, right]: Pair) => Math.min(left.length, right.length)
    return found.sort((a, b) => shorter(b) - shorter(a)).slice(0, MAX_SPLITS)
  }

  corrections({ word, prefix }: Spelling): readonly string[] {
    return this.answers.corrections.get(`${word} ${prefix}`) ?? []
  }

  fitting(pattern: string): readonly string[] {
    return this.answers.patterns.get(pattern) ?? []
  }
}
