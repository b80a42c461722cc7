/** The texts of which each has its own numbers: passages, titles and headings, quotations. */
export const TABLES = ['passage_words', 'heading_words', 'quote_words'] as const
export type Table = (typeof TABLES)[number]

/** Where each table's rows begin and end in a segment. */
export type Extent = readonly { first: number; end: number }[]

/** A word in one of the tables, as one number; a word's number is its place among all words of the index. */
export const keyOf = (word: number, table: number) => word * TABLES.length + table
export const tableOf = (key: number) => key % TABLES.length
export const wordOf = (key: number) => Math.floor(key / TABLES.length)

/** So many rows of a list have an entry of their own in its table of contents, by which others are passed over. */
export const BLOCK_ROWS = 128
