import { isNameSyllable } from '../../../languages/name-syllables.ts'

type NameWord = {
  folded: string
  start: number
  end: number
  capital: boolean
  allCaps: boolean
  possessive: boolean
}

/** The name of a family is one syllable or two: `Park`, `Hwang`, `Namgung`. */
const FAMILY_LETTERS_AT_MOST = 8

/**
 * Whether a word without a capital is the second half of a Korean or Chinese given name, which is written with a
 * hyphen: `Doe Jun-ho`, `Jun-ho Doe`. Both halves are a syllable, and the name of the family stands beside them.
 */
export function endsGivenName(text: string, tokens: readonly NameWord[], at: number): boolean {
  const [family, first, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!first || !token || token.capital || !first.capital || first.allCaps || token.start !== first.end + 1)
    return false
  if (!/[-‐‑]/.test(text.charAt(first.end)) || /[-‐‑]/.test(text.charAt(token.end))) return false
  if (!isNameSyllable(first.folded) || !isNameSyllable(token.folded)) return false
  return (
    isFamilyName(text, family, first.start) ||
    (next !== undefined && isFamilyName(text, next, next.end, token.end))
  )
}

/** A capitalised word of a few letters, one space before `before` or after `after`. */
function isFamilyName(text: string, word: NameWord | undefined, before: number, after?: number): boolean {
  if (!word?.capital || word.allCaps || word.end - word.start > FAMILY_LETTERS_AT_MOST) return false
  return after === undefined
    ? word.end === before - 1 && text[word.end] === ' ' && !word.possessive
    : word.start === after + 1 && text[after] === ' '
}
