export { checkAgainst, checkQuotes } from './check-quotes.ts'
export type { QuoteToCheck } from './quote-to-check.ts'
