import { LANGUAGES, type Language } from '../../languages/index.ts'
import { dayInterval } from '../../model/dates.ts'
import type { Basis } from '../../model/passage.ts'
import { localDay } from './local-day.ts'
import type { LinkedData } from './page/linked-data.ts'
import { metaContents } from './page/meta-contents.ts'
import type { PageLine } from './page/page-line.ts'
import { firstHeading } from './page/page-titles.ts'
import type { PageDocument, PageElement } from './page/page-tree.ts'
import { labelledDay, shownDay } from './page/shown-day.ts'
import { forPages, markPattern } from './page-phrases.ts'
import { readPublicationDate } from './publication-date.ts'
import { writtenDays } from './written-day.ts'

/** Names under which pages state the day of publication and nothing else, the most reliable first. */
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datePublished',
  'date_published',
  'published_time',
  'publication_date',
  'publicationdate',
  'publish_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'og:pubdate',
  'pub_date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms.issued',
  'dcterms.available',
  'dc.date.issued',
  'dc.date.published',
  'dc.date.publication',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'shareaholic:article_published_time',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'bt:pubdate',
  'uploaddate',
]
/** Names of a date of which they do not say what happened then: often it is the last change. */
const DATED = [
  'pdate',
  'dcterms.created',
  'dc.date.created',
  'datecreated',
  'dcterms.date',
  'dc.date',
  'date',
]

/** The language that the page states, and the languages that are described. */
type Languages = { page: string | null; described: readonly Language[] }

/** A whole day in a machine-readable date, and the instant where it is given in Greenwich: elsewhere it may be another day. */
type Stated = { day: string; instant: number | null }

function stated(written: string, languages: Languages): Stated | null {
  const value = written.trim()
  if (value.length > TEXT_AT_MOST) return null
  const iso = readPublicationDate(value, languages.described)
  if (iso !== null && iso.length === 10) return { day: iso, instant: instantOf(value) }
  const days = new Set(writtenDays(value, languages.page, languages.described).map((it) => it.value))
  const [day] = days
  return day !== undefined && days.size === 1 && value.length < 60 ? { day, instant: instantOf(value) } : null
}

const DAY_MS = 86_400_000
const IN_GREENWICH = /T\d{2}.*(?:Z|[+-]00:?00)$|\d{2}:\d{2}.*\b(?:GMT|UTC)$/

function instantOf(value: string): number | null {
  const instant = IN_GREENWICH.test(value) ? Date.parse(value) : Number.NaN
  // Midnight stands for the whole day, wherever that was.
  return Number.isNaN(instant) || instant % DAY_MS === 0 ? null : instant
}

function fromMeta(
  contents: ReadonlyMap<string, readonly string[]>,
  names: readonly string[],
  languages: Languages,
): Stated[] {
  return names.flatMap((name) => stated(contents.get(name.toLowerCase())?.[0] ?? '', languages) ?? [])
}

/** Of the works that a page describes, what the first says that has a day; an article that is not part of a list counts first. */
function fromLinkedData({ works }: LinkedData, languages: Languages): Stated[] {
  const dated = works.filter((work) => work.isTop || work.isThisPage)
  for (const { datePublished } of dated) {
    const found = datePublished === undefined ? null : stated(datePublished, languages)
    if (found !== null) return [found]
  }
  return []
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
const marks = forPages((pages) => ({
  elsewhere: markPattern(pages, 'elsewhereMarks'),
  dated: markPattern(pages, 'dateMarks'),
  changed: markPattern(pages, 'changeMarks'),
}))
const OUTSIDE = new Set(['ASIDE', 'FOOTER', 'NAV'])
const TEXT_AT_MOST = 120
const TITLE_AT_MOST = 1000

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

/** The times that the page marks as those of publication: several days are also those of other pages. */
function fromMarkedTimes(document: PageDocument, languages: Languages): Stated[] {
  const marked = [...document.elements()].filter(isMarkedTime)
  return marked.flatMap((element) => timeOf(element, languages) ?? [])
}

/** A time that the page marks as one. Several days are a list of other pages. */
function fromTimes(
  document: PageDocument,
  languages: Languages,
  isElsewhere: (element: PageElement) => boolean,
): Stated | null {
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
  return element.marks > TEXT_AT_MOST ? null : stated(element.textContent, languages)
}

/** A short element whose name mentions a date and whose text contains one; the first that is about this page. */
function fromNames(
  document: PageDocument,
  languages: Languages,
  isElsewhere: (element: PageElement) => boolean,
): string | null {
  const { dated, changed: changes } = marks(languages.described)
  for (const element of document.elements()) {
    if (!element.hasAttribute('class') && !element.hasAttribute('id')) continue
    if (!dated.test(`${element.className} ${element.id}`) || element.marks > TEXT_AT_MOST) continue
    const text = element.textContent.trim()
    if (text.length < 6 || text.length > TEXT_AT_MOST || !/\p{Nd}/u.test(text) || isElsewhere(element))
      continue
    const [day] = writtenDays(text, languages.page, languages.described)
    const changed = changes.exec(text)
    if (day !== undefined && (changed === null || day.index < changed.index)) return day.value
  }
  return null
}

const isBeside = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) === DAY_MS

export type PageDay = { day: string; basis: Basis }

/** What is known of a page besides its elements. */
export type AroundPage = {
  address: string | undefined
  /** As the page states it. */
  language: string | null
  linked: LinkedData
  lines: readonly PageLine[]
}

/**
 * A day that is stated in Greenwich, where that is the one before or the next: the day that the page shows, or that
 * its address has, or that it was in the country of the site.
 */
function atHome(
  { day, instant }: Stated,
  shown: string | null,
  inAddress: string | null,
  page: AroundPage,
): PageDay {
  if (instant !== null && inAddress !== day) {
    if (shown !== null && isBeside(day, shown)) return { day: shown, basis: 'byline' }
    if (inAddress !== null && isBeside(day, inAddress)) return { day: inAddress, basis: 'inferred:address' }
    const local = shown === day || inAddress === day ? null : localDay(instant, page.address, page.language)
    if (local !== null && local !== day) return { day: local, basis: 'inferred:time-zone' }
  }
  return { day, basis: 'metadata' }
}

/**
 * The day of publication of a page as ISO 8601 and how it is known. What the page states as that day counts first, and
 * where it states several, the one that it shows; then a day that it shows beside its title, a date in its metadata, its
 * address, and any other date that is marked as one. Undefined if none of these is certain.
 */
export function pageDay(
  document: PageDocument,
  page: AroundPage,
  described: readonly Language[] = LANGUAGES,
): PageDay | undefined {
  const languages = { page: page.language, described }
  const isElsewhere = elsewhere(languages)
  const contents = metaContents(document, ['property', 'name', 'itemprop'])
  const inAddress = page.address === undefined ? null : dayInAddress(page.address)
  const titles = [
    document.title,
    ...document.title.split(/\s[|–—-]\s/),
    contents.get('og:title')?.[0] ?? '',
    firstHeading(document, TITLE_AT_MOST),
    ...page.linked.works.slice(0, 1).map((work) => work.headline ?? ''),
  ]
  const shown = shownDay(page.lines, titles, page.language, described)
  const marked = fromMarkedTimes(document, languages)
  const published = [
    ...fromLinkedData(page.linked, languages),
    ...fromMeta(contents, PUBLISHED, languages),
    ...marked.slice(0, 1),
  ]
  const onlyListed =
    published.length === marked.slice(0, 1).length && new Set(marked.map(({ day }) => day)).size > 1
  if (onlyListed && shown !== null) return { day: shown, basis: 'byline' }
  const [first] = published
  if (first !== undefined)
    return atHome(published.find(({ day }) => day === shown) ?? first, shown, inAddress, page)
  const [dated] = fromMeta(contents, DATED, languages)
  if (shown !== null) return { day: shown, basis: dated?.day === shown ? 'metadata' : 'byline' }
  const labelled = labelledDay(page.lines, described)
  if (labelled !== null) return { day: labelled, basis: 'byline' }
  if (dated !== undefined) return atHome(dated, null, inAddress, page)
  if (inAddress !== null) return { day: inAddress, basis: 'inferred:address' }
  const time = fromTimes(document, languages, isElsewhere)
  if (time !== null) return atHome(time, null, null, page)
  const named = fromNames(document, languages, isElsewhere)
  return named === null ? undefined : { day: named, basis: 'byline' }
}
