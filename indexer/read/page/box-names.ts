import type { LeftOutReason } from '../../../model/document.ts'

/**
 * What the builders of pages call the parts of a page in `class` and `id`. These are names of code, not words of a
 * language: pages in all languages have them. A name is one word, or two in a row (`most-read`); `comments-area`,
 * `commentsArea` and `comments_area` contain the same words.
 */
const NAMES: Readonly<Partial<Record<LeftOutReason, string>>> = {
  comments: `comment comments commentlist commenting disqus livefyre spotim viafoura respond replies
    reader-comments facebook-comments kommentar kommentare comentarios commentaires commenti`,
  consent: `consent cookie cookies gdpr onetrust didomi cookiebot cookielaw truste qc-cmp sp-message cmp-banner cmp-box cmpbox cmpwrapper`,
  paywall: `paywall regwall paygate metered-content subscriber-only subscribers-only premium-wall piano-offer
    tp-container`,
  navigation: `nav navbar navigation navi menu menubar submenu breadcrumb breadcrumbs crumb crumbs pagination pager
    pagenavi skiplink skip-link skip-links sitemap masthead topbar topnav sidenav toc site-header`,
  'related links': `related recommended recommendation recommendations popular trending teaser teasers outbrain
    taboola zergnet yarpp relatedposts mostread most-read most-viewed readmore read-more also-read more-stories
    more-news latest-news recirc recirculation up-next see-also`,
  promotion: `ad ads advert adverts advertisement advertising adsense adsbygoogle adslot dfp sponsor sponsored
    sponsors promo promos promotion newsletter newsletters signup subscribe donate donation donations cta`,
  controls: `share sharing sharebar sharedaddy sharethis addthis addtoany a2a social socials social-links searchform
    search-form`,
  tags: `tags taglist tag-list tag-links tagcloud tag-cloud keywords`,
  footer: `footer colophon`,
  hidden: `sr-only visually-hidden visuallyhidden screen-reader screenreader element-invisible a11y-hidden`,
}
const CAPTIONS = `caption captions figcaption thumbcaption gallerytext wp-caption-text`
const NOTES = `footnote footnotes endnote endnotes`

const words = (names: string) => names.split(/\s+/)
const REASONS = new Map(
  Object.entries(NAMES).flatMap(([reason, names]) =>
    words(names).map((name) => [name, reason as LeftOutReason] as const),
  ),
)
const ROLES = new Map<string, 'caption' | 'note'>([
  ...words(CAPTIONS).map((name) => [name, 'caption'] as const),
  ...words(NOTES).map((name) => [name, 'note'] as const),
])

/** Words that say how something is or what it has, and not what it is: `has-sidebar`, `comments-open`. */
const STATES = new Set(
  words('has is no not with without js open closed enabled disabled active fixed toggle'),
)
/** Names beyond that are made by programs for programs. */
const NAME_CHARACTERS_AT_MOST = 200

export type NamedBox = { reason?: LeftOutReason; role?: 'caption' | 'note' }
const NOTHING: NamedBox = {}

/** `sidebar1`, `cta3`: the first, the third of their kind. */
export const withoutNumber = (word: string) => word.replace(/(?<=[a-z]{3})\d+$/, '')

function boxOf(name: string): NamedBox {
  const parts = name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map(withoutNumber)
    .filter((part) => part !== '')
  if (parts.some((part) => STATES.has(part))) return NOTHING
  const pairs = parts.slice(1).map((part, at) => `${parts[at]}-${part}`)
  const all = [...pairs, ...parts]
  const known = all.find((part) => REASONS.has(part))
  const role = ROLES.get(name.toLowerCase()) ?? ROLES.get(parts.at(-1) ?? '')
  const reason = known === undefined ? undefined : REASONS.get(known)
  return { ...(reason && { reason }), ...(role && { role }) }
}

/** What the names of elements say, each computed once. */
export class BoxNames {
  readonly #known = new Map<string, NamedBox>()

  of(names: string | null): NamedBox {
    if (names === null || names === '') return NOTHING
    let box = this.#known.get(names)
    if (box === undefined) {
      box = {}
      for (const name of names.split(/\s+/)) {
        if (name === '' || name.length > NAME_CHARACTERS_AT_MOST) continue
        const { reason, role } = boxOf(name)
        box = { ...(reason && { reason }), ...(role && { role }), ...box }
      }
      this.#known.set(names, box)
    }
    return box
  }
}
