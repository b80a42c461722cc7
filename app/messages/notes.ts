import { notes as ar } from './ar/notes.ts'
import { notes as en, type NoteMessages } from './en/notes.ts'
import type { Language } from './languages.ts'

export const NOTE_MESSAGES: Record<Language, NoteMessages> = { en, ar }
