import { about as ar } from './ar/about.ts'
import { type AboutMessages, about as en } from './en/about.ts'
import type { Language } from './languages.ts'

export const ABOUT_MESSAGES: Record<Language, AboutMessages> = { en, ar }
