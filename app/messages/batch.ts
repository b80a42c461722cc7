import { batch as ar } from './ar/batch.ts'
import { type BatchMessages, batch as en } from './en/batch.ts'
import type { Language } from './languages.ts'

export const BATCH_MESSAGES: Record<Language, BatchMessages> = { en, ar }
