import type { Passage, Quotation } from '../model/passage.ts'
import type { CslDate, CslItem, CslName, DateParts } from './csl-item.ts'
import { parseName } from './names.ts'

/** What a reader of a citation looks for. */
export type Expected = 'author' | 'title' | 'date' | 'source'

/** The pinpoint goes with the cite, not with the work: CSL-JSON has no place for it in the item. */
export type Locator = { locator: string; label: 'paragraph' }

export type Citation = {
  item: CslItem
  locator: Locator
  /** What the source does not tell; the item leaves it out. */
  missing: Expected[]
  /** What a rule gave and nobody wrote. */
  inferred: Expected[]
}

const NEWSPAPER =
  /\b(?:chronicle|courier|daily|express|gazette|guardian|herald|independent|journal|mail|news|newspaper|observer|post|press|standard|star|sun|telegraph|times|tribune|tv|weekly)\b/i
const PAGED_FILE = /\.(?:pdf|docx?|odt|rtf)$/i

/**
 * In this order:
 * 1. `article-newspaper`: the source is known, and an agency is named or the source is called like a newspaper.
 * 2. `webpage`: there is an address.
 * 3. `report`: the source is known and the file is of a kind that reports come in (PDF, Word, ODT, RTF).
 * 4. `document`: all else. Nothing is called a report or an article only because something must be chosen.
 */
function typeOf(passage: Passage): CslItem['type'] {
  const { agency, path, source, url } = passage
  if (source !== null && (agency !== null || NEWSPAPER.test(source))) return 'article-newspaper'
  if (url !== null) return 'webpage'
  return source !== null && path !== null && PAGED_FILE.test(path) ? 'report' : 'document'
}

/** As much of the date as its precision vouches for. */
function issuedParts({ publishedAt, publishedPrecision }: Passage): DateParts | null {
  if (publishedAt === null || publishedPrecision === 'unknown') return null
  const [year = 0, month, day] = publishedAt.split('-').map(Number)
  if (month === undefined || publishedPrecision === 'year') return [year]
  return day === undefined || publishedPrecision === 'month' ? [year, month] : [year, month, day]
}

function accessedParts(readAt: string): DateParts {
  const [year = 0, month = 1, day = 1] = readAt.slice(0, 10).split('-').map(Number)
  return [year, month, day]
}

function cslDateOf(parts: DateParts): CslDate {
  return { 'date-parts': [parts] }
}

/**
 * CSL has no variable for a news agency, so an article that names nobody has its agency as author, and a
 * report that names nobody the organisation that issued it.
 */
function authorsOf(passage: Passage, type: CslItem['type']): CslName[] {
  const named = passage.authors.filter((it) => it.trim() !== '').map(parseName)
  if (named.length > 0) return named
  const stands = passage.agency ?? (type === 'report' ? passage.source : null)
  return filled(stands) ? [{ literal: stands.trim() }] : []
}

function filled(value: string | null | undefined): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isInferred(basis: string | null): boolean {
  return basis?.startsWith('inferred:') ?? false
}

/** Characters stay as they stand in the source; each format escapes for itself. */
export function toCsl(passage: Passage, quotation?: Quotation | null): Citation {
  const type = typeOf(passage)
  const author = authorsOf(passage, type)
  const issued = issuedParts(passage)
  const { agency, language, source, title, url } = passage
  const paragraph = passage.ordinal + 1

  const item: CslItem = {
    id: passage.id,
    type,
    ...(filled(title) && { title }),
    ...(filled(source) && (type === 'report' ? { publisher: source } : { 'container-title': source })),
    ...(author.length > 0 && { author }),
    ...(issued && { issued: cslDateOf(issued) }),
    accessed: cslDateOf(accessedParts(passage.readAt)),
    ...(filled(url) && { URL: url }),
    ...(filled(language) && { language }),
    custom: {
      paragraph,
      ...(filled(agency) && { agency }),
      ...(quotation && { quotation: quotation.text }),
      ...(quotation?.speaker && { speaker: quotation.speaker.name }),
    },
  }

  const missing: Expected[] = []
  if (author.length === 0) missing.push('author')
  if (!filled(title)) missing.push('title')
  if (!issued) missing.push('date')
  if (!filled(source)) missing.push('source')

  const inferred: Expected[] = []
  if (issued && isInferred(passage.publishedBasis)) inferred.push('date')
  if (filled(source) && isInferred(passage.sourceBasis)) inferred.push('source')

  return { item, locator: { locator: String(paragraph), label: 'paragraph' }, missing, inferred }
}
