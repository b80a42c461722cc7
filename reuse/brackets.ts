import { EDITORIAL_NOTES } from '../languages/editorial-notes.ts'
import type { Range } from '../model/passage.ts'
import type { Word } from './words.ts'

/**
 * Words in square brackets are by convention not those of who is quoted, but of whoever quotes: *[sic]*, *[the minister]*,
 * *[emphasis added]*. Round ones alone are no sign of that, because people who are quoted are printed with them, too; around
 * a note that only whoever quotes makes, as in *(sic)*, they are. A letter or an ending in brackets is a part of its word, and
 * an ellipsis or the number of a note has no words.
 */

/** Those of Latin, Greek, Cyrillic and Arabic text, and those of Chinese and Japanese; no bracket inside another. */
const BRACKETS = /\[[^[\]]+\]|［[^［］]+］|〔[^〔〕]+〕|【[^【】]+】/gu
const ROUND = /\([^()]+\)|（[^（）]+）/gu
const OPENING = /[[［〔【(（]/u

/** The words of a quote, those in brackets with the range of these. Where all of them are, they are quoted words. */
export function withBrackets(text: string, words: readonly Word[]): readonly Word[] {
  if (!OPENING.test(text)) return words
  const notes = notesAmong(rangesOf(ROUND, text), words)
  const brackets = [...rangesOf(BRACKETS, text), ...notes].sort((a, b) => a.start - b.start)
  let next = 0
  const found = words.map((word) => {
    while ((brackets[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1
    const around = brackets[next]
    const isInside = around !== undefined && around.start < word.start && word.end < around.end
    return isInside ? { ...word, brackets: around } : word
  })
  return found.every((it) => it.brackets !== undefined) ? words : found
}

const rangesOf = (pattern: RegExp, text: string): Range[] =>
  [...text.matchAll(pattern)].map(({ 0: all, index: start }) => ({ start, end: start + all.length }))

/** Those brackets of which all that they hold is a note of whoever quotes. */
function notesAmong(brackets: readonly Range[], words: readonly Word[]): Range[] {
  let next = 0
  return brackets.filter(({ start, end }) => {
    while ((words[next]?.start ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const inside: string[] = []
    for (let word = words[next]; word !== undefined && word.end < end; word = words[next]) {
      inside.push(word.folded)
      next += 1
    }
    return EDITORIAL_NOTES.has(inside.join(' '))
  })
}

/** The same text without brackets around words, but for white space; the same if there are none. */
export function withoutBrackets(text: string, words: readonly Word[]): string {
  const brackets = new Set(words.flatMap((it) => it.brackets ?? []))
  let left = text
  for (const { start, end } of brackets)
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  return left
}
