import { LANGUAGES, type Language } from '../../languages/index.ts'

/**
 * What is known of the language of a text. Only of that: a document is made again when the rules of a language change that it
 * asked for.
 * @param code whose region does not matter
 */
export function languageOf(code: string | null): Language | undefined {
  const base = code?.split('-')[0]
  return LANGUAGES.find((it) => it.code === base)
}
