import { citing as ar } from './ar/citations.ts'
import { type CitationMessages, citing as en } from './en/citations.ts'
import type { Language } from './languages.ts'

export const CITATION_MESSAGES: Record<Language, CitationMessages> = { en, ar }
