import type { Run } from '../passage/capital-runs.ts'
import { joined, type PassageView, sentenceAt } from '../passage/index.ts'
import { isDefinite, wordAt } from './group-mention.ts'

/** What rules need to know about a run of capitalised words that is neither listed nor recognised by its form. */
export type Asked = {
  view: PassageView
  run: Run
  /** The nearest words before, without articles and similar words, the nearest first. */
  before: string[]
  /** The word right after the run, or an empty string. */
  after: string
  afterNext: string
  definite: boolean
  acronym: boolean
  single: boolean
  /** A known place, which may lend a team its name. */
  place: boolean
  /** The token after that place. */
  placeTo: number
  /** How clearly the sentence is about a game: from 2 on it certainly is. */
  sport: number
}
const WORDS_BEFORE = 5

export function wordsBefore(view: PassageView, from: number): { before: string[]; definite: boolean } {
  const before: string[] = []
  const definite = isDefinite(view, from)
  const { articles } = view.language.grammar
  for (let at = from - 1; at >= 0 && at >= from - WORDS_BEFORE - 3 && before.length < WORDS_BEFORE; at -= 1) {
    if (!joined(view, at)) break
    const word = wordAt(view, at)
    const skipped = view.language.groups.skippedWords.has(word) || /^\d{4}$/.test(word)
    if (!skipped || (before.length > 0 && !articles.has(word))) before.push(word)
  }
  return { before, definite }
}

const ROMAN = /^[ivxlcdm]+$/
const ACRONYM_LETTERS = { least: 2, most: 6 }

export function isAcronym(view: PassageView, run: Run): boolean {
  const token = view.tokens[run.from]
  if (!token || run.to - run.from !== 1 || !token.allCaps) return false
  const letters = token.folded.length
  if (letters < ACRONYM_LETTERS.least || letters > ACRONYM_LETTERS.most || ROMAN.test(token.folded))
    return false
  if (view.language.groups.plainAcronyms.has(token.folded) || /\d/.test(token.folded)) return false
  // `DOE-5`, `the DOE 34`: a model's or a standard's name
  return !/^[-‐‑ ]?\d/.test(view.text.slice(token.end, token.end + 2))
}

/** The words of a sentence decide how clearly it is about a game. */
export function sportIn(view: PassageView): (at: number) => number {
  const ranges = view.sentences.map((sentence) => ({ ...sentence, sport: 0 }))
  let sentence = 0
  let any = false
  for (const token of view.tokens) {
    if (token.capital) continue
    const weight = view.language.groups.sportWords.has(token.folded)
      ? 2
      : view.language.groups.halfSportWords.has(token.folded)
        ? 1
        : 0
    if (weight === 0) continue
    while (sentence < ranges.length && (ranges[sentence]?.end ?? 0) <= token.start) sentence += 1
    const range = ranges[sentence]
    if (range) range.sport += weight
    any = true
  }
  const sport = new Map(ranges.map((range) => [range.start, range.sport]))
  return (at) => (any ? (sport.get(sentenceAt(view, at)?.start ?? -1) ?? 0) : 0)
}
