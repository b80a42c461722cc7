import { pages as ar } from './ar/pages.ts'
import { CORRECTING } from './correcting.ts'
import type { CorrectingWords } from './en/correcting.ts'
import { pages as en, type PageWords } from './en/pages.ts'
import type { Words } from './en.ts'
import type { Fault, Told } from './fault.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { tell } from './tell.ts'

const PAGES: Record<Language, PageWords> = { en, ar }

/** All that the server can say in one language. Handed down, for no component of a page may wait for it. */
export type Wording = {
  direction: 'ltr' | 'rtl'
  words: Words
  pages: PageWords
  correcting: CorrectingWords
  tell: (fault: Fault) => Told
}

export function wordingIn(language: Language): Wording {
  return {
    ...LANGUAGES[language],
    pages: PAGES[language],
    correcting: CORRECTING[language],
    tell: (fault) => tell(language, fault),
  }
}
