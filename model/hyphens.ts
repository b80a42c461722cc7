import { type Word, words } from './words.ts'

/** Hyphens that join words; dashes separate them. */
const HYPHENS = '-\u2010\u2011'
const DIGITS = /^\p{N}+$/u

/** Whether nothing but a hyphen stands between where one word ends and another begins. */
export const joins = (text: string, end: number, start: number): boolean =>
  start === end + 1 && HYPHENS.includes(text.charAt(end))

/** The two words if nothing but a hyphen stands between them: `north-west`, but no range of numbers, as `1990-95` is. */
export function pairIn(text: string, first: Word, second: Word): [string, string] | null {
  if (!joins(text, first.end, second.start)) return null
  if (DIGITS.test(first.folded) && DIGITS.test(second.folded)) return null
  return [first.folded, second.folded]
}

/** Whether a text has this pair of folded words with a hyphen. */
export function hasHyphenated(text: string, [left, right]: readonly [string, string]): boolean {
  const all = words(text)
  return all.some((second, at) => {
    const first = all[at - 1]
    return first?.folded === left && second.folded === right && pairIn(text, first, second) !== null
  })
}
