import type { Range } from '../model/passage.ts'
import type { Word } from './words.ts'

/**
 * Words in square brackets are by convention not those of who is quoted, but of whoever quotes: *[sic]*, *[the minister]*,
 * *[emphasis added]*. Round ones are no sign of that: people who are quoted are printed with them, too. A letter or an
 * ending in brackets is a part of its word, and an ellipsis or the number of a note has no words.
 */

/** Those of Latin, Greek, Cyrillic and Arabic text, and those of Chinese and Japanese; no bracket inside another. */
const BRACKETS = /\[[^[\]]+\]|［[^［］]+］|〔[^〔〕]+〕|【[^【】]+】/gu
const OPENING = /[[［〔【]/u

/** The words of a quote, those in brackets with the range of these. Where all of them are, they are quoted words. */
export function withBrackets(text: string, words: readonly Word[]): readonly Word[] {
  if (!OPENING.test(text)) return words
  const brackets = [...text.matchAll(BRACKETS)].map(
    ({ 0: all, index: start }): Range => ({ start, end: start + all.length }),
  )
  let next = 0
  const found = words.map((word) => {
    while ((brackets[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1
    const around = brackets[next]
    const isInside = around !== undefined && around.start < word.start && word.end < around.end
    return isInside ? { ...word, brackets: around } : word
  })
  return found.every((it) => it.brackets !== undefined) ? words : found
}

/** The same text without brackets around words, but for white space; the same if there are none. */
export function withoutBrackets(text: string, words: readonly Word[]): string {
  const brackets = new Set(words.flatMap((it) => it.brackets ?? []))
  let left = text
  for (const { start, end } of brackets)
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  return left
}
