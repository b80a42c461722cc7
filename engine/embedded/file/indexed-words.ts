import { type Word, words } from '../../../model/words.ts'

/** Calls `visit` with each word of a text, and its place among the words of the text. */
export function eachWord(text: string, visit: (word: Word, place: number) => void) {
  const all = words(text)
  for (let place = 0; place < all.length; place += 1) visit(all[place] as Word, place)
}
