export { filterNotices, unknownKeyNotice } from '../cli/known-keys.ts'
export { type ExportFile, openExport } from './citations.ts'
export { formatIn, labelLanguage, parseExport, styleChoice } from './request.ts'
