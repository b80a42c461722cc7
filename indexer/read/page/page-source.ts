import { LANGUAGES, type Language } from '../../../languages/index.ts'
import { archivedCopy } from '../../../model/archived-copy.ts'
import { fold, foldedWords } from '../../../model/name-words.ts'
import type { Basis } from '../../../model/passage.ts'
import { forPages, labelsOf } from '../page-phrases.ts'
import type { LinkedData } from './linked-data.ts'
import { metaContents } from './meta-contents.ts'
import { firstHeading } from './page-titles.ts'
import type { PageDocument, PageElement } from './page-tree.ts'

export type PageSource = { name: string; basis: Basis }

/** A journal or newspaper, then the website, then what the website is called where it is an icon on a telephone. */
const META = ['citation_journal_title', 'og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher']
const APPLICATION = ['application-name', 'apple-mobile-web-app-title']
const NAME_AT_MOST = 80
const TITLE_AT_MOST = 1000
const BETWEEN = /(?<!\s)\s+[-–—:]+\s+|(?:(?<!\s)\s+)?[|•·»«›‹]+\s*|(?<!\s)\s+\/+\s+/u
const PLACEHOLDER = /[{}<>@]|^(?:undefined|null|none|n\/a|\d+)$/i

const squashed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
/** As in addresses, which have no umlauts. */
const spelled = (text: string): string =>
  text.replace(/[äöüÄÖÜ]/gu, (it) => `${it.normalize('NFD').charAt(0)}e`).replace(/ß/g, 'ss')

const isAddress = (text: string): boolean => /^(?:https?:)?\/\//i.test(text)

/** Whether a name is nothing but the host of an address: `example.org`. */
export const isHost = (text: string): boolean => /^(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}$/u.test(text)

const words = forPages((pages) => labelsOf(pages, 'navigation', 'sectionLabels'))

/** A name as it may be shown, or null. */
function usable(written: string, titles: ReadonlySet<string>, languages: readonly Language[]): string | null {
  const name = written
    .replace(/\s+/g, ' ')
    .replace(/^\((.*)\)$/, '$1')
    .trim()
  if (name.length < 2 || name.length > NAME_AT_MOST || !/\p{L}/u.test(name)) return null
  if (isAddress(name) || PLACEHOLDER.test(name) || titles.has(squashed(name))) return null
  return words(languages).has(fold(name)) ? null : name
}

/** Whether a name is that of a company, which may have several sites: `Doe Publishing Ltd`. */
const isCompany = (name: string, languages: readonly Language[]): boolean => {
  const last = foldedWords(name).at(-1) ?? ''
  return languages.some(({ groups }) => groups.legalForms.has(last))
}

/** The parts of a host that may be a name: neither `www` nor the last one. */
function namesInHost(address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return []
  const { hostname } = new URL(archivedCopy(address)?.original ?? address)
  const parts = hostname.split('.').filter((part) => part !== 'www')
  return parts.slice(0, -1).map(squashed)
}

/** How much of a name of more words has to be in the host. */
const SHARE_AT_LEAST = 0.5

/** `sueddeutsche` in `Süddeutsche Zeitung`, `hrw` of `Human Rights Watch`. */
function isInHost(name: string, hosts: readonly string[]): boolean {
  const forms = [squashed(name), squashed(spelled(name))]
  const initials = (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).map(fold)
  return hosts.some(
    (host) =>
      (host.length > 2 &&
        forms.some(
          (form) =>
            (form.includes(host) && host.length >= form.length * SHARE_AT_LEAST) ||
            (form.length > 3 && host.includes(form)),
        )) ||
      (host.length > 1 && initials.length > 1 && host === initials.join('')),
  )
}

function isHome(link: PageElement, home: string | null): boolean {
  const to = link.getAttribute('href')?.trim() ?? ''
  if (to === '/' || link.getAttribute('rel') === 'home') return true
  return home !== null && URL.canParse(to) && /^https?:/i.test(to) && new URL(to).href === home
}

/** What the page calls itself in passing: its feeds, the links to its front page and the pictures in them. */
function namesInPassing(document: PageDocument, address: string | undefined): string[] {
  // Of `data:` and the like nothing can be the root.
  const home = URL.canParse('/', address) ? new URL('/', address).href : null
  const feeds = document
    .getElementsByTagName('link')
    .filter((it) => it.getAttribute('type')?.endsWith('+xml'))
  const links = document.getElementsByTagName('a').filter((it) => isHome(it, home))
  return [
    ...feeds.map((it) => (it.getAttribute('title') ?? '').split(BETWEEN)[0] ?? ''),
    ...links.flatMap((it) => [
      it.marks < NAME_AT_MOST ? it.textContent : '',
      it.getAttribute('title') ?? '',
      ...it.getElementsByTagName('img').map((picture) => picture.getAttribute('alt') ?? ''),
    ]),
  ]
}

/** Part of the page's title that is the name of its site: the page or its address has it elsewhere too. */
function inTitle(parts: readonly string[], isConfirmed: (name: string) => boolean): string | null {
  if (parts.length < 2) return null
  return [...parts.slice(1).reverse(), ...parts.slice(0, 1)].find(isConfirmed) ?? null
}

/**
 * The name of the newspaper, organisation or site that published a page, as the page gives it: in its linked data and
 * metadata, else in its title, where it has to be confirmed.
 * Of names that differ, the one counts that the title or the address of the page has too.
 */
export function pageSource(
  document: PageDocument,
  linked: LinkedData,
  address: string | undefined,
  languages: readonly Language[] = LANGUAGES,
): PageSource | undefined {
  const contents = metaContents(document, ['property', 'name'])
  const headline = firstHeading(document, TITLE_AT_MOST)
  const own = linked.works.find((work) => work.isTop && work.isArticle)
  const titles = new Set(
    [document.title, contents.get('og:title')?.[0] ?? '', headline, own?.headline ?? ''].map(squashed),
  )
  const written = (names: readonly (string | undefined)[]) =>
    names.flatMap((name) => usable(name ?? '', titles, languages) ?? [])
  const organisations = own?.publishers.filter(({ kind }) => kind !== 'person').map(({ name }) => name) ?? []
  const stated = written([
    ...(own?.isPartOf ?? []),
    ...organisations,
    ...META.map((name) => contents.get(name)?.[0]),
    ...linked.websites,
  ])
  const parts = document.title.split(BETWEEN).filter((part) => part !== '')
  const hosts = namesInHost(address)
  const inParts = new Set(parts.map(squashed))
  const confirmed = stated.find(
    (it) => (inParts.has(squashed(it)) || isInHost(it, hosts)) && !isCompany(it, languages),
  )
  const application = written(APPLICATION.map((name) => contents.get(name)?.[0]))
  const unconfirmed = [...stated, ...application]
  const name = confirmed ?? unconfirmed.find((it) => !isCompany(it, languages)) ?? unconfirmed[0]
  if (name !== undefined && !isHost(name)) return { name, basis: 'metadata' }
  const passing = new Set(
    namesInPassing(document, address)
      .map(squashed)
      .filter((it) => it.length > 2),
  )
  const usableParts = new Set(written(parts))
  const part = inTitle(
    parts,
    (it) => usableParts.has(it) && (passing.has(squashed(it)) || isInHost(it, hosts)),
  )
  if (part !== null) return { name: part, basis: 'inferred:title' }
  return name === undefined ? undefined : { name, basis: 'metadata' }
}
