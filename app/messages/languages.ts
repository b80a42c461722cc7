import { ar } from './ar/search.ts'
import { en, type SearchMessages } from './en/search.ts'

/**
 * The languages of the interface, each by its own name. To add one, add a folder of messages, a line here, and a line
 * in each place that the type check then reports. Not to be imported by browser scripts, which would load every
 * language with it.
 */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', search: en },
  ar: { name: 'العربية', direction: 'rtl', search: ar },
} satisfies Record<string, { name: string; direction: 'ltr' | 'rtl'; search: SearchMessages }>
export type Language = keyof typeof LANGUAGES

const CODES = Object.keys(LANGUAGES) as Language[]

/** The language with this code, or English. */
export function languageOf(code: string | undefined): Language {
  return CODES.find((it) => it === code) ?? 'en'
}
