export { filterNotices, unknownKeyNotice } from '../cli/known-keys.ts'
export { type ExportFile, openExport } from './citations.ts'
export { formatIn, LOCALE_NAME, labelLanguage, parseExport, styleChoice } from './request.ts'
