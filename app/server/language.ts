import { cookies } from 'next/headers'
import { LANGUAGE_COOKIE, THEME_COOKIE, type Theme, themeOf } from '../settings/cookies.ts'
import { type Language, languageOf } from '../wording/languages.ts'

/** The language that whoever asks for the page has chosen. */
export async function languageAsked(): Promise<Language> {
  return languageOf((await cookies()).get(LANGUAGE_COOKIE)?.value)
}

export async function themeAsked(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value)
}
