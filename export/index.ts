export { type ExportFile, openExport } from './citations.ts'
export { type ExportRequest, parseExport, styleChoice } from './request.ts'
