import { names as ar } from './ar/names.ts'
import { names as en, type NameMessages } from './en/names.ts'
import type { Language } from './languages.ts'

export const NAME_MESSAGES: Record<Language, NameMessages> = { en, ar }
