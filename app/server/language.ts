import { cookies } from 'next/headers'
import {
  KEYS_COOKIE,
  KEYS_OFF,
  LANGUAGE_COOKIE,
  THEME_COOKIE,
  type Theme,
  themeOf,
} from '../settings/cookies.ts'
import { type Language, languageOf } from '../wording/languages.ts'
import { type Wording, wordingIn } from '../wording/pages.ts'

/** The language that whoever asks for the page has chosen. */
export async function languageAsked(): Promise<Language> {
  return languageOf((await cookies()).get(LANGUAGE_COOKIE)?.value)
}

/** What the server says to whoever asks. */
export async function wordingAsked(): Promise<Wording> {
  return wordingIn(await languageAsked())
}

export async function themeAsked(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value)
}

/** Whether single keys do something. */
export async function keysAsked(): Promise<boolean> {
  return (await cookies()).get(KEYS_COOKIE)?.value !== KEYS_OFF
}
