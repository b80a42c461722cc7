import { opensSentence } from './specifics.ts'

/** The words of the sentence that a word is in, from one on up to another. @param kinds of all words, see `specifics.ts` */
export function sentenceAt(kinds: Uint8Array, at: number): { from: number; to: number } {
  let [from, to] = [at, at + 1]
  while (from > 0 && !opensSentence(kinds[from])) from -= 1
  while (to < kinds.length && !opensSentence(kinds[to])) to += 1
  return { from, to }
}
