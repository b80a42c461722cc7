import { GrowingInts } from '../structures/growing.ts'
import { editDistance } from './edit-distance.ts'

/** At most this many corrections of one word, nearest first: more would bury the matches of what was typed. */
const MAX_CORRECTIONS = 20
/** At most this many ways to split a word are tried. */
const MAX_SPLITS = 2
const DIGIT = /\p{N}/u

/** Mistakes allowed in a word, by its length: one from 5 letters, two from 9, none if it contains digits. */
export function allowedEdits(word: string): number {
  if (DIGIT.test(word)) return 0
  const letters = [...word].length
  return letters >= 9 ? 2 : letters >= 5 ? 1 : 0
}

/** One bit for each of 31 classes of letters, set if the word has one: an edit changes two bits at most. */
function letterMask(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) % 31)
  return mask
}

/** Whether more than `most` bits are set. */
function hasMoreBits(mask: number, most: number): boolean {
  let left = mask
  for (let i = 0; i < most; i += 1) left &= left - 1
  return left !== 0
}

/** Words with the same length and first letter; `met` is the position of each in the whole vocabulary. */
type Shelf = { words: string[]; masks: GrowingInts; met: GrowingInts }

/**
 * Every word that the index has or ever had. A word that is no longer in any passage does no harm: it finds
 * nothing. Words are in the order in which the index met them. A word that was met early is usually a frequent
 * one, so the order is used in place of frequencies, which would be more expensive to keep up to date.
 */
export class Vocabulary {
  /** When each word was met: 0 for the first. */
  private readonly met = new Map<string, number>()
  /** By first letter, then by length. */
  private readonly shelves = new Map<string, (Shelf | undefined)[]>()

  add(word: string) {
    if (this.met.has(word)) return
    const at = this.met.size
    this.met.set(word, at)
    const first = word.charAt(0)
    let byLength = this.shelves.get(first)
    if (!byLength) {
      byLength = []
      this.shelves.set(first, byLength)
    }
    let shelf = byLength[word.length]
    if (!shelf) {
      shelf = { words: [], masks: new GrowingInts(), met: new GrowingInts() }
      byLength[word.length] = shelf
    }
    shelf.words.push(word)
    shelf.masks.push(letterMask(word))
    shelf.met.push(at)
  }

  has(word: string): boolean {
    return this.met.has(word)
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

  /** Other words within the mistakes allowed, nearest first. A wrong first letter counts as two. */
  corrections(typed: string): string[] {
    const limit = allowedEdits(typed)
    if (limit === 0) return []
    const mask = letterMask(typed)
    const found: { word: string; edits: number; met: number }[] = []
    for (const [first, byLength] of this.shelves) {
      const extra = typed.startsWith(first) ? 0 : 1
      const left = limit - extra
      if (left < 1) continue
      for (let length = typed.length - left; length <= typed.length + left; length += 1) {
        const shelf = byLength[length]
        if (!shelf) continue
        const masks = shelf.masks.view()
        for (let i = 0; i < masks.length; i += 1) {
          if (hasMoreBits((masks[i] as number) ^ mask, 2 * left)) continue
          const word = shelf.words[i] ?? ''
          const edits = editDistance(typed, word, left)
          if (edits > 0 && edits <= left && !DIGIT.test(word))
            found.push({ word, edits: edits + extra, met: shelf.met.at(i) })
        }
      }
    }
    found.sort((a, b) => a.edits - b.edits || a.met - b.met)
    return found.slice(0, MAX_CORRECTIONS).map((it) => it.word)
  }

  /** The likeliest ways to split a word into two known ones of two letters or more: `northwest` as `north west`. */
  splits(word: string): [string, string][] {
    const found: { pair: [string, string]; met: number }[] = []
    for (let at = 2; at <= word.length - 2; at += 1) {
      const pair: [string, string] = [word.slice(0, at), word.slice(at)]
      const [left, right] = pair.map((half) => this.met.get(half))
      if (left !== undefined && right !== undefined) found.push({ pair, met: Math.max(left, right) })
    }
    found.sort((a, b) => a.met - b.met)
    return found.slice(0, MAX_SPLITS).map((it) => it.pair)
  }
}
