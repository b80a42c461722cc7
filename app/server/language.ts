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

/** The language that the reader has chosen. */
export async function requestedLanguage(): Promise<Language> {
  return languageOf((await cookies()).get(LANGUAGE_COOKIE)?.value)
}

/** The messages in the language that the reader has chosen. */
export async function requestedMessages(): Promise<Messages> {
  return messagesIn(await requestedLanguage())
}

export async function requestedTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value)
}

/** Whether the shortcut keys are on. */
export async function requestedKeys(): Promise<boolean> {
  return (await cookies()).get(KEYS_COOKIE)?.value !== KEYS_OFF
}
