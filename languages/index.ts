import { english } from './en/index.ts'
import { defineLanguage, type Language, NOT_DESCRIBED } from './language.ts'
import { SMALL_TITLE_WORDS } from './title-words.ts'
import { list } from './word-list.ts'

export type { Language } from './language.ts'

/** Every language that is described, in the order in which they are asked. */
export const LANGUAGES: readonly Language[] = [english]

/** Of text in a language that no folder describes: nothing is known. */
export const UNDETERMINED = defineLanguage({
  code: NOT_DESCRIBED,
  // Short prepositions and articles that begin sentences in many languages, with a capital for that alone.
  grammar: { functionWords: list('a an as en in me on so') },
  speech: { smallTitleWords: SMALL_TITLE_WORDS },
})

/** Whether anything is known of a language, so that its rules may be used. */
export const isDescribed = (language: Language): boolean => language.code !== NOT_DESCRIBED

/** Whether a folded word stands inside names of persons: a name keeps its own particles in a text of any language. */
export const isNameParticle = (word: string): boolean =>
  LANGUAGES.some(({ names }) => names.particles.has(word))
