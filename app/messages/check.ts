import { check as ar } from './ar/check.ts'
import { type CheckMessages, check as en } from './en/check.ts'
import type { Language } from './languages.ts'

export const CHECK_MESSAGES: Record<Language, CheckMessages> = { en, ar }
