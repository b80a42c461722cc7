import type { Citation } from '../csl.ts'
import type { CslItem, CslName } from '../csl-item.ts'
import { locatorOf } from '../locator.ts'
import { TYPE_NAMES } from '../type-names.ts'
import { dateTexts, inverted, isoDate, issuerOf, pinpointNotes } from './notes.ts'
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

/** Where no pages of the work are known: `para. 43`, `12`, `00:01:02`. The field is for pages, so only they stand alone. */
function pagesOf(item: CslItem): string | undefined {
  const { locator, label } = locatorOf(item) ?? {}
  return label === 'paragraph' ? `para. ${locator}` : locator
}

/** One `<record>` of the XML that EndNote imports and exports; what is unknown has no element. */
export function endnoteRecord({ item }: Citation): string {
  const { custom } = item
  const type = TYPE_NAMES[item.type].endnote
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
    element('publisher', issuerOf(item)),
    element('pub-location', item['publisher-place']),
    element('number', item.number),
    element('edition', item.edition),
    element('work-type', item.genre),
    element('pages', item.page ?? pagesOf(item)),
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
