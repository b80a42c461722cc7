import { library as ar } from './ar/library.ts'
import { library as en, type LibraryMessages } from './en/library.ts'
import type { Language } from './languages.ts'

export const LIBRARY_MESSAGES: Record<Language, LibraryMessages> = { en, ar }
