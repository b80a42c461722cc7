import { eld } from 'eld/extrasmall'

const CHARACTERS_AT_LEAST = 40
const ENOUGH_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${CHARACTERS_AT_LEAST}}`, 'u')
const SAMPLE_CHARACTERS = 2000

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
