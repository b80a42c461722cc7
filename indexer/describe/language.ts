import { eld } from 'eld/extrasmall'
import { SAME_CODES } from '../../languages/same-codes.ts'

const CHARACTERS_AT_LEAST = 40
const ENOUGH_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${CHARACTERS_AT_LEAST}}`, 'u')
const SAMPLE_CHARACTERS = 2000

/** Beyond that, the text is hardly in the language that is stated. */
const SHARE_AT_MOST = 0.85
const LETTERS_TO_CONTRADICT = /^(?:\P{L}*\p{L}){200}/u
const KNOWN: ReadonlySet<string> = new Set(Object.values(eld.info().Languages))

/**
 * The language of a text that is not in the language stated for it, where that is certain: a long text, and the stated
 * language one of those that would be recognised, far less likely than another. Languages as close as Danish and
 * Norwegian never contradict each other. Null if nothing does.
 */
export function contradictingLanguage(text: string, stated: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  if (!LETTERS_TO_CONTRADICT.test(sample)) return null
  const primary = stated.toLowerCase().split(/[-_]/)[0] ?? ''
  const code = SAME_CODES[primary] ?? primary
  const { language, isReliable, getScores } = eld.detect(sample)
  if (!KNOWN.has(code) || language === '' || language === code || !isReliable()) return null
  const scores = getScores()
  return (scores[code] ?? 0) <= (scores[language] ?? 0) * SHARE_AT_MOST ? language : null
}

/**
 * The language of a text as a code such as `en`, or null where it is too short to be certain. Greek
 * or Arabic letters can be recognised from fewer characters, but often wrongly, so one limit serves all.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  if (!ENOUGH_LETTERS.test(sample)) return null
  const result = eld.detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : null
}
