import { saved as ar } from './ar/saved.ts'
import { saved as en, type SavedMessages } from './en/saved.ts'
import type { Language } from './languages.ts'

export const SAVED_MESSAGES: Record<Language, SavedMessages> = { en, ar }
