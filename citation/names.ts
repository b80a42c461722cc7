import { AUTHOR_NAMES, type AuthorNames } from '../languages/author-names.ts'
import { foldedWords } from '../model/name-words.ts'
import type { NameReader } from './csl.ts'
import type { CslName } from './csl-item.ts'

const LATIN_WORD = /^\p{Script=Latin}[\p{Script=Latin}\p{M}.'’-]*$/u
const MOST_WORDS = 5

const inEvery = (part: keyof AuthorNames): ReadonlySet<string> =>
  new Set(Object.values(AUTHOR_NAMES).flatMap((names) => [...names[part]]))

/** What is known of names in any language: an author's name seldom comes from the language of the text. */
export const NAME_WORDS: AuthorNames = {
  particles: inEvery('particles'),
  particlesInAnyCase: inEvery('particlesInAnyCase'),
  suffixes: inEvery('suffixes'),
  groupWords: inEvery('groupWords'),
}

const isParticle = (word: string, { particles, particlesInAnyCase }: AuthorNames) =>
  particles.has(word) || particlesInAnyCase.has(word.toLowerCase())

const isSuffix = (word: string, { suffixes }: AuthorNames) =>
  suffixes.has(word.toLowerCase().replace(/\.$/, ''))

/** A word of a personal name: Latin script and capitalised, or `al-Assad`, or a particle. */
const isNameWord = (word: string, known: AuthorNames) =>
  LATIN_WORD.test(word) && (/\p{Lu}/u.test(word) || isParticle(word, known))

/**
 * Splits "Given Family" and "Family, Given"; anything else stays one literal. Names in other scripts are
 * literal too: their spelling does not show which word is the family name.
 * @param known the words that names are put together with
 */
export function parseName(name: string, known: AuthorNames = NAME_WORDS): CslName {
  const whole = name.trim().replace(/\s+/g, ' ')
  const literal = { literal: whole }
  if (foldedWords(whole).some((word) => known.groupWords.has(word))) return literal
  const [before = '', after, ...more] = whole.split(', ')
  if (after !== undefined) {
    const sides = [...before.split(' '), ...after.split(' ')]
    const reversed =
      more.length === 0 && sides.length <= MOST_WORDS && sides.every((word) => isNameWord(word, known))
    if (!reversed) return literal
    return isSuffix(after, known)
      ? (withSuffix(before.split(' '), after, known) ?? literal)
      : { family: before, given: after }
  }
  const words = whole.split(' ')
  if (words.length < 2 || words.length > MOST_WORDS || !words.every((word) => isNameWord(word, known)))
    return literal
  const last = words.at(-1) ?? ''
  const split = isSuffix(last, known) ? withSuffix(words.slice(0, -1), last, known) : fromWords(words, known)
  return split ?? literal
}

/** Each name of an author for a citation. */
export const readNames: NameReader = (name) => [parseName(name)]

function withSuffix(words: string[], suffix: string, known: AuthorNames): CslName | null {
  const name = fromWords(words, known)
  return name && { ...name, suffix }
}

function fromWords(words: string[], known: AuthorNames): { family: string; given: string } | null {
  let first = words.length - 1
  while (first > 1 && isParticle(words[first - 1] ?? '', known)) first -= 1
  const given = words.slice(0, first).join(' ')
  const family = words.slice(first).join(' ')
  // A leading acronym ("BBC Arabic") is not a first name.
  const acronym = /^\p{Lu}{3,}$/u.test(words[0] ?? '') && !/^\p{Lu}+$/u.test(family)
  return given && family && !acronym ? { family, given } : null
}
