export { citationFormat } from './citation-format.ts'
export { formats } from './formats.ts'
export { quoteWithCitation } from './quote.ts'
