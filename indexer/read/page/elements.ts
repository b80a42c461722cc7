import type { LeftOutReason } from '../../../model/document.ts'
import type { StructureHint } from '../raw-document.ts'
import type { Place } from './page-line.ts'
import type { PageElement } from './page-tree.ts'

/** Elements without any text that could be seen, whatever is in them. */
export const WITHOUT_TEXT = new Set(
  `script style template title head meta link base iframe frame noframes noembed embed area param source
  track col colgroup desc metadata`.split(/\s+/),
)

export const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p
  plaintext pre search section summary table tbody td textarea tfoot th thead tr ul xmp`.split(/\s+/),
)

export const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp', 'textarea'])

/** Text in these is shown, but is no text of an article even in the middle of one. */
export const CONTROLS = new Set('button select datalist textarea option optgroup'.split(' '))

/** These hold the article whatever they are called. */
export const CONTENT_ELEMENTS = new Set(['body', 'main', 'article'])

/** What a browser shows of these is something else. */
const SHOWN_ONLY_OTHERWISE = new Set(
  'noscript video audio canvas object datalist defs symbol annotation annotation-xml'.split(' '),
)

export const ROLES: Readonly<Record<string, StructureHint['role']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list',
}

const sure = (reason: Place['reason']): Place => ({ reason, sure: true })
const perhaps = (reason: Place['reason']): Place => ({ reason, sure: false })

const BY_ELEMENT: Readonly<Record<string, Place>> = {
  nav: sure('navigation'),
  menu: sure('navigation'),
  aside: sure('outside the article'),
  footer: sure('footer'),
  search: sure('controls'),
  form: perhaps('controls'),
  dialog: perhaps('outside the article'),
}

/** ARIA roles. */
const BY_ROLE: Readonly<Record<string, Place>> = {
  navigation: sure('navigation'),
  menu: sure('navigation'),
  menubar: sure('navigation'),
  banner: sure('navigation'),
  contentinfo: sure('footer'),
  complementary: sure('outside the article'),
  search: sure('controls'),
  toolbar: sure('controls'),
  tablist: sure('controls'),
  listbox: sure('controls'),
  dialog: perhaps('outside the article'),
  alertdialog: perhaps('outside the article'),
  form: perhaps('controls'),
}

/** Whether a browser shows nothing of an element, by what the page itself says of it. */
export function isHidden(element: PageElement): boolean {
  if (SHOWN_ONLY_OTHERWISE.has(element.localName)) return true
  // A page that hides its body shows it when its scripts have run.
  if (element.localName === 'body') return false
  const hidden = element.getAttribute('hidden')
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true
  if (!element.hasAttribute('style')) return false
  const { display, visibility } = element.style
  return display === 'none' || visibility === 'hidden' || visibility === 'collapse'
}

/** @param inSection whether it stands in an article, a section or a quotation, whose header and footer are its own */
export function placeByElement(element: PageElement, inSection: boolean): Place | undefined {
  const role = element.getAttribute('role')
  const byRole = role === null ? undefined : BY_ROLE[role.trim().toLowerCase()]
  if (byRole !== undefined) return byRole
  if (element.getAttribute('aria-hidden') === 'true') return perhaps('hidden')
  const { localName } = element
  if (localName === 'header') return inSection ? undefined : perhaps('navigation')
  if (localName === 'footer' && inSection) return perhaps('footer')
  return BY_ELEMENT[localName]
}

const RANKS: Partial<Record<LeftOutReason, number>> = { comments: 1, paywall: 2, consent: 2 }

/** Of two reasons the one of the higher rank is the better, wherever it stands; of equals, that of the inner element. */
export const rankOf = ({ reason }: Place): number => RANKS[reason] ?? 0
