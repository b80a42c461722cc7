import { forms as arabic } from './ar/forms.ts'
import { forms as german } from './de/forms.ts'
import { forms as english } from './en/forms.ts'
import { forms as spanish } from './es/forms.ts'
import { forms as french } from './fr/forms.ts'
import { isKorean, koreanForms } from './korean-particles.ts'
import { OTHER_FORMS } from './other-forms.ts'
import { JOINED, NO_FORMS, type WordForms, withoutJoined } from './parts/forms.ts'
import { SAME_CODES } from './same-codes.ts'
import { entryOf } from './word-list.ts'

/**
 * Forms of words for the search, by language. What engines load: pages and tagging never do, because the stemmers
 * come with it.
 */

export type { WordForms } from './parts/forms.ts'

const DESCRIBED: Readonly<Record<string, WordForms>> = {
  ...OTHER_FORMS,
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
}

const isOfJoined = (key: string) => key.startsWith(JOINED)

/** Korean words carry their particles in a text of any language: they are known by their letters. */
const withKorean = (forms: WordForms): WordForms => ({
  keys: (folded) => (isKorean(folded) ? koreanForms.keys(folded) : forms.keys(folded)),
  asked: (asked) => {
    const folded = withoutJoined(asked)
    const { asked: keysOf, keys } = isKorean(folded) ? koreanForms : forms
    // What a word can be found by where it is joined, it is asked for only there.
    const joined = asked === folded ? [] : keys(folded).filter(isOfJoined)
    return [...keysOf(folded).filter((it) => !isOfJoined(it)), ...joined]
  },
  parts: forms.parts,
})

const BY_LANGUAGE = new Map(Object.entries(DESCRIBED).map(([code, forms]) => [code, withKorean(forms)]))
const ONLY_KOREAN = withKorean(NO_FORMS)

/**
 * The forms of words in texts of a language, as a document states it: `en`, `pt-BR`, or null for none. For a language
 * of which nothing is known, Korean words have forms and no others.
 */
export function wordForms(language: string | null): WordForms {
  const [code = ''] = (language ?? '').toLowerCase().split(/[-_]/)
  return BY_LANGUAGE.get(entryOf(SAME_CODES, code) ?? code) ?? ONLY_KOREAN
}
