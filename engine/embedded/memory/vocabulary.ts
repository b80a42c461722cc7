import { editDistance } from '../../edit-distance.ts'
import { allowedEdits } from '../../misspelling.ts'
import { fitsPattern, leastLength, lettersBefore } from '../../wildcards.ts'
import { pairOf } from '../file/words.ts'
import { GrowingInts } from '../structures/growing.ts'
import { Recent } from '../structures/recent.ts'

const DIGIT = /\p{N}/u
/** How many words are kept with the patterns that they fit: at eight bytes each, 4 MB. Any word fits *\*a\**. */
const MATCHED_KEPT = 500_000
/** How many words are kept with what they may have been meant to be. */
const CORRECTED_KEPT = 32

/** One bit for each of 31 classes of letters, set if the word has one; and the same for letters that it has more than once. */
function letterMasks(word: string): { once: number; more: number } {
  let once = 0
  let more = 0
  for (let at = 0; at < word.length; at += 1) {
    const bit = 1 << (word.charCodeAt(at) % 31)
    more |= once & bit
    once |= bit
  }
  return { once, more }
}

/** An edit takes away one letter at most, and adds one at most. */
const mayBeWithin = (one: number, other: number, edits: number): boolean =>
  !hasMoreBits(one & ~other, edits) && !hasMoreBits(other & ~one, edits)

/** Whether more than `most` bits are set. */
function hasMoreBits(mask: number, most: number): boolean {
  let left = mask
  for (let i = 0; i < most; i += 1) left &= left - 1
  return left !== 0
}

/** Words with the same length and first letter. */
type Shelf = { words: string[]; numbers: GrowingInts; masks: GrowingInts; repeated: GrowingInts }

/**
 * Every word that the index has or ever had. A word that is no longer in any passage does no harm: it finds
 * nothing. Words are in the order in which the index met them, which no answer may depend on; but a word that was
 * met early is usually a frequent one, which tells what to prepare for.
 */
export class Vocabulary {
  /** The number of each, by which postings know it: its place among all words. */
  private readonly met = new Map<string, number>()
  private added = 0
  /** By first letter, then by length. */
  private readonly shelves = new Map<string, (Shelf | undefined)[]>()
  /** By first letter: words that are on no shelf yet. Most letters are not asked for before there is time for them. */
  private readonly waiting = new Map<string, { words: string[]; numbers: number[] }>()
  /** What was written with a hyphen behind each word. */
  private readonly pairs = new Map<string, Set<string>>()
  /** The words of patterns that were asked for lately: at each key press they are again. */
  private readonly matched = new Recent<string, string[]>(MATCHED_KEPT, (words) => words.length + 1)

  /** The same for what a word may have been meant to be: one search asks several times. */
  private readonly corrected = new Recent<string, string[][]>(CORRECTED_KEPT)

  /** Takes words, and pairs of words that were written with a hyphen. */
  add(entries: readonly string[]) {
    this.matched.clear()
    this.corrected.clear()
    for (const it of entries) this.addOne(it)
  }

  private addOne(word: string) {
    const number = this.added
    this.added += 1
    if (this.met.has(word)) return
    const pair = pairOf(word)
    if (pair) {
      this.addPair(pair)
      return
    }
    this.met.set(word, number)
    const first = word.charAt(0)
    const waiting = this.waiting.get(first)
    if (waiting) {
      waiting.words.push(word)
      waiting.numbers.push(number)
    } else this.waiting.set(first, { words: [word], numbers: [number] })
  }

  /** The shelves of words with this first letter, by length. */
  private shelvesOf(first: string): readonly (Shelf | undefined)[] {
    const byLength = this.shelves.get(first) ?? []
    const waiting = this.waiting.get(first)
    if (waiting) {
      this.shelves.set(first, byLength)
      this.waiting.delete(first)
      for (const [nth, word] of waiting.words.entries()) {
        let shelf = byLength[word.length]
        if (!shelf) {
          shelf = {
            words: [],
            numbers: new GrowingInts(),
            masks: new GrowingInts(),
            repeated: new GrowingInts(),
          }
          byLength[word.length] = shelf
        }
        shelf.words.push(word)
        const { once, more } = letterMasks(word)
        shelf.numbers.push(waiting.numbers[nth] ?? 0)
        shelf.masks.push(once)
        shelf.repeated.push(more)
      }
    }
    return byLength
  }

  /** The first letters of all words. */
  private firsts(): Iterable<string> {
    return new Set([...this.shelves.keys(), ...this.waiting.keys()])
  }

  has(word: string): boolean {
    return this.met.has(word)
  }

  /** The number of a word; undefined if the index never had it. */
  numberOf(word: string): number | undefined {
    return this.met.get(word)
  }

  /** The numbers of all words that begin so, in no order. */
  numbersWith(prefix: string): number[] {
    const found: number[] = []
    for (const shelf of this.shelvesOf(prefix.charAt(0)).slice(prefix.length)) {
      if (!shelf) continue
      const { words } = shelf
      for (let at = 0; at < words.length; at += 1) {
        if (words[at]?.startsWith(prefix)) found.push(shelf.numbers.at(at))
      }
    }
    return found
  }

  /** The words met first, in that order. */
  *earliest(count: number): Generator<string> {
    let left = count
    for (const word of this.met.keys()) {
      if (left <= 0) return
      left -= 1
      yield word
    }
  }

  /** All prefixes of words with so many letters. */
  prefixes(letters: number): Set<string> {
    const found = new Set<string>()
    for (const word of this.met.keys()) {
      const prefix = word.slice(0, letters)
      if (prefix.length === letters) found.add(prefix)
    }
    return found
  }

  /**
   * Other words within the mistakes allowed: by the number of mistakes, the fewest first, and in alphabetical
   * order. A wrong first letter counts as two.
   */
  corrections(typed: string): readonly (readonly string[])[] {
    return this.corrected.get(typed, () => this.correctionsOf(typed))
  }

  private correctionsOf(typed: string): string[][] {
    const limit = allowedEdits(typed)
    if (limit === 0) return []
    const found: string[][] = Array.from({ length: limit }, () => [])
    const { once: mask, more: twice } = letterMasks(typed)
    const byLength = this.shelvesOf(typed.charAt(0))
    for (let length = typed.length - limit; length <= typed.length + limit; length += 1) {
      const shelf = byLength[length]
      if (!shelf) continue
      const masks = shelf.masks.view()
      const repeated = shelf.repeated.view()
      for (let i = 0; i < masks.length; i += 1) {
        if (!mayBeWithin(masks[i] as number, mask, limit)) continue
        if (!mayBeWithin(repeated[i] as number, twice, limit)) continue
        const word = shelf.words[i] ?? ''
        const edits = editDistance(typed, word, limit)
        if (edits > 0 && edits <= limit && !DIGIT.test(word)) found[edits - 1]?.push(word)
      }
    }
    if (limit > 1) for (const word of this.withOtherFirst(typed)) found[1]?.push(word)
    for (const words of found) words.sort()
    return found
  }

  /** Words one mistake away that begin with another letter: the mistake can only be in the first one. */
  private withOtherFirst(typed: string): Set<string> {
    const rest = typed.slice(1)
    const likely = [rest, typed.charAt(1) + typed.charAt(0) + typed.slice(2)]
    for (const first of this.firsts()) likely.push(first + rest, first + typed)
    return new Set(
      likely.filter((it) => !it.startsWith(typed.charAt(0)) && this.met.has(it) && !DIGIT.test(it)),
    )
  }

  private addPair([left, right]: [string, string]) {
    const known = this.pairs.get(left)
    if (known) known.add(right)
    else this.pairs.set(left, new Set([right]))
  }

  /** How many words there are: as long as it stays the same, so do all answers. */
  get size(): number {
    return this.met.size
  }

  /** Every word in the order in which the index met them; goes on with those that are added meanwhile. */
  words(): Iterator<string> {
    return this.met.keys()
  }

  /** Every word that fits a pattern, in alphabetical order. */
  matching(pattern: string): readonly string[] {
    return this.matched.get(pattern, () => this.matchingOf(pattern))
  }

  private matchingOf(pattern: string): string[] {
    const letters = lettersBefore(pattern)
    const least = leastLength(pattern)
    const inside = /^\*([^*?]+)\*$/.exec(pattern)?.[1]
    const fits = (word: string) => (inside === undefined ? fitsPattern(word, pattern) : word.includes(inside))
    const words: string[] = []
    for (const first of this.firsts()) {
      if (letters !== '' && !letters.startsWith(first)) continue
      const byLength = this.shelvesOf(first)
      for (let length = least; length < byLength.length; length += 1) {
        for (const word of byLength[length]?.words ?? []) if (fits(word)) words.push(word)
      }
    }
    words.sort()
    return words
  }

  /** Every way to split a word into two known ones of two letters or more: `northwest` as `north west`. */
  splits(word: string): [string, string][] {
    const found: [string, string][] = []
    for (let at = 2; at <= word.length - 2; at += 1) {
      const [left, right] = [word.slice(0, at), word.slice(at)]
      if (this.met.has(left) && this.met.has(right)) found.push([left, right])
    }
    return found
  }

  /** Every pair that was ever written with a hyphen and spells this word; `prefix`: a word that begins with it. */
  pairsIn(word: string, prefix: boolean): [string, string][] {
    const found: [string, string][] = []
    for (let at = 1; at < word.length; at += 1) {
      const left = word.slice(0, at)
      for (const right of this.secondsOf(left, word.slice(at), prefix)) found.push([left, right])
    }
    return found
  }

  /** What was ever written with a hyphen behind a word; `prefix`: whatever begins with the second one. */
  secondsOf(left: string, right: string, prefix: boolean): string[] {
    const seconds = this.pairs.get(left)
    if (!seconds) return []
    if (!prefix) return seconds.has(right) ? [right] : []
    return [...seconds].filter((it) => it.startsWith(right))
  }
}
