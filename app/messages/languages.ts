import { ar } from './ar/search.ts'
import { en, type SearchMessages } from './en/search.ts'

/**
 * Languages of the interface, each called as it calls itself. Another one is a folder and a file of words, a line
 * here, and one in each place that the type check then names. Not for scripts of the browser, which would load every language with this file.
 */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', search: en },
  ar: { name: 'العربية', direction: 'rtl', search: ar },
} satisfies Record<string, { name: string; direction: 'ltr' | 'rtl'; search: SearchMessages }>
export type Language = keyof typeof LANGUAGES

const CODES = Object.keys(LANGUAGES) as Language[]

/** The language of this code; English where there is none such. */
export function languageOf(code: string | undefined): Language {
  return CODES.find((it) => it === code) ?? 'en'
}
