import { correcting as ar } from './ar/correcting.ts'
import { type CorrectingWords, correcting as en } from './en/correcting.ts'
import type { Language } from './languages.ts'

export const CORRECTING: Record<Language, CorrectingWords> = { en, ar }
