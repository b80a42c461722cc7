import { GrowingInts } from '../structures/growing.ts'
import { editDistance } from './edit-distance.ts'

/** Corrections taken for one word at most, nearest first: more would bury what was typed. */
const MAX_CORRECTIONS = 20
/** Ways to part a word that are tried at most. */
const MAX_SPLITS = 2
const DIGIT = /\p{N}/u

/** Mistakes allowed in a word, by its letters: one from 5, two from 9, none beside digits. */
export function allowedEdits(word: string): number {
  if (DIGIT.test(word)) return 0
  const letters = [...word].length
  return letters >= 9 ? 2 : letters >= 5 ? 1 : 0
}

/** One bit for each of 31 classes of letters that a word has: one edit changes two of them at most. */
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

/** Words of one length with one first letter; `met` is the place of each in the order of the whole vocabulary. */
type Shelf = { words: string[]; masks: GrowingInts; met: GrowingInts }

/**
 * Every word that the index holds or ever held. A word that is in no passage any more does no harm: it finds
 * nothing. Words come in the order in which the index met them, and a word met early is a frequent one, so
 * that order stands in for frequencies, which nobody could keep up to date as cheaply.
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

  /** Every way in which words begin, by so many letters. */
  beginnings(letters: number): Set<string> {
    const found = new Set<string>()
    for (const word of this.met.keys()) {
      const begin = word.slice(0, letters)
      if (begin.length === letters) found.add(begin)
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

  /** The likeliest ways to part a word into two known ones of two letters or more: `northwest` is `north west`. */
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
