import type { CslItem } from './csl-item.ts'
import { dateTexts, isoDate, issuerOf, publisherOf } from './formats/notes.ts'
import { familyOf, fullName } from './full-name.ts'
import { locatorNote } from './locator.ts'
import { TYPE_NAMES } from './type-names.ts'

/** Names and values of `<meta>` elements; several values if a name occurs several times. */
export type MetaTags = Record<string, string | string[]>

/**
 * A work as the tags from which reference managers read what a page is about: Highwire's `citation_*`, as
 * Google Scholar documents them, and Dublin Core (RFC 5013).
 */
export function metaTags(item: CslItem): MetaTags {
  const authors = item.author?.map(fullName) ?? []
  const { year, month, day } = dateTexts(item.issued)
  const date = [year, month, day].filter((it) => it !== undefined).join('/')
  const report = item.type === 'report'
  const known: Record<string, string | string[] | undefined> = {
    citation_title: item.title,
    citation_author: authors,
    citation_publication_date: date,
    citation_publisher: item['container-title'] ?? issuerOf(item),
    citation_technical_report_institution: report ? item.publisher : undefined,
    citation_technical_report_number: report ? item.number : undefined,
    citation_language: item.language,
    citation_public_url: item.URL,
    'DC.title': item.title,
    'DC.creator': authors,
    'DC.date': isoDate(item.issued),
    'DC.publisher': issuerOf(item),
    'DC.source': item['container-title'],
    'DC.identifier': item.URL ?? item.custom.permalink,
    'DC.language': item.language,
    'DC.type': TYPE_NAMES[item.type].zotero,
  }
  const filled = Object.entries(known).flatMap(([name, it]) =>
    it === undefined || it.length === 0 ? [] : [[name, it]],
  )
  return Object.fromEntries(filled)
}

/** The words as a schema.org `Quotation`, part of the work that contains them; what is unknown is left out. */
export function quotationLinkedData(item: CslItem): Record<string, unknown> {
  const { permalink, quotations = [], text } = item.custom
  const [only, ...others] = quotations
  const speaker =
    only && others.length === 0 && only.text === text && !only.unnamed ? only.speaker : undefined
  const authors = item.author?.map((it) =>
    'literal' in it
      ? // A name that is not taken apart may be a person's or an organisation's.
        { name: it.literal }
      : { '@type': 'Person', name: fullName(it), familyName: familyOf(it), givenName: it.given },
  )
  const published = isoDate(item.issued)
  const publisher = publisherOf(item)
  const position = locatorNote(item)?.toLowerCase()
  return {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    ...(permalink !== undefined && { url: permalink }),
    text,
    ...(position !== undefined && { position }),
    ...(item.language !== undefined && { inLanguage: item.language }),
    ...(speaker !== undefined && { spokenByCharacter: { '@type': 'Thing', name: speaker } }),
    isPartOf: {
      '@type': TYPE_NAMES[item.type].schema,
      ...(item.title !== undefined && { name: item.title }),
      ...(authors && { author: authors }),
      ...(published !== undefined && { datePublished: published }),
      ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
      ...(item.URL !== undefined && { url: item.URL }),
      ...(item.archive_location !== undefined && { archivedAt: item.archive_location }),
    },
  }
}

/** JSON for a `<script>`, which would end at the first `</script`, wherever that is. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
