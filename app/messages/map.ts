import { map as ar } from './ar/map.ts'
import { map as en, type MapMessages } from './en/map.ts'
import type { Language } from './languages.ts'

export const MAP_MESSAGES: Record<Language, MapMessages> = { en, ar }
