import type { CslItem, CslName } from './csl-item.ts'
import { dateTexts, isoDate, issuerOf, keeperOf, pagesOf, publisherOf } from './formats/notes.ts'
import { familyOf, fullName } from './full-name.ts'
import { locatorNote } from './locator.ts'
import { TYPE_NAMES } from './type-names.ts'

/** Names and values of `<meta>` elements; several values if a name occurs several times. */
export type MetaTags = Record<string, string | string[]>

/**
 * A work as the tags from which reference managers read what a page is about: Highwire's `citation_*`, as
 * Google Scholar documents them, and Dublin Core (RFC 5013).
 */
export function metaTags(item: CslItem, about: 'quote' | 'work'): MetaTags {
  const authors = item.author?.map(fullName) ?? []
  const { year, month, day } = dateTexts(item.issued)
  const date = [year, month, day].filter((it) => it !== undefined).join('/')
  const pages = pagesOf(item.page)
  const report = item.type === 'report'
  const tags: Record<string, string | string[] | undefined> = {
    citation_title: item.title,
    citation_author: authors,
    citation_publication_date: date,
    citation_publisher: item['container-title'] ?? issuerOf(item),
    citation_technical_report_institution: report ? item.publisher : undefined,
    citation_technical_report_number: report ? item.number : undefined,
    citation_abstract: about === 'quote' ? item.custom.text : undefined,
    citation_doi: item.DOI,
    citation_firstpage: pages.first,
    citation_lastpage: pages.last,
    citation_language: item.language,
    citation_public_url: item.URL,
    'DC.title': item.title,
    'DC.creator': authors,
    'DC.date': isoDate(item.issued),
    'DC.publisher': issuerOf(item),
    'DC.source': item['container-title'],
    'prism.publicationName': item['container-title'],
    'DC.identifier': item.URL ?? item.custom.permalink,
    'DC.language': item.language,
    'DC.type': TYPE_NAMES[item.type].zotero,
  }
  const filled = Object.entries(tags).flatMap(([name, it]) =>
    it === undefined || it.length === 0 ? [] : [[name, it]],
  )
  return Object.fromEntries(filled)
}

type LinkedData = Record<string, unknown>

/** A value under its name, or nothing. */
function known(name: string, value: unknown): LinkedData {
  return value === undefined ? {} : { [name]: value }
}

const named = (type: string, name: string | undefined) => name && { '@type': type, name }

function authorOf(name: CslName): LinkedData {
  // A name that is not taken apart may be a person's or an organisation's.
  if ('literal' in name) return { name: name.literal }
  return { '@type': 'Person', name: fullName(name), familyName: familyOf(name), givenName: name.given }
}

/** A work in the terms of schema.org, without what is unknown. */
function workData(item: CslItem): LinkedData {
  return {
    '@type': TYPE_NAMES[item.type].schema,
    ...known('name', item.title),
    ...known('author', item.author?.map(authorOf)),
    ...known('datePublished', isoDate(item.issued)),
    ...known('dateCreated', isoDate(item['original-date'])),
    ...known('publisher', named('Organization', publisherOf(item))),
    ...known('inLanguage', item.language),
    ...known('genre', item.genre),
    ...known('articleSection', item.section),
    ...known('pagination', item.page),
    ...known(item.type === 'report' ? 'reportNumber' : 'identifier', item.number),
    ...known('sameAs', item.DOI && `https://doi.org/${item.DOI}`),
    ...known('holdingArchive', named('ArchiveOrganization', keeperOf(item).archive)),
    ...known('url', item.URL),
    ...known('archivedAt', item.custom.copy?.url),
  }
}

/** A document as the work that it is. */
export function workLinkedData(item: CslItem): LinkedData {
  return { '@context': 'https://schema.org', ...workData(item) }
}

type Quoted = NonNullable<CslItem['custom']['quotations']>[number]

/**
 * A speaker who is only described ("a resident") has no name. One whom a rule inferred is left out: these terms cannot
 * say that the text does not state it.
 */
function spokenBy({ speaker, speakerInferred, unnamed }: Quoted): LinkedData {
  if (speaker === undefined || speakerInferred !== undefined || unnamed) return {}
  return { creator: { name: speaker }, spokenByCharacter: { '@type': 'Thing', name: speaker } }
}

/**
 * The words as a schema.org `Quotation`, part of the work that contains them; what is unknown is left out. Of a passage,
 * the quotations in it are its parts, each with who is quoted.
 */
export function quotationLinkedData(item: CslItem): LinkedData {
  const { permalink, quotations = [], text } = item.custom
  const whole = quotations.find((it) => it.text === text)
  const parts = quotations.filter((it) => it !== whole)
  return {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    ...known('url', permalink),
    text,
    ...known('position', locatorNote(item)?.toLowerCase()),
    ...known('inLanguage', item.language),
    ...(whole && spokenBy(whole)),
    ...(parts.length > 0 && {
      hasPart: parts.map((it) => ({ '@type': 'Quotation', text: it.text, ...spokenBy(it) })),
    }),
    isPartOf: workData(item),
  }
}

/** JSON for a `<script>`, which would end at the first `</script`, wherever that is. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
