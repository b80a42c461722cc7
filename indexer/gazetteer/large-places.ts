import { NO_WORDS, withWord } from './format.ts'
import { gazetteer } from './gazetteer.ts'

/** Population from which a name on its own suggests the place more than anything else with that name. */
const LARGE = 100_000

/**
 * Whether folded words are the main name of a large place.
 * @param population from which it is large
 */
export function isLargePlace(words: readonly string[], population = LARGE): boolean {
  const known = gazetteer()
  const [first] = words
  if (first === undefined || !known.begins(first)) return false
  const found = known.named(words.reduce(withWord, NO_WORDS))
  return found.some(({ id, alternate }) => !alternate && known.place(id).population >= population)
}
