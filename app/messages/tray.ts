import { tray as ar } from './ar/tray.ts'
import { tray as en, type TrayMessages } from './en/tray.ts'
import type { Language } from './languages.ts'

export const TRAY_MESSAGES: Record<Language, TrayMessages> = { en, ar }
