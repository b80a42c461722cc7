import { editDistance } from './edit-distance.ts'

/** Corrections taken for one word at most, nearest first: more would bury what was typed. */
const MAX_CORRECTIONS = 32
/** Beginnings that fewer words have are found quickly enough when somebody types them. */
const MANY_WORDS = 20
const DIGIT = /\p{N}/u

/** Mistakes allowed in a word, by its letters: one from 5, two from 9, none beside digits. */
export function allowedEdits(word: string): number {
  if (DIGIT.test(word)) return 0
  const letters = [...word].length
  return letters >= 9 ? 2 : letters >= 5 ? 1 : 0
}

/** One bit for each of 31 classes of letters that a word has: two words one edit apart differ in two bits at most. */
function letterMask(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) % 31)
  return mask
}

function bitsOf(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count += 1
  return count
}

/** Words of one length with one first letter. */
type Shelf = { words: string[]; masks: number[] }

/**
 * Every word that the index holds or ever held. A word that is in no passage any more does no harm: it
 * finds nothing.
 */
export class Vocabulary {
  private readonly known = new Set<string>()
  /** By first letter, then by length. */
  private readonly shelves = new Map<string, Map<number, Shelf>>()

  get size() {
    return this.known.size
  }

  add(word: string) {
    if (this.known.has(word)) return
    this.known.add(word)
    if (DIGIT.test(word)) return
    const first = word.charAt(0)
    const byLength = this.shelves.get(first) ?? new Map<number, Shelf>()
    const shelf = byLength.get(word.length) ?? { words: [], masks: [] }
    shelf.words.push(word)
    shelf.masks.push(letterMask(word))
    byLength.set(word.length, shelf)
    this.shelves.set(first, byLength)
  }

  /** Every first letter, and every two letters that many words begin with. */
  beginnings(): string[] {
    const counts = new Map<string, number>()
    for (const word of this.known) {
      for (const beginning of [word.slice(0, 1), word.slice(0, 2)]) {
        counts.set(beginning, (counts.get(beginning) ?? 0) + 1)
      }
    }
    return [...counts].filter(([, count]) => count >= MANY_WORDS).map(([beginning]) => beginning)
  }

  has(word: string): boolean {
    return this.known.has(word)
  }

  /** Other words within the mistakes allowed, nearest first. A wrong first letter counts as two. */
  corrections(typed: string): string[] {
    const limit = allowedEdits(typed)
    if (limit === 0) return []
    const mask = letterMask(typed)
    const found: { word: string; edits: number }[] = []
    for (const [first, byLength] of this.shelves) {
      const extra = typed.startsWith(first) ? 0 : 1
      const left = limit - extra
      if (left < 1) continue
      for (let length = typed.length - left; length <= typed.length + left; length += 1) {
        const shelf = byLength.get(length)
        if (!shelf) continue
        for (let i = 0; i < shelf.words.length; i += 1) {
          if (bitsOf((shelf.masks[i] ?? 0) ^ mask) > 2 * left) continue
          const word = shelf.words[i] ?? ''
          const edits = editDistance(typed, word, left)
          if (edits > 0 && edits <= left) found.push({ word, edits: edits + extra })
        }
      }
    }
    found.sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1))
    return found.slice(0, MAX_CORRECTIONS).map((it) => it.word)
  }

  /** Every way to part a word into two known ones of two letters or more: `northwest` is `north west`. */
  splits(word: string): [string, string][] {
    const found: [string, string][] = []
    for (let at = 2; at <= word.length - 2; at += 1) {
      const left = word.slice(0, at)
      const right = word.slice(at)
      if (this.known.has(left) && this.known.has(right)) found.push([left, right])
    }
    return found
  }
}
