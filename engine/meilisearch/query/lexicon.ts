import type { ParsedQuery } from '../../../model/query-language.ts'
import { encodeWord } from '../encoding/letters.ts'

/** Spellings taken for one word at most: more would bury what was typed. */
export const MAX_CORRECTIONS = 20
/** Ways in which an unfinished word may go on, each asked for by itself, before that gets too dear. */
export const MAX_ENDINGS = 60
/** Ways to part a word that are tried at most. */
const MAX_SPLITS = 2
/** Letters from which the server takes a word for a misspelt one. */
export const LETTERS_FOR_TYPOS = 5

const DIGIT = /\p{N}/u

/** Whether the server would correct the word, and this product's rules allow it. */
export const mayBeMisspelt = (word: string): boolean =>
  [...word].length >= LETTERS_FOR_TYPOS && !DIGIT.test(word)

/** Whether the server takes mistakes in a word where none are allowed: `march2024`. Plain numbers it leaves alone. */
export const mustBeExact = (word: string): boolean => DIGIT.test(word)

/** Words that are looked up in the index's vocabulary before a query can be written. */
export type WordQuestions = {
  /** Which of these does it hold? Halves of words, and neighbours written as one. */
  known: string[]
  /** Which words are these misspellings of? `unfinished`: the word may go on. */
  misspelt: { word: string; unfinished: boolean }[]
  /** How do the words with this beginning go on? */
  endings: string[]
}

export type WordAnswers = {
  known: Set<string>
  corrections: Map<string, string[]>
  /** Null for a beginning that too many words have. */
  endings: Map<string, string[] | null>
}

/** The two halves of a word, at every place where it can be parted. */
function halves(word: string): [string, string][] {
  const letters = [...word]
  const found: [string, string][] = []
  for (let at = 2; at <= letters.length - 2; at += 1)
    found.push([letters.slice(0, at).join(''), letters.slice(at).join('')])
  return found
}

/** What of the index's vocabulary has to be known before this query can be written. */
export function wordQuestions({ parts }: ParsedQuery, typos: boolean): WordQuestions {
  const known = new Set<string>()
  const questions: WordQuestions = { known: [], misspelt: [], endings: [] }
  let before: string | null = null
  for (const part of parts) {
    if (part.type === 'operator') {
      before = null
      continue
    }
    const words = part.type === 'word' ? [part.word] : part.words
    if (part.type === 'phrase') before = null
    for (const word of words) {
      for (const half of halves(word)) for (const it of half) known.add(it)
      if (before !== null) known.add(before + word)
      before = word
    }
    if (part.type === 'phrase') before = null
    const last = words.at(-1) ?? ''
    if (part.type === 'word' && !part.exclude && typos && mayBeMisspelt(last)) {
      questions.misspelt.push({ word: last, unfinished: part.prefix })
    }
    if (part.prefix && (part.type === 'phrase' || [...last].length >= LETTERS_FOR_TYPOS))
      questions.endings.push(last)
  }
  return { ...questions, known: [...known] }
}

/** What the vocabulary of the index says about the words of one query. */
export class Lexicon {
  constructor(private readonly answers: WordAnswers) {}

  has(word: string): boolean {
    return this.answers.known.has(word)
  }

  /** Ways to part a word into two that the index holds: `northwest` is `north west`. Halves of a size first. */
  splits(word: string): [string, string][] {
    const found = halves(word).filter(([left, right]) => this.has(left) && this.has(right))
    const shorter = ([left, right]: [string, string]) => Math.min(left.length, right.length)
    return found.sort((a, b) => shorter(b) - shorter(a)).slice(0, MAX_SPLITS)
  }

  corrections(word: string): string[] {
    return this.answers.corrections.get(word) ?? []
  }

  /** The words that begin so; null where they are too many to be named. */
  endings(beginning: string): string[] | null {
    return this.answers.endings.get(beginning) ?? null
  }
}

export const NO_WORDS: WordAnswers = { known: new Set(), corrections: new Map(), endings: new Map() }

/** The words of a phrase as the server's query language wants them. */
export const encodePhrase = (words: readonly string[]): string => `"${words.map(encodeWord).join(' ')}"`
