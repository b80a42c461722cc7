import type { Citation } from '../csl.ts'
import type { CslItem, CslName, CslType } from '../csl-item.ts'
import { locatorOf } from '../locator.ts'
import { dateTexts, inverted, isoDate, pinpointNotes } from './notes.ts'
import { xmlText } from './xml.ts'

/** EndNote's own names and numbers of reference types. */
const TYPES: Record<CslType, { name: string; number: number }> = {
  'article-newspaper': { name: 'Newspaper Article', number: 23 },
  webpage: { name: 'Web Page', number: 12 },
  report: { name: 'Report', number: 27 },
  document: { name: 'Generic', number: 13 },
}

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

/** `para. 43`, `12`, `00:01:02`: the field is for pages, so only they stand alone. */
function pagesOf(item: CslItem): string {
  const { locator, label } = locatorOf(item)
  return label === 'paragraph' ? `para. ${locator}` : locator
}

/** One `<record>` of the XML that EndNote imports and exports; what is unknown has no element. */
export function endnoteRecord({ item }: Citation): string {
  const { custom } = item
  const type = TYPES[item.type]
  return `${around(
    'record',
    '<source-app name="Verbatim" version="1">Verbatim</source-app>',
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
    element('publisher', item.publisher),
    element('pages', pagesOf(item)),
    element('abstract', custom.text),
    element('notes', pinpointNotes(item).join('\n')),
    element('label', item.id),
    around(
      'urls',
      around('web-urls', element('url', item.URL)),
      around('related-urls', element('url', item.archive_location), element('url', custom.permalink)),
    ),
    element('remote-database-name', item.archive),
    element('access-date', isoDate(item.accessed)),
    element('language', item.language),
  )}\n`
}
