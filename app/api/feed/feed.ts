import { isoDate } from '../../../citation/formats/notes.ts'
import { xmlText } from '../../../citation/formats/xml.ts'
import { fullName } from '../../../citation/full-name.ts'
import { toCsl } from '../../../citation/to-csl.ts'
import { readingOf } from '../../../model/asides.ts'
import type { Passage } from '../../../model/passage.ts'
import { formatPlace } from '../../messages/en/place.ts'
import { nameUrn } from '../../server/name-uuid.ts'

export type Feed = {
  /** The search, which has the same name on every server. */
  search: string
  /** A description of the search. */
  title: string
  /** What a feed of a search that folds copies leaves out. */
  subtitle?: string
  origin: string
  /** The address of the page of the search. */
  page: string
  /** The addresses of this part of the feed, the first one, and those before and after it. */
  links: { self: string; first?: string; previous?: string; next?: string }
  /** ISO 8601: when the index last changed. */
  updatedAt: string
  passages: readonly Passage[]
}

const element = (name: string, text: string | null | undefined) =>
  text ? `<${name}>${xmlText(text)}</${name}>` : ''

/** The exact day, or null: a feed has no way to say "in March". */
function day(passage: Passage): string | null {
  const date = isoDate(toCsl(passage).item.issued)
  return date !== undefined && date.length === 10 ? `${date}T00:00:00Z` : null
}

const titleOf = (passage: Passage) => `${passage.title ?? 'Untitled'}, ${formatPlace(passage)}`
const linkOf = ({ origin }: Feed, { id }: Passage) => `${origin}/passages/${id}`

/** Who wrote it, and otherwise who published it. */
function authorsOf(passage: Passage): string[] {
  const written = toCsl(passage).item.author?.map(fullName) ?? []
  return written.length > 0 ? written : [passage.source ?? []].flat()
}

/** The parts of a feed, by the words of RFC 5005. */
const linksOf = ({ links }: Feed, element: string, type: string) =>
  Object.entries(links)
    .map(([relation, href]) => `<${element} rel="${relation}" type="${type}" href="${xmlText(href)}"/>`)
    .join('')

/** Atom (RFC 4287). */
export function atom(feed: Feed): string {
  const entries = feed.passages.map((it) => {
    const authors = authorsOf(it).map((name) => `<author>${element('name', name)}</author>`)
    return `<entry>${element('id', nameUrn('passage', it.id))}${element('title', titleOf(it))}<link rel="alternate" type="text/html" href="${xmlText(linkOf(feed, it))}"/>${element('updated', it.readAt)}${element('published', day(it))}${authors.join('')}<content type="text"${it.language === null ? '' : ` xml:lang="${xmlText(it.language)}"`}>${xmlText(readingOf(it).text)}</content></entry>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${element('id', nameUrn('search', feed.search))}${element('title', feed.title)}${element('subtitle', feed.subtitle)}${linksOf(feed, 'link', 'application/atom+xml')}<link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>${element('updated', feed.updatedAt)}<author><name>Verbatim</name></author>
${entries.join('')}</feed>
`
}

/** RSS 2.0, whose own `author` is an address for mail, with the `creator` of Dublin Core. */
export function rss(feed: Feed): string {
  const items = feed.passages.map((it) => {
    const published = day(it)
    const authors = authorsOf(it).map((name) => element('dc:creator', name))
    return `<item>${element('title', titleOf(it))}${element('link', linkOf(feed, it))}<guid isPermaLink="false">${nameUrn('passage', it.id)}</guid>${element('pubDate', published && new Date(published).toUTCString())}${authors.join('')}${element('description', readingOf(it).text)}</item>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
${element('title', feed.title)}${element('link', feed.page)}${element('description', ['Passages found by Verbatim', feed.subtitle].filter(Boolean).join('. '))}${linksOf(feed, 'atom:link', 'application/rss+xml')}${element('lastBuildDate', new Date(feed.updatedAt).toUTCString())}
${items.join('')}</channel></rss>
`
}
