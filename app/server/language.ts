import { cookies } from 'next/headers'
import { type Language, languageOf } from '../messages/languages.ts'
import { type Messages, messagesIn } from '../messages/messages.ts'
import {
  KEYS_COOKIE,
  KEYS_OFF,
  LANGUAGE_COOKIE,
  THEME_COOKIE,
  type Theme,
  themeOf,
} from '../settings/cookies.ts'

/** The language that whoever asks for the page has chosen. */
export async function requestedLanguage(): Promise<Language> {
  return languageOf((await cookies()).get(LANGUAGE_COOKIE)?.value)
}

/** What the server says to whoever asks. */
export async function requestedMessages(): Promise<Messages> {
  return messagesIn(await requestedLanguage())
}

export async function requestedTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value)
}

/** Whether single keys do something. */
export async function requestedKeys(): Promise<boolean> {
  return (await cookies()).get(KEYS_COOKIE)?.value !== KEYS_OFF
}
