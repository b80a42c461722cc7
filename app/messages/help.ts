import { help as ar } from './ar/help.ts'
import { help as en, type HelpMessages } from './en/help.ts'
import type { Language } from './languages.ts'

export const HELP_MESSAGES: Record<Language, HelpMessages> = { en, ar }
