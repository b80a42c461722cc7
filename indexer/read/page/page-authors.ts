import { LANGUAGES, type Language } from '../../../languages/index.ts'
import { foldedWords } from '../../../model/name-words.ts'
import { namesIn, piecesOf } from '../author-text.ts'
import { type AuthorLine, isPersonal } from '../author-words.ts'
import { type ShownAuthors, shownAuthors } from './byline-elements.ts'
import type { LinkedData, LinkedName } from './linked-data.ts'
import { metaContents } from './meta-contents.ts'
import { nextOutside, type PageDocument, PageElement, type PageNode, PageText } from './page-tree.ts'

/** Metadata with authors, each a name or a list of names, the most reliable first. */
const META = [
  'citation_author',
  'citation_authors',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor.author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'article:author_name',
  'author',
  'authors',
  'article:author',
  'og:article:author',
  'og:author',
  'article.author',
  'vr:author',
  'shareaholic:article_author_name',
  'creator',
]
const SITE_NAMES = new Set(['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'copyright'])

export type PageAuthors = {
  authors: string[]
  /** Those of them that the page calls organisations. */
  corporate: string[]
}

type Evidence = { from: string; names: string[]; corporate: string[] }

const folded = (name: string) => foldedWords(name).join(' ')

/** Folded names of the site: in its metadata, and its address with and without the part for the country. */
function siteNames(
  contents: ReadonlyMap<string, readonly string[]>,
  linked: LinkedData,
  address: string | undefined,
): Set<string> {
  const stated = [...SITE_NAMES].flatMap((name) => contents.get(name) ?? [])
  const publishers = linked.works.slice(0, 1).flatMap((work) => work.publishers.map(({ name }) => name))
  const names = [...stated, ...publishers, ...linked.websites, ...linked.organisations]
  const hosts = [address, ...(contents.get('og:url') ?? [])].flatMap((url) => {
    if (url === undefined || !URL.canParse(url)) return []
    const parts = new URL(url).hostname.replace(/^www\./, '').split('.')
    return [parts.join('.'), parts.slice(0, -1).join('.'), parts.slice(-2).join('.'), parts.at(-2) ?? '']
  })
  const all = [...names, ...hosts].map(folded).filter((name) => name.length > 1)
  return new Set(all.flatMap((name) => [name, name.replaceAll(' ', '')]))
}

/** What each kind of metadata and each element of a page says, the most reliable first. */
function evidenceOf(
  document: PageDocument,
  linked: LinkedData,
  address: string | undefined,
  language: string | null,
  described: readonly Language[],
): { stated: Evidence[]; shown: ShownAuthors[] } {
  const contents = metaContents(document, ['name', 'property', 'itemprop'])
  const site = siteNames(contents, linked, address)
  const line: AuthorLine = { language, described, site, names: 'any' }
  const hosts = [...site].filter((name) => name.includes(' '))
  const read = (value: string) => {
    const words = folded(value)
    const isSite = /\.\p{Ll}{2,}/u.test(value) && hosts.some((host) => words.includes(host))
    return isSite || /^(?:https?:)?\/\//i.test(value) ? [] : namesIn(piecesOf(value), line)
  }
  const stated: Evidence[] = []
  const [work] = linked.works
  if (work?.isTop && work.authors.length > 0) {
    const isNews = work.types.some((type) => NEWS.test(type))
    const issued = (name: string) => (isNews && isSiteItself(name, site) ? [] : [name])
    stated.push({ from: 'linked', ...linkedNames(work.authors, read, issued) })
  }
  for (const name of META) {
    const values = contents.get(name)
    if (values !== undefined) stated.push({ from: name, names: unique(values.flatMap(read)), corporate: [] })
  }
  return {
    stated: stated.filter((it) => it.names.length + it.corporate.length > 0),
    shown: shownAuthors(document, line),
  }
}

const unique = (names: readonly string[]): string[] => [
  ...new Map(names.map((it) => [folded(it), it])).values(),
]

/** A word of this length that a name shares with that of the site makes it the site's. */
const OWN_WORD_AT_LEAST = 5

/** Whether an organisation is the site: by its name, a word of it, or its initials. */
function isSiteItself(name: string, site: ReadonlySet<string>): boolean {
  const words = foldedWords(name)
  const whole = words.join('')
  return [...site].some((it) => {
    const own = it.split(' ')
    return (
      it === whole ||
      own.map((word) => word.charAt(0)).join('') === whole ||
      words.some((word) => word.length >= OWN_WORD_AT_LEAST && own.includes(word))
    )
  })
}

/** Newspapers state themselves as the authors of what has none; others issue what they publish. */
const NEWS = /News/

function linkedNames(
  authors: readonly LinkedName[],
  read: (value: string) => string[],
  organisation: (name: string) => string[],
) {
  const persons = authors.filter(({ kind }) => kind !== 'organisation').flatMap(({ name }) => read(name))
  const corporate = authors
    .filter(({ kind }) => kind === 'organisation')
    .flatMap(({ name }) => organisation(name))
  return { names: unique(persons), corporate: unique(corporate) }
}

/** Who wrote a page, as it says itself; nobody where it does not say it clearly. */
export function pageAuthors(
  document: PageDocument,
  linked: LinkedData,
  address: string | undefined,
  language: string | null,
  described: readonly Language[] = LANGUAGES,
): PageAuthors {
  const { stated, shown } = evidenceOf(document, linked, address, language, described)
  const isPersonalList = (names: readonly string[]) => names.some((name) => isPersonal(name, described))
  const near = besideHeading(shown)
  const known = new Set(shown.flatMap(({ names }) => names.map(folded)))
  let text: string | null = null
  const isSeen = (name: string) => {
    text ??= visibleText(document)
    return text.includes(folded(name))
  }
  /**
   * Metadata that the page does not confirm with a byline may name whoever entered the text: they are not believed for
   * a page as such, nor with a name that is nowhere to be seen and has no known given name.
   */
  const isBelieved = ({ from, names }: Evidence) =>
    names.some((name) => known.has(folded(name))) ||
    (from === 'linked' && linked.works[0]?.isArticle === true) ||
    names.every((name) => isSeen(name) || (from !== 'linked' && hasGivenName(name, described)))
  // Nor is any where the byline says that it is by the staff.
  const isStaff = near?.names.length === 0
  const believed = isStaff ? [] : stated.filter((it) => it.names.length > 0 && isBelieved(it))
  const lists = [...believed.map((it) => it.names), near?.names ?? []].filter((names) => names.length > 0)
  const personal = lists.filter(isPersonalList)
  const [first = lists[0] ?? farther(shown)] = personal
  // Metadata often has only the first of several.
  const persons = personal.find((it) => it.length > first.length && isPartOf(first, it)) ?? first
  const corporate = stated.flatMap((it) => it.corporate)
  return { authors: unique([...persons, ...corporate]), corporate }
}

const hasGivenName = (name: string, described: readonly Language[]): boolean => {
  const words = foldedWords(name)
  return words.length > 1 && described.some(({ names }) => words.some((word) => names.isGivenName(word)))
}

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE'])

function visibleText({ body }: PageDocument): string {
  const parts: string[] = []
  let node: PageNode | null = body?.firstChild ?? null
  while (body !== null && node !== null) {
    const isUnseen = node instanceof PageElement && UNSEEN.has(node.tagName)
    if (node instanceof PageText) parts.push(node.textContent)
    const inside: PageNode | null = node instanceof PageElement && !isUnseen ? node.firstChild : null
    node = inside ?? nextOutside(node, body)
  }
  return folded(parts.join(' '))
}

const isPartOf = (names: readonly string[], others: readonly string[]): boolean => {
  const known = new Set(others.map(folded))
  return names.every((name) => known.has(folded(name)))
}

const ABOVE_AT_MOST = 400
const BELOW_AT_MOST = 1500

/** The names that are nearest to the heading of an article. */
function besideHeading(shown: readonly ShownAuthors[]): ShownAuthors | undefined {
  const near = shown
    .filter(({ distance }) => distance > -ABOVE_AT_MOST && distance < BELOW_AT_MOST)
    .toSorted((one, other) => rankOf(one) - rankOf(other))
  return near.find(({ names }) => names.length > 0) ?? near[0]
}

/** Below the heading before above it, and marked before what only looks like a byline. */
const rankOf = ({ distance, kind }: ShownAuthors): number =>
  (distance < 0 ? BELOW_AT_MOST - distance : distance) + (kind === 'line' ? 300 : 0)

/** Names at the end of an article, unless others contradict them: those of a list of other articles. */
function farther(shown: readonly ShownAuthors[]): string[] {
  const [first, ...others] = shown.filter(({ names }) => names.length > 0)
  if (first === undefined || (first.kind !== 'declared' && !first.isInArticle)) return []
  return others.every((it) => isPartOf(it.names, first.names)) ? first.names : []
}
