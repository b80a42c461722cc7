import type { WorkType } from '../../model/work.ts'
import type { Citation } from '../csl.ts'
import type { CslItem, CslName } from '../csl-item.ts'
import { familyOf } from '../full-name.ts'
import { TYPE_NAMES } from '../type-names.ts'
import {
  archivedNote,
  inverted,
  isoDate,
  kindIn,
  oneDate,
  plainNotes,
  publisherOf,
  rangeNote,
  shortNotes,
  withSource,
} from './notes.ts'
import { tex, texLines } from './tex.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `langid` takes the names of babel and polyglossia; a language without one keeps only its tag. */
const LANGUAGE_NAMES: Record<string, string> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fr: 'french',
  he: 'hebrew',
  it: 'italian',
  ku: 'kurmanji',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
}

type Field = [name: string, value: string | false | undefined]

function nameOf(name: CslName): string {
  if ('literal' in name) return `{${tex(name.literal)}}`
  const protect = (part: string | undefined) =>
    part && (/,|\sand\s/i.test(part) ? `{${tex(part)}}` : tex(part))
  const { given, suffix } = name
  const parts = { family: protect(familyOf(name)) ?? '', given: protect(given) ?? '' }
  const last = protect(suffix)
  return inverted({ ...parts, ...(last && { suffix: last }) }, ['family', 'suffix', 'given'])
}

/** Verbatim for `\url`, in which only braces and backslashes are special. */
function verbatimUrl(url: string): string {
  return url.trim().replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign))
}

const braced = (value: string | undefined) => value && `{${value}}`
const LISTS = new Set(['institution', 'organization', 'publisher'])
const texField = (value: string | undefined, isOne = false) =>
  value === undefined ? undefined : braced(isOne ? `{${tex(value)}}` : tex(value))
const urlField = (url: string | undefined) => (url === undefined ? undefined : braced(verbatimUrl(url)))

function common({ item }: Citation, titleIn: (title: string) => string): Field[] {
  return [
    ['author', braced(item.author?.map(nameOf).join(' and '))],
    ['title', item.title !== undefined && titleIn(tex(item.title))],
  ]
}

/** The same address, without the sign for which programs that read TeX have different forms. */
function withSafeCopy(item: CslItem): CslItem {
  const { copy } = item.custom
  if (copy === undefined) return item
  return { ...item, custom: { ...item.custom, copy: { ...copy, url: copy.url.replaceAll('~', '%7E') } } }
}

/**
 * The quote, and what the format has no field for. Bibliographies print neither of the two; `annote` is read by Zotero,
 * JabRef and pandoc, and `annotation`, which BibLaTeX calls the same, is not read by Zotero.
 */
function quoted({ item }: Citation, isSourceLost: boolean): Field[] {
  const notes = [...withSource(item, isSourceLost), ...plainNotes(withSafeCopy(item))]
  return [
    ['abstract', braced(texLines(item.custom.text))],
    ['annote', braced(notes.map(texLines).join('\n'))],
  ]
}

/** Types that say least: what it is stands in words beside them. */
const isWider = (entry: string, { type }: CslItem) =>
  (entry === 'misc' || entry === 'unpublished') && type !== 'document' && type !== 'webpage'

/** Keys are made only of the passage's ID: they stay the same when a title or a date is corrected. */
function entry({ item }: Citation, type: string, fields: Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []))
  return `@${type}{verbatim-${item.id},\n${lines.join('')}}\n`
}

/** One entry with the types and fields of BibTeX's own styles (Patashnik, BibTeXing, 1988), with `url` and similar fields added. */
export function bibtexRecord(citation: Citation): string {
  const { item } = citation
  const shape = TYPE_NAMES[item.type].bibtex
  const { year, month, day } = oneDate(item.issued)
  return entry(citation, shape.entry, [
    // The inner braces keep capitals: without them most styles write "hrw" for "HRW".
    ...common(citation, (title) => `{{${title}}}`),
    [shape.container, texField(publisherOf(item))],
    ['type', texField(kindIn(item, isWider(shape.entry, item)))],
    ['number', texField(item.number)],
    ['edition', texField(item.edition)],
    ['address', texField(item['publisher-place'])],
    ['pages', texField(item.page)],
    ['year', year !== undefined && `{${year}}`],
    ['month', month !== undefined && MONTHS[month - 1]],
    ['day', day !== undefined && `{${day}}`],
    ['url', urlField(item.URL)],
    ['urldate', item.URL !== undefined && braced(isoDate(item.accessed))],
    ['doi', texField(item.DOI)],
    ['archiveurl', urlField(item.custom.copy?.url)],
    ['language', texField(item.language)],
    [
      'note',
      braced(
        [...rangeNote(item), ...shortNotes(item), ...archivedNote(withSafeCopy(item))].map(tex).join('; '),
      ),
    ],
    // Zotero drops a short `howpublished`.
    ...quoted(citation, shape.container === 'howpublished'),
  ])
}

const SUBTYPES: Partial<Record<WorkType, string>> = {
  'article-magazine': '{magazine}',
  'article-newspaper': '{newspaper}',
}

/** Zotero reads no source of these. */
const SOURCELESS = new Set(['jurisdiction', 'unpublished'])

/** The data model has an edition only of books, and a version of what is published in versions. */
function editionOf(
  entry: string,
  { edition }: CslItem,
): { edition?: string; version?: string; note: string[] } {
  if (edition === undefined) return { note: [] }
  if (/book|collection|inreference/.test(entry)) return { edition, note: [] }
  if (/misc|online|report|software/.test(entry)) return { version: edition, note: [] }
  return { note: [`Edition: ${edition}`] }
}

/** One entry by the data model of BibLaTeX (The biblatex Package, chapter 2), which has types and fields for the web. */
export function biblatexRecord(citation: Citation): string {
  const { item } = citation
  const shape = TYPE_NAMES[item.type].biblatex
  const language = item.language?.toLowerCase().split('-')[0] ?? ''
  const edition = editionOf(shape.entry, item)
  return entry(citation, shape.entry, [
    ...common(citation, (title) => `{{${title}}}`),
    // A list to BibLaTeX, where "and" divides: the inner braces keep "Physicians and Nurses" together.
    [shape.container, texField(publisherOf(item), LISTS.has(shape.container))],
    ['entrysubtype', SUBTYPES[item.type] ?? (shape.entry === 'online' && texField(item.genre))],
    // BibLaTeX asks for the kind of report; `report` would be a key that few styles know.
    [
      'type',
      shape.entry !== 'online' &&
        texField(kindIn(item, isWider(shape.entry, item) || shape.entry === 'report')),
    ],
    ['number', texField(item.number)],
    ['edition', texField(edition.edition)],
    ['version', texField(edition.version)],
    ['location', texField(item['publisher-place'], true)],
    ['pages', texField(item.page)],
    ['date', braced(isoDate(item.issued))],
    ['origdate', braced(isoDate(item['original-date']))],
    ['doi', texField(item.DOI)],
    ['url', urlField(item.URL)],
    ['urldate', item.URL !== undefined && braced(isoDate(item.accessed))],
    ['language', texField(item.language)],
    ['langid', Object.hasOwn(LANGUAGE_NAMES, language) && braced(LANGUAGE_NAMES[language])],
    ['note', braced([...edition.note, ...shortNotes(item)].map(tex).join('; '))],
    // At the end of the entry, where it cannot pass for the original. Without `\url`, which is no longer verbatim inside
    // the argument of a macro: a `%` would begin a comment there.
    ['addendum', braced(archivedNote(withSafeCopy(item)).map(tex).join('; '))],
    ...quoted(citation, SOURCELESS.has(shape.entry)),
  ])
}
