import type { WorkType } from '../../model/work.ts'
import type { Citation } from '../csl.ts'
import type { CslItem, CslName } from '../csl-item.ts'
import { TYPE_NAMES } from '../type-names.ts'
import { dateTexts, inverted, isoDate, issuerOf, keeperOf, kindIn, plainNotes, withSource } from './notes.ts'
import { xmlText } from './xml.ts'

export const ENDNOTE_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
export const ENDNOTE_END = '</records></xml>\n'

/** An element with its text, or nothing if there is none. */
function element(name: string, text: string | undefined): string {
  return text ? `<${name}>${xmlText(text)}</${name}>` : ''
}

/** An element around others, or nothing if they are all empty. */
function around(name: string, ...inner: string[]): string {
  const all = inner.join('')
  return all && `<${name}>${all}</${name}>`
}

/** EndNote does not invert a name that ends in a comma. */
function nameOf(name: CslName): string {
  return 'literal' in name ? `${name.literal},` : inverted(name, ['family', 'given', 'suffix'])
}

/** EndNote, and Zotero after it, call the field for the number of a report `isbn`. */
function numberOf({ number, type }: CslItem): string {
  return element(TYPE_NAMES[type].endnote.name === 'Report' ? 'isbn' : 'number', number)
}

/** Types that say least: what it is stands in words beside them. */
const WIDER = new Set(['Film or Broadcast', 'Generic', 'Personal Communication', 'Web Page'])
const EXACT = new Set<WorkType>(['document', 'webpage', 'motion_picture'])

/** Types without a title of what they are a part of. */
const SOURCELESS = new Set(['Film or Broadcast', 'Personal Communication'])

/** One `<record>` of the XML that EndNote imports and exports; what is unknown has no element. */
export function endnoteRecord({ item }: Citation): string {
  const { custom } = item
  const type = TYPE_NAMES[item.type].endnote
  const notes = [...withSource(item, SOURCELESS.has(type.name)), ...plainNotes(item)]
  return `${around(
    'record',
    '<source-app name="Verbatim" version="1">Verbatim</source-app>',
    around('foreign-keys', `<key app="Verbatim">${xmlText(item.id)}</key>`),
    `<ref-type name="${type.name}">${type.number}</ref-type>`,
    around(
      'contributors',
      around('authors', ...(item.author ?? []).map((it) => element('author', nameOf(it)))),
    ),
    around('titles', element('title', item.title), element('secondary-title', item['container-title'])),
    around(
      'dates',
      element('year', dateTexts(item.issued).year),
      around('pub-dates', element('date', isoDate(item.issued))),
    ),
    element('publisher', issuerOf(item)),
    element('pub-location', item['publisher-place']),
    numberOf(item),
    element('edition', item.edition),
    element('section', item.section),
    element('orig-pub', isoDate(item['original-date'])),
    element('electronic-resource-num', item.DOI),
    element('work-type', kindIn(item, WIDER.has(type.name) && !EXACT.has(item.type))),
    element('pages', item.page),
    element('abstract', custom.text),
    element('notes', notes.join('\n')),
    element('label', item.id),
    around(
      'urls',
      around('web-urls', element('url', item.URL)),
      around('related-urls', element('url', custom.copy?.url), element('url', custom.permalink)),
    ),
    element('remote-database-name', keeperOf(item).archive),
    element('accession-num', keeperOf(item).archive_location),
    element('access-date', isoDate(item.accessed)),
    element('language', item.language),
  )}\n`
}
