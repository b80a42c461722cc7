import { quoting as ar } from './ar/quoting.ts'
import { quoting as en, type QuotingWords } from './en/quoting.ts'
import type { Language } from './languages.ts'

export const QUOTING: Record<Language, QuotingWords> = { en, ar }
