import { hasForms } from '../../names.ts'
import type { Root, Sought, Term } from '../../sought.ts'
import { nodesOf } from './units.ts'

/** At most this many corrections of one word: more would bury the matches of what was typed. */
export const MAX_CORRECTIONS = 20
/** Words are corrected from this many letters. */
const LETTERS_FOR_TYPOS = 5

const DIGIT = /\p{N}/u

/** Whether a word may be corrected, or be a correction. */
export const mayBeMisspelt = (word: string): boolean =>
  [...word].length >= LETTERS_FOR_TYPOS && !DIGIT.test(word)

export const hasDigit = (word: string): boolean => DIGIT.test(word)

export type Spelling = { word: string; prefix: boolean }
export type Pair = readonly [string, string]
export type Forms = { language: string; words: readonly string[] }[]

/** What a word may be a misspelling of. */
export type Correction = { word: string; mistakes: number }

/** Two adjacent words of a query; `prefix`: the second one may be unfinished. */
export type Neighbours = { left: string; right: string; prefix: boolean }

/** What has to be looked up in the index's vocabulary before a query can be written. */
export type WordQuestions = {
  /** Which of these words does it have? Halves of words, and adjacent words joined. */
  known: string[]
  /** Which pairs that are written with a hyphen are these words if they are joined? */
  joined: Spelling[]
  neighbours: Neighbours[]
  /** Of which words are these misspellings? */
  misspelt: Spelling[]
  /** Of which words are these forms? */
  inflected: string[]
  /** Which words fit? */
  patterns: string[]
}

export type WordAnswers = {
  known: ReadonlySet<string>
  /** Pairs that are written with a hyphen. */
  pairs: readonly Pair[]
  /** Which of the neighbours, as `left right`, also stand side by side without a hyphen. */
  sideBySide: ReadonlySet<string>
  corrections: ReadonlyMap<string, readonly Correction[]>
  forms: ReadonlyMap<string, Forms>
  patterns: ReadonlyMap<string, readonly string[]>
}

export const NO_WORDS: WordAnswers = {
  known: new Set(),
  pairs: [],
  sideBySide: new Set(),
  corrections: new Map(),
  forms: new Map(),
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

export const spelt = ({ word, prefix }: Spelling): string => `${word} ${prefix}`

/** What has to be known of the index's vocabulary before this query can be written. */
export function wordQuestions(
  root: Root,
  { typos, forms }: { typos: boolean; forms: boolean },
): WordQuestions {
  const known = new Set<string>()
  const joined = new Map<string, Spelling>()
  const neighbours = new Map<string, Neighbours>()
  const misspelt = new Map<string, Spelling>()
  const inflected = new Set<string>()
  const patterns = new Set<string>()
  const spell = (words: readonly Spelling[]) => {
    words.forEach((it, at) => {
      joined.set(spelt(it), it)
      const before = words[at - 1]
      if (!before) return
      const whole = { word: before.word + it.word, prefix: it.prefix }
      joined.set(spelt(whole), whole)
    })
  }
  for (const { node, excluded } of nodesOf(root)) {
    const terms = termsOf(node)
    for (const it of node.type === 'pattern' ? [node] : terms)
      if (it.type === 'pattern') patterns.add(it.pattern)
    spell(terms.flatMap((it) => (it.type === 'pattern' ? [] : [spellingOf(it)])))
    const words = node.type === 'word' ? [node] : node.type === 'name' ? node.words : []
    spell(words)
    if (excluded) continue
    for (const it of [...words, ...titleWord(node), ...nearWords(node), ...otherNames(node)])
      if (forms) inflected.add(it.word)
    const joined = node.type === 'phrase' ? node.last : node.type === 'name' ? node.together : undefined
    if (forms && joined) inflected.add(joined.asked)
    if (node.type === 'word' && typos && mayBeMisspelt(node.word)) {
      misspelt.set(spelt(node), { word: node.word, prefix: node.prefix })
      for (const pair of halves(node.word)) for (const half of pair) known.add(half)
    }
    if (node.type !== 'all') continue
    for (const run of runsOf(node.of)) {
      spell(run)
      run.forEach((it, at) => {
        const before = run[at - 1]
        if (before === undefined) return
        known.add(before.word + it.word)
        neighbours.set(`${before.word} ${spelt(it)}`, {
          left: before.word,
          right: it.word,
          prefix: it.prefix,
        })
      })
    }
  }
  return {
    known: [...known],
    joined: [...joined.values()],
    neighbours: [...neighbours.values()],
    misspelt: [...misspelt.values()],
    inflected: [...inflected],
    patterns: [...patterns],
  }
}

function termsOf(node: Sought): readonly Term[] {
  if (node.type === 'phrase') return node.terms
  if (node.type === 'near') return node.of.flat()
  return node.type === 'filter' && node.condition.by === 'title' ? node.condition.terms : []
}

/** A single word of a condition about titles, which is also found in its other forms. */
function titleWord(node: Sought): Spelling[] {
  if (node.type !== 'filter' || node.condition.by !== 'title') return []
  const [only, ...others] = node.condition.terms
  return only === undefined || only.type === 'pattern' || others.length > 0 ? [] : [spellingOf(only)]
}

/** Other spellings of a name that have forms. */
const otherNames = (node: Sought): Spelling[] =>
  node.type === 'name'
    ? node.others.flatMap(([only = '', ...rest]) =>
        rest.length > 0 || !hasForms(only) ? [] : [{ word: only, prefix: false }],
      )
    : []

/** Plain words that are near something. */
function nearWords(node: Sought): Spelling[] {
  if (node.type !== 'near') return []
  return (node.inForms ?? []).flatMap((nth) => {
    const [it] = node.of[nth] ?? []
    return it === undefined || it.type === 'pattern' ? [] : [spellingOf(it)]
  })
}

export const spellingOf = (it: Exclude<Term, { type: 'pattern' }>): Spelling => ({
  word: it.word,
  prefix: it.type === 'prefix',
})

/** Plain words that stand side by side. */
function runsOf(of: readonly Sought[]): Spelling[][] {
  const runs: Spelling[][] = [[]]
  for (const it of of) {
    if (it.type === 'word') runs.at(-1)?.push({ word: it.word, prefix: it.prefix })
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
  pairsIn({ word, prefix }: Spelling): Pair[] {
    return this.answers.pairs.filter(([left, right]) => {
      const whole = left + right
      return prefix ? whole.startsWith(word) && left.length < word.length : whole === word
    })
  }

  /** What somebody writes with a hyphen behind a word; if that is unfinished, whatever begins with it. */
  secondsOf({ left, right, prefix }: Neighbours): string[] {
    return this.answers.pairs.flatMap(([first, second]) =>
      first === left && (prefix ? second.startsWith(right) : second === right) ? [second] : [],
    )
  }

  /** Whether two words stand side by side anywhere. */
  areSideBySide({ left, right }: Neighbours): boolean {
    return this.answers.sideBySide.has(`${left} ${right}`)
  }

  /** Ways to split a word into two that the index has: `therapist` as `the rapist`. */
  splits(word: string): Pair[] {
    return halves(word).filter(([left, right]) => this.has(left) && this.has(right))
  }

  corrections(it: Spelling): readonly Correction[] {
    return this.answers.corrections.get(spelt(it)) ?? []
  }

  forms(word: string): Forms {
    return this.answers.forms.get(word) ?? []
  }

  fitting(pattern: string): readonly string[] {
    return this.answers.patterns.get(pattern) ?? []
  }
}
