import { LANGUAGES, type Language } from '../../languages/index.ts'
import { dayInterval } from '../../model/dates.ts'
import type { Basis } from '../../model/passage.ts'
import type { PageDocument, PageElement } from './page/page-tree.ts'
import { escaped, forPages, labelsOf, NONE } from './page-phrases.ts'
import { readPublicationDate } from './publication-date.ts'
import { writtenDays } from './written-day.ts'

/** Names under which pages state the day of publication, the most reliable first. */
const META = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datePublished',
  'date_published',
  'published_time',
  'publication_date',
  'publish_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'pdate',
  'citation_publication_date',
  'citation_online_date',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'date',
  'shareaholic:article_published_time',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
]
const ARTICLE_TYPE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe|PodcastEpisode)$/
const DEPTH_AT_MOST = 8

/** The language that the page states, and the languages that are described. */
type Languages = { page: string | null; described: readonly Language[] }

/** A whole day in a machine-readable date. Time and zone are kept separately: they may shift it by a day. */
type Stated = { day: string; isUtc: boolean }

function stated(written: string, languages: Languages): Stated | null {
  const value = written.trim()
  if (value.length > TEXT_AT_MOST) return null
  const iso = readPublicationDate(value, languages.described)
  if (iso !== null && iso.length === 10) return { day: iso, isUtc: /T\d{2}.*(?:Z|[+-]00:?00)$/.test(value) }
  const days = new Set(writtenDays(value, languages.page, languages.described).map((it) => it.value))
  const [day] = days
  return day !== undefined && days.size === 1 && value.length < 60 ? { day, isUtc: false } : null
}

function fromMeta(document: PageDocument, languages: Languages): Stated | null {
  const contents = new Map<string, string>()
  for (const meta of document.getElementsByTagName('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = meta.getAttribute('content')
    if (name && content && !contents.has(name.toLowerCase())) contents.set(name.toLowerCase(), content)
  }
  for (const name of META) {
    const content = contents.get(name.toLowerCase())
    const found = content === undefined ? null : stated(content, languages)
    if (found) return found
  }
  return null
}

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every object of a JSON-LD script, however deep. */
function* nodesOf(value: unknown, depth = 0): Generator<Node> {
  if (!isNode(value) || depth > DEPTH_AT_MOST) return
  if (!Array.isArray(value)) yield value
  for (const each of Object.values(value)) yield* nodesOf(each, depth + 1)
}

function parsed(text: string): unknown {
  try {
    // Some pages break lines inside strings, which JSON forbids.
    return JSON.parse(text.replace(/\p{Cc}/gu, ' '))
  } catch {
    return null
  }
}

/** The first article that says when it was published; a list of others may follow it. */
function fromLinkedData(document: PageDocument, languages: Languages): Stated | null {
  let other: Stated | null = null
  for (const script of document.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue
    for (const node of nodesOf(parsed(script.textContent))) {
      const written = node.datePublished
      const found = typeof written === 'string' ? stated(written, languages) : null
      if (found === null) continue
      if ([node['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type)))) return found
      other ??= found
    }
  }
  return other
}

const YEAR_FIRST = /(?:^|[/_=-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.?&-]|$)/
const COMPACT = /(?:^|[/_=-])((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[/_.?&-]|$)/

/** A whole day in an address: `/2025/03/08/`, `/20250308-title`. */
export function dayInAddress(address: string): string | null {
  const match = YEAR_FIRST.exec(address) ?? COMPACT.exec(address)
  if (!match) return null
  const day = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-')
  return dayInterval(day) === null ? null : day
}

/** Names of elements about other pages, of elements with the date, and of a later change. */
const marks = forPages((pages) => {
  const mark = (list: 'elsewhereMarks' | 'dateMarks' | 'changeMarks') =>
    new RegExp([...labelsOf(pages, list)].map(escaped).join('|') || NONE, 'i')
  return { elsewhere: mark('elsewhereMarks'), dated: mark('dateMarks'), changed: mark('changeMarks') }
})
const OUTSIDE = new Set(['ASIDE', 'FOOTER', 'NAV'])
const TEXT_AT_MOST = 120

function beginsElsewhere(element: PageElement, { described }: Languages): boolean {
  if (OUTSIDE.has(element.tagName)) return true
  // A class of the whole page or of the article itself says where it is used, not what it is.
  if (element.tagName === 'ARTICLE' || element.tagName === 'MAIN') return false
  return marks(described).elsewhere.test(`${element.className} ${element.id}`)
}

/** Whether an element is about other pages. What it finds out of its ancestors is kept for their other descendants. */
function elsewhere(languages: Languages): (element: PageElement) => boolean {
  const known = new Map<PageElement, boolean>()
  return (element) => {
    const path: PageElement[] = []
    let found: boolean | undefined
    for (let it: PageElement | null = element; it && it.tagName !== 'BODY'; it = it.parentElement) {
      found = known.get(it)
      if (found !== undefined) break
      path.push(it)
      if (beginsElsewhere(it, languages)) {
        found = true
        break
      }
    }
    for (const it of path) known.set(it, found ?? false)
    return found ?? false
  }
}

function isMarkedTime(element: PageElement): boolean {
  if (element.getAttribute('itemprop') === 'datePublished') return true
  const classes = element.className.split(/\s+/)
  if (classes.includes('dt-published')) return true
  if (element.localName === 'abbr') return classes.includes('published')
  if (element.localName !== 'time') return false
  return element.hasAttribute('pubdate') || classes.includes('published') || classes.includes('entry-date')
}

/** A time that the page marks as such. Several days not marked as dates of publication are a list of other pages. */
function fromTimes(document: PageDocument, languages: Languages): Stated | null {
  for (const element of document.elements()) {
    if (!isMarkedTime(element)) continue
    const own = timeOf(element, languages)
    if (own) return own
    break
  }
  const isElsewhere = elsewhere(languages)
  const times = document.getElementsByTagName('time').filter((it) => !isElsewhere(it))
  const { changed: changes } = marks(languages.described)
  const found = times.flatMap((it) => {
    const changed = changes.test(`${it.getAttribute('class') ?? ''} ${it.getAttribute('itemprop') ?? ''}`)
    const time = changed ? null : timeOf(it, languages)
    return time === null ? [] : [time]
  })
  const [first] = found
  return first !== undefined && new Set(found.map((it) => it.day)).size <= 2 ? first : null
}

function timeOf(element: PageElement, languages: Languages): Stated | null {
  for (const name of ['datetime', 'content', 'title']) {
    const found = stated(element.getAttribute(name) ?? '', languages)
    if (found) return found
  }
  return element.shape.marks > TEXT_AT_MOST ? null : stated(element.textContent, languages)
}

/** A short element whose name mentions a date and whose text contains one; the first that is about this page. */
function fromNames(document: PageDocument, languages: Languages): string | null {
  const { dated, changed: changes } = marks(languages.described)
  const isElsewhere = elsewhere(languages)
  for (const element of document.elements()) {
    if (!element.hasAttribute('class') && !element.hasAttribute('id')) continue
    if (!dated.test(`${element.className} ${element.id}`) || element.shape.marks > TEXT_AT_MOST) continue
    const text = element.textContent.trim()
    if (text.length < 6 || text.length > TEXT_AT_MOST || !/\p{Nd}/u.test(text) || isElsewhere(element))
      continue
    const [day] = writtenDays(text, languages.page, languages.described)
    const changed = changes.exec(text)
    if (day !== undefined && (changed === null || day.index < changed.index)) return day.value
  }
  return null
}

const DAY_MS = 86_400_000
const isBeside = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) === DAY_MS

export type PageDay = { day: string; basis: Basis }

/**
 * The day of publication of a page as ISO 8601 and how it is known: from its metadata, then from its address, then
 * from the text next to its article. Undefined if none of these is certain.
 */
export function pageDay(
  document: PageDocument,
  address: string | undefined,
  language: string | null,
  described: readonly Language[] = LANGUAGES,
): PageDay | undefined {
  const languages = { page: language, described }
  const inAddress = address === undefined ? null : dayInAddress(address)
  const stated =
    fromLinkedData(document, languages) ?? fromMeta(document, languages) ?? fromTimes(document, languages)
  // The address has the local day; in Greenwich it may already be the next one.
  const atHome = stated?.isUtc && inAddress !== null && isBeside(stated.day, inAddress)
  if (stated !== null && !atHome) return { day: stated.day, basis: 'metadata' }
  if (inAddress !== null) return { day: inAddress, basis: 'inferred:address' }
  const shown = fromNames(document, languages)
  return shown === null ? undefined : { day: shown, basis: 'byline' }
}
