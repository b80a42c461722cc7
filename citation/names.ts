import type { CslName } from './csl-item.ts'

const ORGANISATION =
  /\b(?:agenc(?:y|ies)|amnesty|association|bureau|center|centre|coalition|commission|committee|correspondents?|council|daily|department|desk|editorial|editors?|foundation|government|group|human rights|initiative|institute|international|journal|media|ministry|monitor|nations|network|news|newsroom|observatory|offices?|organi[sz]ations?|post|press|radio|reporters?|rights|society|staff|team|times|tribune|tv|union|university|watch|writers?)\b/i
/** European particles belong to the family name only in lower case: "Van Morrison" has a first name. */
const SMALL_PARTICLES = new Set([
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'du',
  'la',
  'le',
  'ter',
  'van',
  'von',
])
const ARABIC_PARTICLES = new Set(['abu', 'al', 'bin', 'bint', 'el', 'ibn'])
const SUFFIX = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i
const LATIN_WORD = /^\p{Script=Latin}[\p{Script=Latin}\p{M}.'’-]*$/u
const MOST_WORDS = 5

function isParticle(word: string): boolean {
  return SMALL_PARTICLES.has(word) || ARABIC_PARTICLES.has(word.toLowerCase())
}

/** A word of a personal name: Latin script and capitalised, or `al-Assad`, or a particle. */
function isNameWord(word: string): boolean {
  return LATIN_WORD.test(word) && (/\p{Lu}/u.test(word) || isParticle(word))
}

/**
 * Splits "Given Family" and "Family, Given"; anything else stays one literal. Names in other scripts are
 * literal too: their spelling does not show which word is the family name.
 */
export function parseName(name: string): CslName {
  const whole = name.trim().replace(/\s+/g, ' ')
  const literal = { literal: whole }
  if (ORGANISATION.test(whole)) return literal
  const [before = '', after, ...more] = whole.split(', ')
  if (after !== undefined) {
    const sides = [...before.split(' '), ...after.split(' ')]
    const reversed = more.length === 0 && sides.length <= MOST_WORDS && sides.every(isNameWord)
    if (!reversed) return literal
    return SUFFIX.test(after)
      ? (withSuffix(before.split(' '), after) ?? literal)
      : { family: before, given: after }
  }
  const words = whole.split(' ')
  if (words.length < 2 || words.length > MOST_WORDS || !words.every(isNameWord)) return literal
  const last = words.at(-1) ?? ''
  return (SUFFIX.test(last) ? withSuffix(words.slice(0, -1), last) : fromWords(words)) ?? literal
}

function withSuffix(words: string[], suffix: string): CslName | null {
  const name = fromWords(words)
  return name && { ...name, suffix }
}

function fromWords(words: string[]): { family: string; given: string } | null {
  let first = words.length - 1
  while (first > 1 && isParticle(words[first - 1] ?? '')) first -= 1
  const given = words.slice(0, first).join(' ')
  const family = words.slice(first).join(' ')
  // A leading acronym ("BBC Arabic") is not a first name.
  const acronym = /^\p{Lu}{3,}$/u.test(words[0] ?? '') && !/^\p{Lu}+$/u.test(family)
  return given && family && !acronym ? { family, given } : null
}
