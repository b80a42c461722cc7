import { citing as ar } from './ar/citing.ts'
import { type CitingWords, citing as en } from './en/citing.ts'
import type { Language } from './languages.ts'

export const CITING: Record<Language, CitingWords> = { en, ar }
