import { leaves, type ParsedQuery } from '../../../model/query/syntax.ts'
import { encodeWord } from '../encoding/letters.ts'

/** At most this many corrections of one word: more would bury the matches of what was typed. */
export const MAX_CORRECTIONS = 20
/** At most this many completions of an unfinished word are asked for individually: more would cost too much. */
export const MAX_COMPLETIONS = 60
/** At most this many ways to split a word are tried. */
const MAX_SPLITS = 2
/** The server corrects words from this many letters. */
export const LETTERS_FOR_TYPOS = 5

const DIGIT = /\p{N}/u

/** Whether the server would correct the word, and our rules allow that. */
export const mayBeMisspelt = (word: string): boolean =>
  [...word].length >= LETTERS_FOR_TYPOS && !DIGIT.test(word)

/** Whether the server might allow mistakes in a word where our rules do not: `march2024`. It never corrects plain numbers. */
export const mustBeExact = (word: string): boolean => DIGIT.test(word)

/** What has to be looked up in the index's vocabulary before a query can be written. */
export type WordQuestions = {
  /** Which of these words does it have? Halves of words, and adjacent words joined. */
  known: string[]
  /** Of which words are these misspellings? `unfinished`: the word is a prefix. */
  misspelt: { word: string; unfinished: boolean }[]
  /** Which words have this prefix? */
  completions: string[]
}

export type WordAnswers = {
  known: Set<string>
  corrections: Map<string, string[]>
  /** Null for a prefix that too many words have. */
  completions: Map<string, string[] | null>
}

/** The two halves of a word, at every position where it can be split. */
function halves(word: string): [string, string][] {
  const letters = [...word]
  const found: [string, string][] = []
  for (let at = 2; at <= letters.length - 2; at += 1)
    found.push([letters.slice(0, at).join(''), letters.slice(at).join('')])
  return found
}

/** What has to be known of the index's vocabulary before this query can be written. */
export function wordQuestions({ root }: ParsedQuery, typos: boolean): WordQuestions {
  const known = new Set<string>()
  const questions: WordQuestions = { known: [], misspelt: [], completions: [] }
  let before: string | null = null
  for (const { leaf: part, excluded } of leaves(root)) {
    if (part.type === 'operator' || part.type === 'pattern') {
      before = null
      continue
    }
    const words =
      part.type === 'word'
        ? [part.word]
        : part.terms.flatMap((it) => (it.type === 'pattern' ? [] : [it.word]))
    if (part.type === 'phrase') before = null
    for (const word of words) {
      for (const half of halves(word)) for (const it of half) known.add(it)
      if (before !== null) known.add(before + word)
      before = word
    }
    if (part.type === 'phrase') before = null
    const last = words.at(-1) ?? ''
    if (part.type === 'word' && !excluded && typos && mayBeMisspelt(last)) {
      questions.misspelt.push({ word: last, unfinished: part.prefix })
    }
    const prefix = part.type === 'word' ? part.prefix : part.terms.at(-1)?.type === 'prefix'
    if (prefix && (part.type === 'phrase' || [...last].length >= LETTERS_FOR_TYPOS))
      questions.completions.push(last)
  }
  return { ...questions, known: [...known] }
}

/** What the vocabulary of the index says about the words in a query. */
export class Lexicon {
  constructor(private readonly answers: WordAnswers) {}

  has(word: string): boolean {
    return this.answers.known.has(word)
  }

  /** Ways to split a word into two that the index has: `northwest` as `north west`. Equal halves come first. */
  splits(word: string): [string, string][] {
    const found = halves(word).filter(([left, right]) => this.has(left) && this.has(right))
    const shorter = ([left, right]: [string, string]) => Math.min(left.length, right.length)
    return found.sort((a, b) => shorter(b) - shorter(a)).slice(0, MAX_SPLITS)
  }

  corrections(word: string): string[] {
    return this.answers.corrections.get(word) ?? []
  }

  /** The words with this prefix; null if there are too many. */
  completions(prefix: string): string[] | null {
    return this.answers.completions.get(prefix) ?? null
  }
}

export const NO_WORDS: WordAnswers = { known: new Set(), corrections: new Map(), completions: new Map() }

/** The words of a phrase in the server's query syntax. */
export const encodePhrase = (words: readonly string[]): string => `"${words.map(encodeWord).join(' ')}"`
