export { type ExportFile, openExport } from './citations.ts'
export { parseExport, styleChoice } from './request.ts'
