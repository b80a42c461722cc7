import { adding as ar } from './ar/adding.ts'
import { type AddingMessages, adding as en } from './en/adding.ts'
import type { Language } from './languages.ts'

export const ADDING_MESSAGES: Record<Language, AddingMessages> = { en, ar }
