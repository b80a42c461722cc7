import type { Pinpoint } from '../../model/passage.ts'
import type { Citation } from '../csl.ts'
import type { CslItem } from '../csl-item.ts'
import { inverted, isoDate, keeperOf, namedSpeaker, publisherOf } from './notes.ts'

/** In the order of the file. An unknown value is an empty cell. */
const COLUMNS: Record<string, (citation: Citation) => string | number | undefined> = {
  id: ({ item }) => item.id,
  type: ({ item }) => item.type,
  title: ({ item }) => item.title,
  authors: ({ item }) => list(item.author?.map((it) => inverted(it, ['family', 'given', 'suffix']))),
  source: ({ item }) => publisherOf(item),
  agency: ({ item }) => item.custom.agency,
  published: ({ item }) => isoDate(item.issued),
  accessed: ({ item }) => isoDate(item.accessed),
  url: ({ item }) => item.URL,
  archive: ({ item }) => item.custom.copy?.archive,
  archive_url: ({ item }) => item.custom.copy?.url,
  language: ({ item }) => item.language,
  section: ({ item }) => item.custom.section,
  paragraph: ({ item }) => item.custom.paragraph,
  text: ({ item }) => item.custom.text,
  quotations: ({ item }) => list(item.custom.quotations?.map((it) => it.text)),
  speakers: ({ item }) => list(item.custom.quotations?.map((it) => namedSpeaker(it) ?? '')),
  note: ({ item }) => item.custom.note,
  missing: ({ missing }) => list(missing),
  inferred: ({ inferred }) => list(inferred),
  collection: ({ item }) => item.custom.collection,
  document: ({ item }) => item.custom.documentKey,
  sha256: ({ item }) => item.custom.sha256,
  permalink: ({ item }) => item.custom.permalink,
  printed_paragraph: ({ item }) => printed(item, 'paragraph'),
  page: ({ item }) => printed(item, 'page'),
  time: ({ item }) => printed(item, 'time'),
  genre: ({ item }) => item.genre,
  number: ({ item }) => item.number,
  publisher_place: ({ item }) => item['publisher-place'],
  edition: ({ item }) => item.edition,
  work_pages: ({ item }) => item.page,
  work_section: ({ item }) => item.section,
  doi: ({ item }) => item.DOI,
  original_date: ({ item }) => isoDate(item['original-date']),
  kept_by: ({ item }) => keeperOf(item).archive,
  shelf_mark: ({ item }) => keeperOf(item).archive_location,
  counted_page: ({ item }) => item.custom.countedPage,
  copies_documents: ({ item }) => ofCopies(item, (it) => it.documents),
  copies_sources: ({ item }) => ofCopies(item, (it) => it.sources),
  copies_first_source: ({ item }) => ofCopies(item, (it) => it.first?.source),
  copies_first_published: ({ item }) => ofCopies(item, (it) => it.first?.published),
  copies_first_passage: ({ item }) => ofCopies(item, (it) => it.first?.passage),
  read_by: ({ item }) => (item.custom.ocr === undefined ? undefined : 'ocr'),
  ocr_confidence: ({ item }) => item.custom.ocr?.confidence,
  ocr_doubtful: ({ item }) => list(item.custom.ocr?.doubtful),
}

type Copies = NonNullable<CslItem['custom']['copies']>

/** Of the copies of the passage; else of those of its quotations, as many values as the column `quotations` has. */
function ofCopies(
  { custom }: CslItem,
  read: (copies: Copies) => string | number | undefined,
): string | number | undefined {
  if (custom.copies) return read(custom.copies)
  const { quotations = [] } = custom
  if (!quotations.some((it) => it.copies)) return undefined
  return list(quotations.map((it) => String((it.copies && read(it.copies)) ?? '')))
}

/** What is printed where the words stand. */
function printed(item: CslItem, kind: Pinpoint['kind']): string | undefined {
  return item.custom.pinpoints?.find((it) => it.kind === kind)?.value
}

/** Several values in one cell: `; ` between them, a backslash before any `;` or `\` inside one. */
function list(values: readonly string[] | undefined): string | undefined {
  return values?.map((it) => it.replace(/[\\;]/g, '\\$&')).join('; ')
}

/** Spreadsheets treat a cell that begins with one of these as a formula; some also do with the full-width signs. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * A cell that a spreadsheet would run gets a leading apostrophe, and so does one that already begins with an
 * apostrophe, so that nothing is ambiguous: removing one leading apostrophe from every cell restores the
 * source's characters. See docs/formats.md.
 */
function harmless(value: string): string {
  return FORMULA.test(value) || value.startsWith("'") ? `'${value}` : value
}

/** RFC 4180: a value with a delimiter, quotation mark, line break or outer space is put in quotation marks. */
export function cell(value: string | number | undefined): string {
  if (value === undefined || value === '') return ''
  const text = typeof value === 'number' ? String(value) : harmless(value)
  return /[",;\t\r\n\u2028\u2029]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const row = (cells: readonly string[], delimiter: string) => `${cells.join(delimiter)}\r\n`
const cellsOf = (citation: Citation) => Object.values(COLUMNS).map((read) => cell(read(citation)))
const NAMES = Object.keys(COLUMNS)

/** Without the byte order mark, spreadsheets read Arabic as Latin letters. */
export const CSV_HEAD = `\uFEFF${row(NAMES, ',')}`
export const TSV_HEAD = row(NAMES, '\t')

export function csvRow(citation: Citation): string {
  return row(cellsOf(citation), ',')
}

export function tsvRow(citation: Citation): string {
  return row(cellsOf(citation), '\t')
}
