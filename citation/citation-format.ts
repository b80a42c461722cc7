import { z } from 'zod'

/**
 * The formats of a file. `records`: one record per citation, whatever the style. `notes`: the quoted words, each with
 * a footnote in a style. `document`: the same for a word processor, put together under headings. `list`: only the works,
 * in the order and form of a style.
 */
export type FormatKind = 'records' | 'notes' | 'document' | 'list'

/** What a menu or a response header needs. Kept apart from the writers: a page may import this without them. */
export type FormatFacts = {
  label: string
  kind: FormatKind
  /** Without a charset; all text is written in UTF-8. */
  mime: string
  /** Without the dot. */
  extension: string
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const formatFacts = {
  csl: {
    label: 'CSL-JSON',
    kind: 'records',
    mime: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
  },
  bibtex: { label: 'BibTeX', kind: 'records', mime: 'application/x-bibtex', extension: 'bib' },
  biblatex: { label: 'BibLaTeX', kind: 'records', mime: 'application/x-bibtex', extension: 'bib' },
  ris: { label: 'RIS', kind: 'records', mime: 'application/x-research-info-systems', extension: 'ris' },
  endnote: { label: 'EndNote XML', kind: 'records', mime: 'application/xml', extension: 'xml' },
  csv: { label: 'CSV', kind: 'records', mime: 'text/csv', extension: 'csv' },
  tsv: { label: 'TSV', kind: 'records', mime: 'text/tab-separated-values', extension: 'tsv' },
  jsonl: { label: 'JSON Lines', kind: 'records', mime: 'application/x-ndjson', extension: 'jsonl' },
  markdown: { label: 'Markdown', kind: 'notes', mime: 'text/markdown', extension: 'md' },
  text: { label: 'Plain text with footnotes', kind: 'notes', mime: 'text/plain', extension: 'txt' },
  docx: { label: 'Word', kind: 'document', mime: WORD, extension: 'docx' },
  odt: {
    label: 'OpenDocument (LibreOffice)',
    kind: 'document',
    mime: 'application/vnd.oasis.opendocument.text',
    extension: 'odt',
  },
  bibliography: { label: 'Bibliography', kind: 'list', mime: 'text/plain', extension: 'txt' },
  'bibliography-html': {
    label: 'Bibliography, web page',
    kind: 'list',
    mime: 'text/html',
    extension: 'html',
  },
  'bibliography-docx': { label: 'Bibliography, Word', kind: 'list', mime: WORD, extension: 'docx' },
} as const satisfies Record<string, FormatFacts>

export type CitationFormat = keyof typeof formatFacts
export const citationFormat = z.enum(Object.keys(formatFacts) as [CitationFormat, ...CitationFormat[]])

/** The formats in which each record is independent of the others. */
export type RecordFormat = {
  [Name in CitationFormat]: (typeof formatFacts)[Name]['kind'] extends 'records' ? Name : never
}[CitationFormat]
