import { editDistance } from './edit-distance.ts'

const DIGIT = /\p{N}/u

/** Mistakes allowed in a word, by its length: one from 5 letters, two from 9, none if it contains digits. */
export function allowedEdits(word: string): number {
  if (DIGIT.test(word)) return 0
  const letters = [...word].length
  return letters >= 9 ? 2 : letters >= 5 ? 1 : 0
}

/** The mistakes by which a typed word may stand for another, a wrong first letter counting as two; null if there are too many, or none. */
export function mistakesIn(typed: string, word: string): number | null {
  const limit = allowedEdits(typed)
  const edits = editDistance(typed, word, limit)
  if (edits === 0 || edits > limit) return null
  if (typed.charAt(0) === word.charAt(0)) return edits
  return edits === 1 && limit > 1 ? 2 : null
}
