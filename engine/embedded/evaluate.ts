import type { Named, Sought } from '../resolve.ts'
import { Bits } from './bits.ts'
import { adjacent, near, type Postings, type Table, term } from './postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where is searched: passages with their headings, or quotations. */
export type Space = {
  table: Table
  size: number
  alive: Bits
  /** Rows under a title or section heading that matches. */
  heading: ((match: string) => Bits) | null
  tagged: (tags: Named[]) => Bits
}

/**
 * Rows by what they cost: 0 as typed, 1 to 3 words corrected, 4 where a tag stood in for a name. Sets do not
 * overlap; an absent one is empty.
 */
export type Levels = (Bits | null)[]
export const CORRECTED_MOST = 3
export const BY_TAG = 4

export type Correction = { typed: string; used: string[]; asTyped: Bits }

export type Evaluation = {
  levels: Levels
  /** Of level 0: rows with every word in the text itself. */
  inText: Bits
  corrections: Correction[]
  /** Of level 0: all words next to each other in the order typed, and all within ten words; null for one word alone. */
  asPhrase: Bits | null
  nearby: Bits | null
  /** What to mark in a hit. */
  words: Set<string>
  prefixes: string[]
  phrases: { words: string[]; prefix: boolean }[]
  tags: Set<string>
}

/** What one sought thing comes to: `text` is the part of level 0 that stands in the text itself. */
type Found = { levels: Levels; text: Bits }

export class Evaluator {
  constructor(
    private readonly postings: Postings,
    private readonly vocabulary: Vocabulary,
    private readonly space: Space,
    private readonly typos: boolean,
    /** Throws when nobody waits for the answer any more. */
    private readonly check: () => void,
  ) {}

  evaluate(sought: Sought[], excluded: Sought[]): Evaluation {
    const { space } = this
    const result: Evaluation = {
      levels: [space.alive.copy()],
      inText: space.alive.copy(),
      corrections: [],
      asPhrase: null,
      nearby: null,
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
      const away = this.exclusion(it)
      for (const level of result.levels) level?.andNot(away)
    }
    if (result.levels[0]) result.inText.and(result.levels[0])
    if (sought.length > 1 || sought.some((it) => it.type === 'name' && it.words.length > 1)) {
      this.closeness(sought, result)
    }
    return result
  }

  private rows(match: string): Bits {
    this.check()
    return this.postings.rows(this.space.table, match, this.space.size)
  }

  /** Rows with the expression in the text, and with it in text or heading. */
  private both(match: string): { text: Bits; any: Bits } {
    const text = this.rows(match)
    const heading = this.space.heading?.(match)
    return { text, any: heading ? heading.or(text) : text }
  }

  /** Neighbouring words written as one: expressions that stand for both words, by the place of each. */
  private joined(sought: Sought[], result: Evaluation): Map<number, string[]> {
    const found = new Map<number, string[]>()
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

  private find(it: Sought, joined: string[], result: Evaluation): Found {
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
    joined: string[],
    result: Evaluation,
    typos = this.typos,
  ): Found {
    const typed = this.both(term(word, prefix))
    mark(result, word, prefix)
    const add = (match: string) => {
      const { text, any } = this.both(match)
      typed.text.or(text)
      if (typed.any !== typed.text) typed.any.or(any)
    }
    for (const [left, right] of this.vocabulary.splits(word)) {
      add(adjacent([left, right], prefix))
      result.phrases.push({ words: [left, right], prefix })
    }
    for (const match of joined) add(match)
    const corrected = new Bits(this.space.size)
    const used: string[] = []
    for (const other of typos ? this.vocabulary.corrections(word) : []) {
      if (prefix && other.startsWith(word)) continue
      const { any } = this.both(term(other))
      any.and(this.space.alive).andNot(typed.any)
      if (any.isEmpty()) continue
      corrected.or(any)
      used.push(other)
      result.words.add(other)
    }
    if (used.length === 0) return { levels: [typed.any], text: typed.text }
    result.corrections.push({ typed: word, used, asTyped: typed.any.copy() })
    return { levels: [typed.any, corrected], text: typed.text }
  }

  private phrase(words: string[], prefix: boolean, result: Evaluation | null): { text: Bits; any: Bits } {
    const text = new Bits(this.space.size)
    const any = new Bits(this.space.size)
    for (const variant of this.variants(words, prefix)) {
      const found = this.both(adjacent(variant, prefix))
      text.or(found.text)
      any.or(found.any)
      result?.phrases.push({ words: variant, prefix })
    }
    return { text, any }
  }

  /** The same phrase with words that may be written apart or as one: `northwest syria`, `north west syria`. */
  private variants(words: string[], prefix: boolean): string[][] {
    const found = [words]
    words.forEach((word, at) => {
      const rest = words.slice(at + 1)
      const before = words.slice(0, at)
      for (const [left, right] of this.vocabulary.splits(word)) found.push([...before, left, right, ...rest])
      const next = rest[0]
      if (next === undefined) return
      const goesOn = prefix && rest.length === 1
      if (goesOn || this.vocabulary.has(word + next)) found.push([...before, word + next, ...rest.slice(1)])
    })
    return found
  }

  /** Everything that an exclusion takes out: words as typed, and what a name tags. */
  private exclusion(it: Sought): Bits {
    if (it.type === 'phrase') return this.phrase(it.words, it.prefix, null).any
    const words = it.type === 'word' ? [it.word] : it.words.map((word) => word.word)
    const away = this.phrase(words, false, null).any
    return it.type === 'name' ? away.or(this.space.tagged(it.tags)) : away
  }

  private closeness(sought: Sought[], result: Evaluation) {
    const level = result.levels[0]
    if (!level || level.isEmpty()) return
    const inOrder: string[] = []
    const apart: string[] = []
    for (const it of sought) {
      if (it.type === 'phrase') {
        inOrder.push(...it.words)
        apart.push(adjacent(it.words, it.prefix))
        continue
      }
      for (const word of it.type === 'word' ? [it] : it.words) {
        inOrder.push(word.word)
        apart.push(term(word.word, word.prefix))
      }
    }
    const last = sought.at(-1)
    const prefix = last?.type === 'name' ? last.words.at(-1)?.prefix === true : last?.prefix === true
    result.asPhrase = this.phrase(inOrder, prefix, null).text
    const telling = apart.filter((match) => this.isTelling(match))
    if (telling.length < 2) return
    result.nearby = this.rows(near(telling)).or(result.asPhrase)
  }

  /** A word of every fourth passage stands near every other one: it costs most to look for and tells least. */
  private isTelling(match: string): boolean {
    return this.postings.rows(this.space.table, match, this.space.size).count() * 4 < this.space.size + 100
  }
}

function mark(result: Evaluation, word: string, prefix: boolean) {
  if (prefix) result.prefixes.push(word)
  else result.words.add(word)
}

/** Both at once: costs add up, and a tag that stands in for a name is always the dearest. */
function combine(one: Levels, other: Levels): Levels {
  const found: Levels = []
  one.forEach((mine, a) => {
    other.forEach((theirs, b) => {
      if (!mine || !theirs) return
      const cost = a === BY_TAG || b === BY_TAG ? BY_TAG : Math.min(a + b, CORRECTED_MOST)
      const both = mine.copy().and(theirs)
      const present = found[cost]
      if (present) present.or(both)
      else found[cost] = both
    })
  })
  return found
}
