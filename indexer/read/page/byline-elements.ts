import type { Language } from '../../../languages/index.ts'
import { namesIn, namesNobody, type Piece } from '../author-text.ts'
import type { AuthorLine } from '../author-words.ts'
import { anyOf, escaped, forPages, labelsOf, markPattern, NONE } from '../page-phrases.ts'
import { nextOutside, type PageDocument, PageElement, type PageNode, PageText } from './page-tree.ts'

/** Names that a page shows as those of its authors. */
export type ShownAuthors = {
  /** Empty where it says that nobody in particular wrote it. */
  names: string[]
  /** How many characters of text are between it and the heading of the article; negative above it. */
  distance: number
  /** Declared as the author by the format, marked by the name of an element, or a line that begins like a byline. */
  kind: 'declared' | 'marked' | 'line'
  /** In the element that holds the whole article, as far as the page has one. */
  isInArticle: boolean
}

const LINE_AT_MOST = 200
/** Where a line without a mark that begins with `By` is a byline, in characters behind the heading. */
const NEAR_HEADING = 1500

const marks = forPages((pages) => {
  const labels = [NONE, ...[...labelsOf(pages, 'authorLabels', 'authorOpenings')].map(escaped)]
  // `Posted by` needs no colon.
  const openings = [NONE, ...labels.filter((label) => label.includes(' '))]
  return {
    author: markPattern(pages, 'authorMarks'),
    notAuthor: markPattern(pages, 'notAuthorMarks'),
    otherWork: labelsOf(pages, 'otherWorkMarks'),
    byline: new RegExp(
      String.raw`^(?:${anyOf(pages, 'bylineOpenings')}|${anyOf(pages, 'weakBylineOpenings')}|(?:${openings.join('|')})\s)|^(?:${labels.join('|')})\s*:`,
      'iu',
    ),
  }
})

/** Attributes by which sites name elements; classes are often written by a program, and then those for tests are not. */
const NAMED_BY = ['class', 'id', 'data-testid', 'data-test', 'data-qa', 'data-component']

/** What the name of an element says of what is in it. */
type About = { author: boolean; notAuthor: boolean; otherWork: boolean }

/** Remembers what names say: a page repeats few of them often. */
class Names {
  readonly #known = new Map<string, About>()
  readonly #marks: ReturnType<typeof marks>

  constructor(described: readonly Language[]) {
    this.#marks = marks(described)
  }

  about(element: PageElement): About {
    const names = NAMED_BY.map((attribute) => element.getAttribute(attribute) ?? '').join(' ')
    let known = this.#known.get(names)
    if (known === undefined) {
      const { author, notAuthor } = this.#marks
      const each = names.split(/\s+/).filter((name) => name !== '')
      known = {
        author: each.some((name) => author.test(name) && !notAuthor.test(name)),
        notAuthor: each.some((name) => notAuthor.test(name)),
        otherWork: each.some((name) => this.#isOtherWork(name)),
      }
      this.#known.set(names, known)
    }
    return known
  }

  /** `/author/jane` */
  isAuthorAddress(address: string | null): boolean {
    return (address ?? '')
      .split(/[?#]/, 1)
      .flatMap((path) => path.split('/').slice(0, -1))
      .some((folder) => /^\p{L}{4,12}$/u.test(folder) && this.#marks.author.test(folder))
  }

  /** `comment-list`, `relatedArticles`; but not `comments-open` or `has-comments-12`. */
  #isOtherWork(name: string): boolean {
    const words = name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())
    const [first = ''] = words
    if (words.length === 1) return this.#marks.otherWork.has(first)
    if (/open|closed|count|link|enabled/.test(name)) return false
    return this.#marks.otherWork.has(first) || this.#marks.otherWork.has(words.at(-1) ?? '')
  }
}

const OUTSIDE = new Set(['ASIDE', 'NAV'])
const UNREAD = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'BUTTON',
  'TIME',
  'SVG',
  'svg',
  'SELECT',
  'TEXTAREA',
  'FORM',
  'IFRAME',
])

/** Marked as the author by the format itself, or called so and linked to a page about the author. */
function isDeclared(element: PageElement, names: Names): boolean {
  const has = (attribute: string, word: string) =>
    (element.getAttribute(attribute) ?? '').split(/\s+/).includes(word)
  return (
    (element.localName === 'a' && has('rel', 'author')) ||
    has('itemprop', 'author') ||
    (has('class', 'vcard') && /author/i.test(element.className)) ||
    (element.localName === 'a' &&
      names.about(element).author &&
      names.isAuthorAddress(element.getAttribute('href')))
  )
}

/** Of a byline; text beyond them is not read. */
const NODES_AT_MOST = 1000

const PARTED = /[|•·»→]|\s[–—-]\s/

/** The text of an element, in the pieces in which its elements part it. */
function piecesIn(element: PageElement, names: Names): Piece[] {
  const pieces: Piece[] = []
  const waiting: { node: PageNode; isLink: boolean }[] = [{ node: element, isLink: false }]
  let count = 0
  for (let it = waiting.pop(); it !== undefined && count < NODES_AT_MOST; it = waiting.pop()) {
    const { node, isLink } = it
    count += 1
    if (node instanceof PageText)
      pieces.push(...node.textContent.split(PARTED).map((text) => ({ text, isLink })))
    if (!(node instanceof PageElement)) continue
    if (node !== element && (UNREAD.has(node.tagName) || names.about(node).notAuthor)) continue
    const inLink = isLink || node.localName === 'a'
    for (let child = node.lastChild; child !== null; child = child.previousSibling)
      waiting.push({ node: child, isLink: inLink })
  }
  return pieces.filter(({ text }) => text.trim() !== '')
}

/** The heading of an article: the last one of the first level whose words the title has, or the first one. */
function headingOf(document: PageDocument): PageElement | null {
  const headings = document.getElementsByTagName('h1').filter((it) => it.marks > 0)
  const title = document.title.replace(/\s+/g, ' ')
  const titled = headings.filter(
    (it) => it.marks < 400 && title.includes(it.textContent.replace(/\s+/g, ' ').trim()),
  )
  return titled.at(-1) ?? headings[0] ?? null
}

/** Whether the element around it has the same text, and was asked before. */
const isWrapped = ({ parentElement, marks }: PageElement): boolean =>
  parentElement !== null && parentElement.tagName !== 'BODY' && parentElement.marks === marks

/** No page has so many lines like bylines right under its heading, or so many elements in a byline. */
const LINES_AT_MOST = 20
const ELEMENTS_AT_MOST = 200

function declaresInside(element: PageElement, names: Names): boolean {
  let count = 0
  for (const it of element.elements()) {
    count += 1
    if (isDeclared(it, names)) return true
    if (count > ELEMENTS_AT_MOST) return false
  }
  return false
}

type Candidate = { element: PageElement; at: number; kind: ShownAuthors['kind'] }

/** Everything that a page shows as the names of its authors, in its order. */
export function shownAuthors(document: PageDocument, line: AuthorLine): ShownAuthors[] {
  const { body } = document
  if (body === null) return []
  const { described } = line
  const names = new Names(described)
  const { byline } = marks(described)
  const heading = headingOf(document)
  /** What the heading is in is not about something else, whatever it is called. */
  const around = new Set<PageNode>()
  for (let it: PageNode | null = heading; it !== null; it = it.parentNode) around.add(it)
  const found: Candidate[] = []
  let at = 0
  let headingAt: number | null = null
  let lines = 0
  let node: PageNode | null = body.firstChild
  while (node !== null) {
    let isRead = false
    if (node instanceof PageText) at += node.marks
    else if (node instanceof PageElement && node.marks > 0) {
      if (node === heading) headingAt = at + node.marks
      const about = names.about(node)
      const isOther = !around.has(node) && (about.otherWork || OUTSIDE.has(node.tagName))
      if (isOther || UNREAD.has(node.tagName)) {
        at += node.marks
        isRead = true
      } else if (node.marks <= LINE_AT_MOST) {
        const isNear = headingAt !== null && at - headingAt < NEAR_HEADING
        const kind = isDeclared(node, names)
          ? 'declared'
          : about.author
            ? 'marked'
            : isNear && lines < LINES_AT_MOST && !isWrapped(node) && byline.test(node.textContent.trim())
              ? 'line'
              : null
        if (kind !== null) found.push({ element: node, at, kind })
        if (kind === 'line') lines += 1
        // What is inside an element with the author is read with it, unless it declares the author itself.
        if (kind === 'declared' || (kind === 'marked' && !declaresInside(node, names))) {
          at += node.marks
          isRead = true
        }
      }
    }
    const inside: PageNode | null = !isRead && node instanceof PageElement ? node.firstChild : null
    node = inside ?? nextOutside(node, body)
  }
  const article = [...around].find((it) => it instanceof PageElement && it.tagName === 'ARTICLE')
  return found.flatMap(({ element, at: place, kind }) => {
    const counted = kind === 'declared' ? line.names : kind === 'marked' ? 'announced' : 'personal'
    const pieces = piecesIn(element, names)
    const read = namesIn(pieces, { ...line, names: counted })
    if (read.length === 0 && !namesNobody(pieces, line)) return []
    const isInArticle = article !== undefined && isInside(element, article)
    return { names: read, distance: place - (headingAt ?? 0), kind, isInArticle }
  })
}

function isInside(element: PageElement, outer: PageNode): boolean {
  for (let it: PageNode | null = element; it !== null; it = it.parentNode) if (it === outer) return true
  return false
}
