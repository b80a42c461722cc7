import { quotation as ar } from './ar/quotation.ts'
import { quotation as en, type QuotationMessages } from './en/quotation.ts'
import type { Language } from './languages.ts'

export const QUOTATION_MESSAGES: Record<Language, QuotationMessages> = { en, ar }
