import { counted } from '../../languages/counted-english.ts'
import type { CslItem, CslName } from '../csl-item.ts'
import { familyOf } from '../full-name.ts'
import { locatorNote } from '../locator.ts'
import { TYPE_NAMES } from '../type-names.ts'

/**
 * What a format has no field for, in words that a reader understands wherever a program shows them: where the words
 * are, who is quoted, where a copy is. A label is none of CSL's variables: Zotero would read it as that variable.
 */
export function plainNotes(item: CslItem): string[] {
  const { note, permalink } = item.custom
  return [
    ...pinpointNotes(item),
    ...ocrNote(item),
    ...workNotes(item),
    ...copiesNotes(item),
    ...(permalink === undefined ? [] : [`Permalink: ${permalink}`]),
    ...(note === undefined ? [] : [`Comment: ${note}`]),
  ]
}

/** Those of the work, whatever is quoted of it. */
export function workNotes(item: CslItem): string[] {
  const { agency } = item.custom
  // Beside each speaker it is said whether it is inferred.
  const inferred = item.custom.inferred?.filter((it) => it !== 'speaker') ?? []
  const original = isoDate(item['original-date'])
  return [
    ...(agency === undefined ? [] : [`Agency: ${agency}`]),
    ...(inferred.length === 0 ? [] : [`Inferred: ${inferred.join(', ')}`]),
    ...(original === undefined ? [] : [`First published: ${original}`]),
    ...keptNote(item),
    ...archivedNote(item),
  ]
}

type Copies = NonNullable<CslItem['custom']['copies']>

/** `Same words: 5 documents, 4 sources; first in The Gazette, 2025-03-08`. */
function copiesNotes({ custom: { copies, quotations = [], text } }: CslItem): string[] {
  return [
    ...(copies === undefined ? [] : [`Same words: ${copiesInWords(copies)}`]),
    ...quotations.flatMap((it) => {
      if (it.copies === undefined) return []
      const which = it.text === text ? '' : ` as “${it.text}”`
      return [`Same words${which}: ${copiesInWords(it.copies)}`]
    }),
  ]
}

function copiesInWords({ documents, sources, first }: Copies): string {
  const where = [first?.source, first?.published].filter((it) => it !== undefined).join(', ')
  const counts = `${counted(documents, 'document')}, ${counted(sources, 'known source')}`
  return where === '' ? counts : `${counts}; first in ${where}`
}

/** Who published it, for a kind that a format or the programs that read it have no field for. */
export function withSource(item: CslItem, isLost: boolean): string[] {
  const source = publisherOf(item)
  return source === undefined || !isLost ? [] : [`From: ${source}`]
}

/** Where the words are, and who is quoted: `Paragraph 43`, `Quoted: Jane Doe`. */
function pinpointNotes({ custom }: CslItem): string[] {
  const { quotations = [], text } = custom
  return [...placeNote({ custom }), ...quotations.flatMap((it) => quotedNote(it, text))]
}

function placeNote({ custom }: Pick<CslItem, 'custom'>): string[] {
  const place = locatorNote({ custom })
  return place === null ? [] : [place]
}

/** `Read by OCR (confidence 93 %), may be misread: 1,700; Jableh`: no quote that was read from a picture goes without. */
function ocrNote({ custom: { ocr } }: Pick<CslItem, 'custom'>): string[] {
  if (ocr === undefined) return []
  const sure = ocr.confidence === undefined ? '' : ` (confidence ${Math.round(ocr.confidence * 100)} %)`
  const doubtful = ocr.doubtful === undefined ? '' : `, may be misread: ${ocr.doubtful.join('; ')}`
  return [`Read by OCR${sure}${doubtful}`]
}

type Quoted = NonNullable<CslItem['custom']['quotations']>[number]

/** Who is quoted, and whether a rule says so and not the text; nothing replaces a speaker who is not known. */
export function namedSpeaker({ speaker, speakerInferred }: Quoted): string | undefined {
  return speaker && (speakerInferred === undefined ? speaker : `${speaker} (inferred)`)
}

/** The words stand beside the speaker unless they are all that is cited. */
function quotedNote(quoted: Quoted, cited: string): string[] {
  const who = namedSpeaker(quoted)
  const parts = [...(who ? [who] : []), ...(quoted.text === cited ? [] : [`“${quoted.text}”`])]
  return parts.length === 0 ? [] : [`Quoted: ${parts.join(', ')}`]
}

/** `Paragraph 43`, `quoted: Jane Doe, Omar Farouk`: short, because bibliographies print it. */
export function shortNotes({ custom, section }: CslItem): string[] {
  const speakers = (custom.quotations ?? []).flatMap((it) => namedSpeaker(it) ?? [])
  const quoted = [...new Set(speakers)].join(', ')
  return [
    ...(section === undefined ? [] : [`Section: ${section}`]),
    ...placeNote({ custom }),
    ...ocrNote({ custom }),
    ...(quoted === '' ? [] : [`quoted: ${quoted}`]),
  ]
}

export function archivedNote({ custom: { copy } }: CslItem): string[] {
  return copy === undefined ? [] : [`Archived: ${copy.url} (${copy.archive})`]
}

/** Who keeps the original, and its shelf mark. */
function keptNote(item: CslItem): string[] {
  const { archive, archive_location: shelfMark } = keeperOf(item)
  const kept = [archive, shelfMark].filter(Boolean).join(', ')
  return kept === '' ? [] : [`Kept by: ${kept}`]
}

/** For formats that have one date: of a range the year of its beginning, the month if both ends have it, and no day. */
export function oneDate(date: CslItem['issued']): { year?: number; month?: number; day?: number } {
  const [begin, end] = date?.['date-parts'] ?? []
  if (begin === undefined) return {}
  const [year, month, day] = begin
  const hasMonth = month !== undefined && (end === undefined || (end[0] === year && end[1] === month))
  return {
    year,
    ...(hasMonth && { month }),
    ...(end === undefined && day !== undefined && { day }),
  }
}

/** Both ends of a range, for formats that have one date. */
export function rangeNote({ issued }: CslItem): string[] {
  const dates = issued?.['date-parts'].length === 2 ? isoDate(issued) : undefined
  return dates === undefined ? [] : [`Dates of publication: ${dates}`]
}

/** `12` or `12–14`, as the first page and the last one; anything else stays whole. */
export function pagesOf(page: string | undefined): { first?: string; last?: string } {
  if (page === undefined) return {}
  const [, first = page, last] = /^\s*(\w+)\s*[-\u2010-\u2014]+\s*(\w+)\s*$/u.exec(page) ?? []
  return { first, ...(last !== undefined && { last }) }
}

/** Year, month and day with two digits each, as far as they are known; of a range what one date can say. */
export function dateTexts(date: CslItem['issued']): { year?: string; month?: string; day?: string } {
  const { year, month, day } = oneDate(date)
  const two = (it: number) => String(it).padStart(2, '0')
  return {
    ...(year !== undefined && { year: String(year).padStart(4, '0') }),
    ...(month !== undefined && { month: two(month) }),
    ...(day !== undefined && { day: two(day) }),
  }
}

/** `2025-03-08`, `2025-03` or `2025`, two of them joined by `/` for a range; `undefined` if nothing is known. */
export function isoDate(date: CslItem['issued']): string | undefined {
  const ends = date?.['date-parts'].map((parts) => {
    const { year = '', month, day } = dateTexts({ 'date-parts': [parts] })
    return [year, month, day].filter((it) => it !== undefined).join('-')
  })
  return ends?.join('/')
}

/** "Doe, Jane", "King, Jr., Martin Luther" by the order of the parts; a name that is not split stays as it is. */
export function inverted(name: CslName, order: readonly ('family' | 'given' | 'suffix')[]): string {
  if ('literal' in name) return name.literal
  return order.flatMap((part) => (part === 'family' ? familyOf(name) : (name[part] ?? []))).join(', ')
}

/** Who published it, in whichever variable that is. */
export function publisherOf(item: CslItem): string | undefined {
  return item.publisher ?? item['container-title'] ?? item.authority
}

/** Who published it, without the newspaper or the site that it is a part of. */
export function issuerOf(item: CslItem): string | undefined {
  return item.publisher ?? item.authority
}

/** The kind in words, where a format has only a wider type for it: `Interview`. */
export function kindIn(item: CslItem, isWider: boolean): string | undefined {
  if (item.genre !== undefined || !isWider) return item.genre
  const { untitled } = TYPE_NAMES[item.type]
  return untitled.charAt(0).toUpperCase() + untitled.slice(1)
}

/** Who keeps the original, and its shelf mark there; not an archive of the web that has a copy. */
export function keeperOf({
  archive,
  archive_location,
  custom: { copy },
}: CslItem): Pick<CslItem, 'archive' | 'archive_location'> {
  if (copy !== undefined && archive_location === copy.url) return {}
  return {
    ...(archive !== undefined && { archive }),
    ...(archive_location !== undefined && { archive_location }),
  }
}
