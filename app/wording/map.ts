import { map as ar } from './ar/map.ts'
import { map as en, type MapWords } from './en/map.ts'
import type { Language } from './languages.ts'

export const MAP: Record<Language, MapWords> = { en, ar }
