import { type ArchivedCopy, archivedCopy } from '../model/archived-copy.ts'
import { readingOf, wordingOf } from '../model/asides.ts'
import type { Passage, Quotation } from '../model/passage.ts'
import { quotedIn } from '../model/quoted.ts'
import type { CslDate, CslItem, CslName, CslType, DateParts, Expected } from './csl-item.ts'
import { kindOfWork } from './kind-of-work.ts'
import { exactFirst, type Locator, locatorOf } from './locator.ts'
import { parseName } from './names.ts'

export type Citation = {
  item: CslItem
  locator: Locator
  /** What the source does not state; the item leaves it out. */
  missing: Expected[]
  /** What was inferred by a rule, not stated. */
  inferred: Expected[]
}

/** What belongs to a citation but is not in the passage. */
export type CitedWith = {
  permalink?: string
  note?: string
}

/** As much of the date as its precision allows. */
function issuedParts({ publishedAt, publishedPrecision }: Passage): DateParts | null {
  if (publishedAt === null || publishedPrecision === 'unknown') return null
  const [year = 0, month, day] = publishedAt.split('-').map(Number)
  if (month === undefined || publishedPrecision === 'year') return [year]
  return day === undefined || publishedPrecision === 'month' ? [year, month] : [year, month, day]
}

/** When the copy that was read was made: the day in the archive's address, or the day on which the file was read. */
function accessedParts(readAt: string, copy: ArchivedCopy | null): DateParts {
  if (copy) return copy.capturedAt as DateParts
  const [year = 0, month = 1, day = 1] = readAt.slice(0, 10).split('-').map(Number)
  return [year, month, day]
}

function cslDateOf(parts: DateParts): CslDate {
  return { 'date-parts': [parts] }
}

/**
 * CSL has no variable for a news agency, so an article without an author has its agency as author, and a
 * report without one the organisation that issued it.
 */
function authorsOf(passage: Passage, type: CslType): CslName[] {
  const corporate = new Set(passage.corporateAuthors)
  const named = passage.authors
    .filter(filled)
    .map((name) => (corporate.has(name) ? { literal: name.trim() } : parseName(name)))
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

function quotedOf({ text, speaker }: Quotation) {
  return {
    text,
    ...(speaker && { speaker: speaker.name }),
    ...(speaker && isInferred(speaker.basis) && { speakerInferred: speaker.basis.slice('inferred:'.length) }),
    ...(speaker?.kind === 'unnamed' && { unnamed: true as const }),
  }
}

function gaps(item: Omit<CslItem, 'custom'>, passage: Passage): Pick<Citation, 'missing' | 'inferred'> {
  const missing: Expected[] = []
  if (!item.author) missing.push('author')
  if (item.title === undefined) missing.push('title')
  if (!item.issued) missing.push('date')
  if (!filled(passage.source)) missing.push('source')
  if (item.URL === undefined) missing.push('address')

  const inferred: Expected[] = []
  if (item.issued && isInferred(passage.publishedBasis)) inferred.push('date')
  if (filled(passage.source) && isInferred(passage.sourceBasis)) inferred.push('source')
  return { missing, inferred }
}

function workOf(passage: Passage): Omit<CslItem, 'custom'> {
  const type = kindOfWork(passage)
  const author = authorsOf(passage, type)
  const issued = issuedParts(passage)
  const { language, source, title, url } = passage
  const copy = url === null ? null : archivedCopy(url)
  return {
    id: passage.id,
    type,
    ...(filled(title) && { title }),
    ...(filled(source) && (type === 'report' ? { publisher: source } : { 'container-title': source })),
    ...(author.length > 0 && { author }),
    ...(issued && { issued: cslDateOf(issued) }),
    accessed: cslDateOf(accessedParts(passage.readAt, copy)),
    ...(filled(url) && { URL: copy?.original ?? url }),
    ...(filled(url) && copy && { archive: copy.archive, archive_location: url }),
    ...(filled(language) && { language }),
  }
}

/**
 * A passage, or one quotation in it, as a citation. Characters stay as they are in the source; each format
 * does its own escaping.
 */
export function toCsl(passage: Passage, quotation?: Quotation | null, given: CitedWith = {}): Citation {
  const work = workOf(passage)
  const { missing, inferred } = gaps(work, passage)
  const paragraph = passage.ordinal + 1
  const pinpoints = exactFirst(passage.pinpoints)
  const quotations = (quotation ? [quotation] : quotedIn(passage.quotations)).map(quotedOf)
  const { agency, collection, documentKey, section, sha256 } = passage
  const item: CslItem = {
    ...work,
    custom: {
      paragraph,
      ...(pinpoints.length > 0 && { pinpoints }),
      ...(filled(section) && { section }),
      ...(filled(agency) && { agency }),
      text: quotation ? wordingOf(passage, quotation) : readingOf(passage).text,
      ...(quotations.length > 0 && { quotations }),
      collection,
      documentKey,
      sha256,
      ...(given.permalink !== undefined && { permalink: given.permalink }),
      ...(filled(given.note) && { note: given.note }),
      ...(missing.length > 0 && { missing }),
      ...(inferred.length > 0 && { inferred }),
    },
  }
  return { item, locator: locatorOf(item), missing, inferred }
}
