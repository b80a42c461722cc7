import { pages as ar } from './ar/pages.ts'
import { CORRECTION_MESSAGES } from './corrections.ts'
import type { CorrectionMessages } from './en/corrections.ts'
import { pages as en, type PageMessages } from './en/pages.ts'
import type { SearchMessages } from './en/search.ts'
import type { ErrorText, TranslatableError } from './error-text.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { translateError } from './translate-error.ts'

const PAGES: Record<Language, PageMessages> = { en, ar }

/** All messages that the server needs, in one language. Passed down, so that no component has to wait for them. */
export type Messages = {
  direction: 'ltr' | 'rtl'
  search: SearchMessages
  pages: PageMessages
  corrections: CorrectionMessages
  translateError: (fault: TranslatableError) => ErrorText
}

export function messagesIn(language: Language): Messages {
  return {
    ...LANGUAGES[language],
    pages: PAGES[language],
    corrections: CORRECTION_MESSAGES[language],
    translateError: (fault) => translateError(language, fault),
  }
}
