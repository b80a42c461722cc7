import { help as ar } from './ar/help.ts'
import { help as en, type HelpWords } from './en/help.ts'
import type { Language } from './languages.ts'

export const HELP: Record<Language, HelpWords> = { en, ar }
