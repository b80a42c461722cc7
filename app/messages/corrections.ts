import { corrections as ar } from './ar/corrections.ts'
import { type CorrectionMessages, corrections as en } from './en/corrections.ts'
import type { Language } from './languages.ts'

export const CORRECTION_MESSAGES: Record<Language, CorrectionMessages> = { en, ar }
