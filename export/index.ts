export { type ExportFile, openExport } from './citations.ts'
export { type UnknownKey, unknownKeys } from './known-keys.ts'
export { formatIn, LOCALE_NAME, labelLanguage, parseExport, styleChoice } from './request.ts'
