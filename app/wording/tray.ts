import { tray as ar } from './ar/tray.ts'
import { tray as en, type TrayWords } from './en/tray.ts'
import type { Language } from './languages.ts'

export const TRAY: Record<Language, TrayWords> = { en, ar }
