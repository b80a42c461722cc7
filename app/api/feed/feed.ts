import { isoDate } from '../../../citation/formats/notes.ts'
import { xmlText } from '../../../citation/formats/xml.ts'
import { toCsl } from '../../../citation/to-csl.ts'
import { readingOf } from '../../../model/asides.ts'
import type { Passage } from '../../../model/passage.ts'
import { formatPlace } from '../../messages/en/place.ts'

export type Feed = {
  /** A description of the search. */
  title: string
  origin: string
  /** The addresses of the page of the search and of this feed. */
  page: string
  self: string
  /** ISO 8601: when the index last changed. */
  updatedAt: string
  passages: readonly Passage[]
}

const element = (name: string, text: string | null) =>
  text === null ? '' : `<${name}>${xmlText(text)}</${name}>`

/** The exact day, or null: a feed has no way to say "in March". */
function day(passage: Passage): string | null {
  const date = isoDate(toCsl(passage).item.issued)
  return date !== undefined && date.length === 10 ? `${date}T00:00:00Z` : null
}

const titleOf = (passage: Passage) => `${passage.title ?? 'Untitled'}, ${formatPlace(passage)}`
const linkOf = ({ origin }: Feed, { id }: Passage) => `${origin}/passages/${id}`

/** Atom (RFC 4287). */
export function atom(feed: Feed): string {
  const entries = feed.passages.map((it) => {
    const published = day(it)
    const names = it.authors.length > 0 ? it.authors : [it.agency ?? it.source ?? []].flat()
    return `<entry><id>${xmlText(linkOf(feed, it))}</id>${element('title', titleOf(it))}<link rel="alternate" type="text/html" href="${xmlText(linkOf(feed, it))}"/>${element('updated', it.readAt)}${element('published', published)}${names.map((name) => `<author>${element('name', name)}</author>`).join('')}<content type="text"${it.language === null ? '' : ` xml:lang="${xmlText(it.language)}"`}>${xmlText(readingOf(it).text)}</content></entry>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${element('id', feed.page)}${element('title', feed.title)}<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/><link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>${element('updated', feed.updatedAt)}<author><name>Verbatim</name></author>
${entries.join('')}</feed>
`
}

/** RSS 2.0. */
export function rss(feed: Feed): string {
  const items = feed.passages.map((it) => {
    const published = day(it)
    return `<item>${element('title', titleOf(it))}${element('link', linkOf(feed, it))}<guid isPermaLink="true">${xmlText(linkOf(feed, it))}</guid>${element('pubDate', published && new Date(published).toUTCString())}${element('description', readingOf(it).text)}</item>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
${element('title', feed.title)}${element('link', feed.page)}${element('description', 'Passages found by Verbatim')}<atom:link rel="self" type="application/rss+xml" href="${xmlText(feed.self)}"/>${element('lastBuildDate', new Date(feed.updatedAt).toUTCString())}
${items.join('')}</channel></rss>
`
}
