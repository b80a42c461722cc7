import { eld } from 'eld/extrasmall'

const CHARACTERS_AT_LEAST = 40
const SAMPLE_CHARACTERS = 2000

/**
 * The language of a text as a code such as `en`, or null where it is too short to tell. Letters of Greek
 * or Arabic tell in fewer characters, but what is told there by few is often wrong, so one bound serves all.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < CHARACTERS_AT_LEAST) return null
  const result = eld.detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : null
}
