import { archiveAt, archivedCopy } from '../model/archived-copy.ts'
import { readingOf, wordingOf } from '../model/asides.ts'
import type { CopiesFacts, CopiesOfPassage } from '../model/copies-of-passages.ts'
import { countedNumber } from '../model/counted-paragraph.ts'
import { isInferred } from '../model/inferred.ts'
import { kindOfWork } from '../model/kind-of-work.ts'
import { overlapsOf } from '../model/overlaps.ts'
import type { Passage, Pinpoint, Quotation, Range } from '../model/passage.ts'
import { quotedIn } from '../model/quoted.ts'
import type { WorkField } from '../model/work.ts'
import { WORK_FIELDS, workValue } from '../model/work-fields.ts'
import type { CslDate, CslItem, CslName, CslType, DateParts, Expected, Fact } from './csl-item.ts'
import { exactFirst, type Locator, locatorOf } from './locator.ts'
import { TYPE_NAMES } from './type-names.ts'

export type Citation = {
  item: CslItem
  /** Null where nothing says where in the work the words are. */
  locator: Locator | null
  /** What the source does not state; the item leaves it out. */
  missing: Expected[]
  /** What was inferred by a rule, not stated. */
  inferred: Fact[]
}

/** What belongs to a citation but is not in the passage. */
export type CitedWith = {
  permalink?: string
  note?: string
  copies?: CopiesOfPassage
}

/** The persons or bodies that one name of an author stands for, in a work in this language. */
export type NameReader = (name: string, language: string | null) => CslName[]

/** Every name whole. */
export const wholeName: NameReader = (name) => [{ literal: name.trim() }]

/** As much of the date as its precision allows; of a range, both ends. */
function issuedDate({ publishedAt, publishedEnd, publishedPrecision }: Passage): CslDate | null {
  if (publishedAt === null || publishedPrecision === 'unknown') return null
  const known = (date: string): DateParts => {
    const parts = datePartsOf(date)
    const [year, month] = parts
    if (month === undefined || publishedPrecision === 'year') return [year]
    return publishedPrecision === 'month' ? [year, month] : parts
  }
  if (publishedEnd === undefined) return cslDateOf(known(publishedAt))
  return { 'date-parts': [known(publishedAt), datePartsOf(publishedEnd)] }
}

/** Of `2025`, `2025-03` or `2025-03-08`. */
export function datePartsOf(date: string): DateParts {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return [year]
  return day === undefined ? [year, month] : [year, month, day]
}

type Copy = CslItem['custom']['copy']

/** The address where a work was published, and where an archive has it. */
function addressesOf(passage: Passage): { copy?: Copy; fields: Partial<CslItem> } {
  const keeper = workValue(passage, 'archive')
  const shelfMark = workValue(passage, 'archiveLocation')
  const original = workValue(passage, 'originalUrl')
  const archived = workValue(passage, 'archivedUrl')
  const { url } = passage
  const copyAt = (address: string | null) => (address === null ? null : archivedCopy(address))
  const atUrl = copyAt(url)
  const copy = copyAt(archived) ?? atUrl
  const isCopy = url !== null && archiveAt(url) !== null
  const location = archived ?? (isCopy ? url : null)
  const holder = filled(location)
    ? { archive: archiveAt(location) ?? new URL(location).hostname, url: location }
    : null
  // Beside whoever keeps the original, a copy would pass for it: then it is named in `custom` alone.
  const isKept = filled(keeper) || filled(shelfMark)
  const kept = isKept ? { archive: keeper, location: shelfMark } : { archive: holder?.archive, location }
  // A copy whose address does not say of what is no address of the work.
  const address = original ?? (isCopy ? null : url) ?? copy?.original
  const date = (copyAt(location) ?? undefined)?.capturedAt as DateParts | undefined
  return {
    ...(holder && { copy: { ...holder, ...(date && { date: cslDateOf(date) }) } }),
    fields: {
      ...(filled(address) && { URL: address }),
      ...(filled(kept.archive) && { archive: kept.archive }),
      ...(filled(kept.location) && { archive_location: kept.location }),
    },
  }
}

function cslDateOf(parts: DateParts): CslDate {
  return { 'date-parts': [parts] }
}

/** What organisations publish in their own name: reports and releases for the press, data, standards. */
const ISSUED: ReadonlySet<CslType> = new Set(['report', 'dataset', 'standard', 'pamphlet'])

/**
 * CSL has no variable for a news agency, so an article without an author has its agency as author, and a
 * report without one the organisation that issued it.
 */
function authorsOf(passage: Passage, type: CslType, read: NameReader): CslName[] {
  const corporate = new Set(passage.corporateAuthors)
  // A court decides, and no style names it as the author beside its name as the court.
  const isAuthority = (name: string) =>
    TYPE_NAMES[type].source === 'authority' && name.trim() === passage.source?.trim()
  const named = passage.authors
    .filter((name) => filled(name) && !isAuthority(name))
    .flatMap((name) => (corporate.has(name) ? [{ literal: name.trim() }] : read(name, passage.language)))
  if (named.length > 0) return named
  const stands = passage.agency ?? (ISSUED.has(type) ? passage.source : null)
  return filled(stands) ? [{ literal: stands.trim() }] : []
}

function filled(value: string | null | undefined): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function quotedOf({ text, speaker }: Quotation, copies: CopiesFacts | undefined) {
  return {
    text,
    ...(speaker && { speaker: speaker.name }),
    ...(speaker && isInferred(speaker.basis) && { speakerInferred: speaker.basis.slice('inferred:'.length) }),
    ...(speaker?.kind === 'unnamed' && { unnamed: true as const }),
    ...(copies && { copies }),
  }
}

function missingIn(item: Omit<CslItem, 'custom'>, { source }: Passage): Expected[] {
  const is: [Expected, boolean][] = [
    // The author of a judgment is its court.
    ['author', !item.author && item.authority === undefined],
    ['title', item.title === undefined],
    ['date', !item.issued],
    ['source', !filled(source)],
    ['address', item.URL === undefined],
  ]
  return is.flatMap(([it, holds]) => (holds ? [it] : []))
}

/** Whether nobody says what kind of work it is: that it is a document is no claim. */
function hasInferredType(item: Omit<CslItem, 'custom'>, { work }: Passage): boolean {
  return work?.type === undefined ? item.type !== 'document' : isInferred(work.type.basis)
}

function inferredIn(item: Omit<CslItem, 'custom'>, passage: Passage, speakers: boolean): Fact[] {
  const { publishedBasis, source, sourceBasis, work } = passage
  const isSourceInferred = filled(source) && isInferred(sourceBasis)
  const isAuthor = item.author?.some((it) => 'literal' in it && it.literal === source?.trim()) ?? false
  const is: [Fact, boolean][] = [
    ['author', isSourceInferred && isAuthor && passage.authors.length === 0],
    ['date', item.issued !== undefined && isInferred(publishedBasis)],
    ['source', isSourceInferred],
    ...WORK_FIELDS.map((field): [Fact, boolean] => [
      field,
      field === 'type' ? hasInferredType(item, passage) : isInferred(work?.[field]?.basis ?? null),
    ]),
    ['speaker', speakers],
  ]
  return is.flatMap(([it, holds]) => (holds ? [it] : []))
}

function workOf(passage: Passage, read: NameReader): Omit<CslItem, 'custom'> {
  const type = kindOfWork(passage)
  const author = authorsOf(passage, type, read)
  const issued = issuedDate(passage)
  const { language, source, title } = passage
  const { fields: addresses } = addressesOf(passage)
  const dateOf = (field: WorkField) => {
    const known = workValue(passage, field)
    return known === null ? null : cslDateOf(datePartsOf(known))
  }
  const [accessed, original] = [dateOf('accessed'), dateOf('originalDate')]
  const given = (field: WorkField) => workValue(passage, field) ?? undefined
  const [genre, number, place] = [given('genre'), given('number'), given('publisherPlace')]
  const [page, edition] = [given('page'), given('edition')]
  const [section, doi] = [given('section'), given('doi')]
  return {
    id: passage.id,
    type,
    ...(filled(title) && { title }),
    ...(filled(source) && { [TYPE_NAMES[type].source]: source }),
    ...(place !== undefined && { 'publisher-place': place }),
    ...(genre !== undefined && { genre }),
    ...(number !== undefined && { number }),
    ...(edition !== undefined && { edition }),
    ...(page !== undefined && { page }),
    ...(section !== undefined && { section }),
    ...(doi !== undefined && { DOI: doi }),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
    ...(original && { 'original-date': original }),
    ...(accessed && { accessed }),
    ...addresses,
    ...(filled(language) && { language }),
  }
}

/** What is printed is cited before what is counted, and a page that is counted before a paragraph that is. */
function pinpointOf(
  printed: Pinpoint | undefined,
  page: number | undefined,
  counted: number | null,
): CslItem['custom']['pinpoint'] {
  if (printed !== undefined) return { ...printed, printed: true }
  if (page !== undefined) return { kind: 'page', value: String(page), printed: false }
  return counted === null ? undefined : { kind: 'paragraph', value: String(counted), printed: false }
}

/** How the cited words were read, if that was from a picture. */
function ocrOf({ ocr, text }: Passage, { start, end }: Range): CslItem['custom']['ocr'] {
  if (ocr === undefined) return undefined
  const doubtful = overlapsOf(ocr.doubtful ?? [])
    .of(start, end)
    .map((it) => text.slice(it.start, it.end))
  return {
    ...(ocr.confidence !== undefined && { confidence: ocr.confidence }),
    ...(doubtful.length > 0 && { doubtful }),
  }
}

/**
 * A passage, or one quotation in it, as a citation, with names as `read` takes them apart. Characters stay as they are
 * in the source; each format does its own escaping. Apart from `toCsl`, so that a browser does not load what is known
 * of names.
 */
export function citationOf(
  passage: Passage,
  quotation: Quotation | null | undefined,
  given: CitedWith,
  read: NameReader,
): Citation {
  const work = workOf(passage, read)
  const paragraph = countedNumber(passage)
  const pinpoints = exactFirst(passage.pinpoints)
  const { countedPage } = passage
  const pinpoint = pinpointOf(pinpoints[0], countedPage, paragraph)
  const { copy } = addressesOf(passage)
  const quotations = (quotation ? [quotation] : quotedIn(passage.quotations)).map((it) =>
    quotedOf(it, given.copies?.quotations.get(passage.quotations.indexOf(it))),
  )
  const missing = missingIn(work, passage)
  const inferred = inferredIn(
    work,
    passage,
    quotations.some((it) => it.speakerInferred !== undefined),
  )
  const { agency, collection, documentKey, section, sha256 } = passage
  const ocr = ocrOf(passage, quotation ?? { start: 0, end: passage.text.length })
  const item: CslItem = {
    ...work,
    custom: {
      ...(paragraph !== null && { paragraph }),
      ...(pinpoint && { pinpoint }),
      ...(countedPage !== undefined && { countedPage }),
      ...(pinpoints.length > 0 && { pinpoints }),
      ...(filled(section) && { section }),
      ...(filled(agency) && { agency }),
      text: quotation ? wordingOf(passage, quotation) : readingOf(passage).text,
      ...(quotations.length > 0 && { quotations }),
      collection,
      documentKey,
      sha256,
      ...(copy && { copy }),
      ...(ocr && { ocr }),
      ...(given.permalink !== undefined && { permalink: given.permalink }),
      ...(given.copies?.passage && { copies: given.copies.passage }),
      ...(filled(given.note) && { note: given.note }),
      ...(missing.length > 0 && { missing }),
      ...(inferred.length > 0 && { inferred }),
    },
  }
  return { item, locator: locatorOf(item), missing, inferred }
}
