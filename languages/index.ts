import { arabic } from './ar/index.ts'
import { german } from './de/index.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'
import { french } from './fr/index.ts'
import { defineLanguage, type Language, NOT_DESCRIBED } from './language.ts'
import { SMALL_TITLE_WORDS } from './title-words.ts'
import { list } from './word-list.ts'

export type { Language } from './language.ts'

/** Every language with a folder, in the order in which they are consulted. */
export const LANGUAGES: readonly Language[] = [english, arabic, german, french, spanish]

/** For text in a language without a folder: nearly nothing is known. */
export const UNDETERMINED = defineLanguage({
  code: NOT_DESCRIBED,
  // Short prepositions and articles that begin sentences in many languages, and have a capital only for that reason.
  grammar: { functionWords: list('a an as en in me on so') },
  speech: { smallTitleWords: SMALL_TITLE_WORDS },
})

/** Whether anything is known of a language, so that its rules may be used. */
export const isDescribed = (language: Language): boolean => language.code !== NOT_DESCRIBED

/** Whether it is known how words are attributed in a language. */
export const readsSpeakers = ({ speech }: Language): boolean => speech.cues.size > 0

/** Whether it is known how days are written in a language. */
export const readsDates = ({ calendar }: Language): boolean => calendar.months.length > 0

/** Whether a folded word occurs inside names of persons: a name keeps its own particles in a text of any language. */
export const isNameParticle = (word: string): boolean =>
  LANGUAGES.some(({ names }) => names.particles.has(word))

/** Whether a folded word stands behind the last name in names of persons: `III`. */
export const isNameSuffix = (word: string): boolean => LANGUAGES.some(({ names }) => names.suffixes.has(word))
