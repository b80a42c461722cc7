import type { RecordFormat } from './citation-format.ts'
import type { Citation } from './csl.ts'
import { biblatexRecord, bibtexRecord } from './formats/bibtex.ts'
import { cslRecord, jsonLine } from './formats/csl.ts'
import { CSV_HEAD, csvRow, TSV_HEAD, tsvRow } from './formats/delimited.ts'
import { ENDNOTE_END, ENDNOTE_HEAD, endnoteRecord } from './formats/endnote.ts'
import { risRecord } from './formats/ris.ts'

/** A file is `head`, the records with `between` between them, and `end`: it can be written as it is read. */
export type RecordWriter = {
  head: string
  /** A remark behind the head; absent where the format has no place for one. */
  comment?: (text: string) => string
  record: (citation: Citation) => string
  between: string
  end: string
}

const PLAIN = { head: '', between: '', end: '' }

/** Nothing in it may begin an entry, which programs would look for behind any `@`. */
const lineComment = (text: string) => `% ${text.replace(/[\r\n@]+/g, ' ')}\n\n`
/** Two hyphens end a comment of XML. */
const xmlComment = (text: string) => `<!-- ${text.replace(/--+/g, '-')} -->\n`

export const recordWriters: Record<RecordFormat, RecordWriter> = {
  csl: { head: '[', record: cslRecord, between: ',', end: '\n]\n' },
  bibtex: { ...PLAIN, comment: lineComment, record: bibtexRecord, between: '\n' },
  biblatex: { ...PLAIN, comment: lineComment, record: biblatexRecord, between: '\n' },
  ris: { ...PLAIN, record: risRecord, between: '\r\n' },
  endnote: { ...PLAIN, head: ENDNOTE_HEAD, comment: xmlComment, record: endnoteRecord, end: ENDNOTE_END },
  csv: { ...PLAIN, head: CSV_HEAD, record: csvRow },
  tsv: { ...PLAIN, head: TSV_HEAD, record: tsvRow },
  jsonl: { ...PLAIN, record: jsonLine },
}

export function isRecordFormat(format: string): format is RecordFormat {
  return Object.hasOwn(recordWriters, format)
}

/** A whole file, in the order of the citations. */
export function writeRecords(format: RecordFormat, citations: readonly Citation[]): string {
  const { head, record, between, end } = recordWriters[format]
  return head + citations.map(record).join(between) + end
}
