import { ar } from './ar.ts'
import { en, type Words } from './en.ts'

/**
 * Languages of the interface, each called as it calls itself. Another one is another file, and a line here and
 * in `use-words.tsx`. Not for scripts of the browser, which would load every language with this file.
 */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', words: en },
  ar: { name: 'العربية', direction: 'rtl', words: ar },
} satisfies Record<string, { name: string; direction: 'ltr' | 'rtl'; words: Words }>
export type Language = keyof typeof LANGUAGES

/** The language of this code; English where there is none such. */
export function languageOf(code: string | undefined): Language {
  return code === 'ar' ? code : 'en'
}
