import type { Flat as Sought } from '../../flat.ts'
import { adjacent, type Lookup, term } from '../memory/lookup.ts'
import type { Postings } from '../memory/postings.ts'
import type { Vocabulary } from '../memory/vocabulary.ts'
import { Bits } from '../structures/bits.ts'
import { type ClosenessTerms, unitsOf } from './closeness.ts'
import type { Space } from './spaces.ts'

/**
 * Rows by cost: 0 as typed, 1 to 3 words corrected, 4 if a tag matched in place of a name. Sets do not overlap;
 * a missing one is empty.
 */
export type Levels = (Bits | null)[]
export const MAX_CORRECTED = 3
/** At most this many corrections of one word: more would bury the matches of what was typed. */
const MAX_CORRECTIONS = 20
export const BY_TAG = 4

export type Correction = { typed: string; used: string[]; asTyped: Bits }

export type Evaluation = {
  levels: Levels
  /** The part of level 0 with every word in the text itself, not in a heading. */
  inText: Bits
  corrections: Correction[]
  /** What level 0 is split by; null if there are fewer than two words. */
  together: ClosenessTerms | null
  /** What to highlight in a hit. */
  words: Set<string>
  prefixes: string[]
  phrases: { words: string[]; prefix: boolean }[]
  tags: Set<string>
}

/** The rows of one word, phrase or name: `text` is the part of level 0 that matches in the text itself. */
type Found = { levels: Levels; text: Bits }

/** Rows that match in the text itself, and in text or heading; the same set if the space has no headings. */
type Both = { text: Bits; any: Bits }

export class Evaluator {
  constructor(
    private readonly postings: Postings,
    private readonly vocabulary: Vocabulary,
    private readonly space: Space,
    private readonly typos: boolean,
    /** Throws if the search was cancelled. */
    private readonly check: () => void,
  ) {}

  evaluate(sought: Sought[], excluded: Sought[]): Evaluation {
    const { space } = this
    const result: Evaluation = {
      levels: [space.alive.copy()],
      inText: space.alive.copy(),
      corrections: [],
      together: null,
      words: new Set(),
      prefixes: [],
      phrases: [],
      tags: new Set(),
    }
    const joined = this.joined(sought, result)
    sought.forEach((it, at) => {
      const found = this.find(it, joined.get(at) ?? [], result)
      result.levels = combine(result.levels, found.levels)
      result.inText.and(found.text)
    })
    for (const it of excluded) {
      const excludedRows = this.exclusion(it)
      for (const level of result.levels) level?.andNot(excludedRows)
    }
    if (result.levels[0]) result.inText.and(result.levels[0])
    const units = unitsOf(sought)
    if (units.length > 0) {
      const prefix = units.at(-1)?.prefix === true
      const inOrder = units.flatMap((unit) => unit.words)
      const phrases = this.variants(inOrder, prefix).map((words) => ({ words, prefix }))
      result.together = { units, phrases }
    }
    return result
  }

  private addInText(target: Bits, match: Lookup) {
    this.check()
    this.postings.addTo(target, this.space.table, match, this.space.size)
  }

  private noRows(): Both {
    const text = new Bits(this.space.size)
    return { text, any: this.space.addUnderHeading ? new Bits(this.space.size) : text }
  }

  /** Adds an expression's rows; `settle` has to be called after the last one. */
  private add(both: Both, match: Lookup) {
    this.addInText(both.text, match)
    this.space.addUnderHeading?.(match, both.any)
  }

  /** Whether any row matches an expression, in its text or its heading. */
  private occurs(match: Lookup): boolean {
    const both = this.noRows()
    this.add(both, match)
    return !this.settle(both).any.isEmpty()
  }

  private settle(both: Both): Both {
    if (both.any !== both.text) both.any.or(both.text)
    return both
  }

  /** Adjacent words joined into one: expressions that match both words, by the position of each. */
  private joined(sought: Sought[], result: Evaluation): Map<number, Lookup[]> {
    const found = new Map<number, Lookup[]>()
    sought.slice(1).forEach((second, before) => {
      const first = sought[before]
      if (first?.type !== 'word' || second.type !== 'word') return
      const whole = first.word + second.word
      if (!second.prefix && !this.vocabulary.has(whole)) return
      const match = term(whole, second.prefix)
      found.set(before, [...(found.get(before) ?? []), match])
      found.set(before + 1, [match])
      mark(result, whole, second.prefix)
    })
    return found
  }

  private find(it: Sought, joined: Lookup[], result: Evaluation): Found {
    if (it.type === 'word') return this.word(it.word, it.prefix, joined, result)
    if (it.type === 'phrase') {
      const phrase = this.phrase(it.words, it.prefix, result)
      return { levels: [phrase.any], text: phrase.text }
    }
    let levels: Levels = [this.space.alive]
    const text = this.space.alive.copy()
    for (const { word, prefix } of it.words) {
      const found = this.word(word, prefix, [], result, false)
      levels = combine(levels, found.levels)
      text.and(found.text)
    }
    const byTag = this.space.tagged(it.tags)
    for (const level of levels) if (level) byTag.andNot(level)
    for (const tag of it.tags) result.tags.add(tag.key)
    const all: Levels = [...levels]
    all[BY_TAG] = byTag
    return { levels: all, text }
  }

  private word(
    word: string,
    prefix: boolean,
    joined: Lookup[],
    result: Evaluation,
    typos = this.typos,
  ): Found {
    const typed = this.noRows()
    this.add(typed, term(word, prefix))
    mark(result, word, prefix)
    for (const [left, right] of this.vocabulary.splits(word)) {
      this.add(typed, adjacent([left, right], prefix))
      result.phrases.push({ words: [left, right], prefix })
    }
    for (const match of joined) this.add(typed, match)
    this.settle(typed)
    const corrected = new Bits(this.space.size)
    const used: string[] = []
    let before = 0
    for (const { other, rows } of typos ? this.corrections(word, prefix) : []) {
      const now = corrected.or(rows).andNot(typed.any).count()
      if (now === before) continue
      before = now
      used.push(other)
      result.words.add(other)
    }
    if (used.length === 0) return { levels: [typed.any], text: typed.text }
    result.corrections.push({ typed: word, used, asTyped: typed.any.copy() })
    return { levels: [typed.any, corrected], text: typed.text }
  }

  /** What a word may be a misspelling of: first the words with the fewest mistakes, of these the most frequent. */
  private corrections(word: string, prefix: boolean): { other: string; rows: Bits }[] {
    const found: { other: string; rows: Bits }[] = []
    for (const words of this.vocabulary.corrections(word)) {
      if (found.length >= MAX_CORRECTIONS) break
      const likely = words.flatMap((other) => {
        if (prefix && other.startsWith(word)) return []
        const rows = new Bits(this.space.size)
        this.addInText(rows, term(other))
        this.space.addUnderHeading?.(term(other), rows)
        const count = rows.and(this.space.alive).count()
        // The vocabulary also has words that are only in what was removed.
        return count === 0 ? [] : [{ other, rows, count }]
      })
      // A stable sort: words that are as frequent stay in alphabetical order.
      found.push(...likely.sort((a, b) => b.count - a.count))
    }
    return found.slice(0, MAX_CORRECTIONS)
  }

  private phrase(words: string[], prefix: boolean, result: Evaluation | null): Both {
    const found = this.noRows()
    for (const variant of this.variants(words, prefix)) {
      this.add(found, adjacent(variant, prefix))
      result?.phrases.push({ words: variant, prefix })
    }
    return this.settle(found)
  }

  /** The phrase with words split or joined: `northwest syria`, `north west syria`. */
  private variants(words: string[], prefix: boolean): string[][] {
    const found = [words]
    words.forEach((word, at) => {
      const rest = words.slice(at + 1)
      const before = words.slice(0, at)
      for (const pair of this.vocabulary.splits(word)) {
        // Most pairs occur nowhere; then the phrase around them, which is slower to look for, does not either.
        if (this.occurs(adjacent(pair, prefix && rest.length === 0)))
          found.push([...before, ...pair, ...rest])
      }
      const next = rest[0]
      if (next === undefined) return
      const goesOn = prefix && rest.length === 1
      if (goesOn || this.vocabulary.has(word + next)) found.push([...before, word + next, ...rest.slice(1)])
    })
    return found
  }

  /** All rows that an exclusion removes: those with the words as typed, and those tagged with the name. */
  private exclusion(it: Sought): Bits {
    if (it.type === 'phrase') return this.phrase(it.words, it.prefix, null).any
    const words = it.type === 'word' ? [it.word] : it.words.map((word) => word.word)
    const rows = this.phrase(words, false, null).any
    return it.type === 'name' ? rows.or(this.space.tagged(it.tags)) : rows
  }
}

function mark(result: Evaluation, word: string, prefix: boolean) {
  if (prefix) result.prefixes.push(word)
  else result.words.add(word)
}

/** Rows that match both: costs add up, and a tag in place of a name always has the highest cost. */
function combine(one: Levels, other: Levels): Levels {
  const found: Levels = []
  one.forEach((mine, a) => {
    other.forEach((theirs, b) => {
      if (!mine || !theirs) return
      const cost = a === BY_TAG || b === BY_TAG ? BY_TAG : Math.min(a + b, MAX_CORRECTED)
      const both = mine.copy().and(theirs)
      const present = found[cost]
      if (present) present.or(both)
      else found[cost] = both
    })
  })
  return found
}
