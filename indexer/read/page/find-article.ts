import { Readability } from '@mozilla/readability'
import { type PageDocument, PageElement, type PageNode, PageParent, PageText } from './page-tree.ts'
import { collapsedLength } from './word-shape.ts'

/**
 * Up to which size of a tree the article is looked for. Readability reads what is in an element again for each element
 * around it, and calls itself at each level. Up to 64 levels that is taken for what it is; no page that people read
 * has much below them.
 */
const USUAL_LEVELS = 64
const LEVELS_AT_MOST = 1000
/** Elements and texts; 21 MB of ordinary paragraphs have 100,000. Readability takes some 15 µs for each. */
const NODES_AT_MOST = 500_000
/** Sums over what is deeper, each node and each character as often as it has levels above it that are not usual. */
const DEEP_NODES_AT_MOST = 1_000_000
const DEEP_CHARACTERS_AT_MOST = 20_000_000

function isReadable(document: PageDocument): boolean {
  const root = document.documentElement
  let it: PageNode | null = root?.firstChild ?? null
  let level = 1
  let count = 0
  let nodes = 0
  let characters = 0
  while (it !== null) {
    const deep = Math.max(0, level - USUAL_LEVELS)
    count += 1
    nodes += deep
    if (it instanceof PageText) characters += deep * it.textContent.length
    if (count > NODES_AT_MOST) return false
    if (level > LEVELS_AT_MOST || nodes > DEEP_NODES_AT_MOST || characters > DEEP_CHARACTERS_AT_MOST)
      return false
    if (it instanceof PageParent && it.firstChild !== null) {
      it = it.firstChild
      level += 1
      continue
    }
    while (it !== null && it !== root && it.nextSibling === null) {
      it = it.parentNode
      level -= 1
    }
    it = it === root ? null : (it?.nextSibling ?? null)
  }
  return true
}

/** No address is longer; what is in `data-` attributes of images may be. */
const ADDRESS_AT_MOST = 8192
const KEPT_ATTRIBUTES = new Set(['src', 'srcset', 'alt', 'id', 'class', 'style'])

/** Takes away what Readability needs quadratic time for and no page needs. */
function prepare(document: PageDocument): void {
  for (const it of [...document.elements()]) {
    switch (it.localName) {
      case 'meta': {
        const property = it.getAttribute('property')
        if (property !== null) it.setAttribute('property', property.replace(/\s+/g, ' '))
        break
      }
      case 'img':
      case 'picture':
      case 'figure':
        for (const { name, value } of it.attributes) {
          if (value.length > ADDRESS_AT_MOST && !KEPT_ATTRIBUTES.has(name)) it.removeAttribute(name)
        }
        break
      case 'noscript':
        for (const inner of it.getElementsByTagName('noscript')) inner.remove()
        break
    }
  }
}

const BYLINE_AT_MOST = 100
const IN_PAGE = /^#.+/

type Words = { tokens: string[]; known: ReadonlySet<string> }

function wordsOf(text: string): Words {
  const tokens = text.toLowerCase().split(/\W+/g).filter(Boolean)
  return { tokens, known: new Set(tokens) }
}

/**
 * Readability with the same results, in linear time: what it asks of the text of an element many times, such as its
 * length, the tree knows without copying the text.
 */
class LinearReadability extends Readability<PageElement | null> {
  #compared: { title: string; words: Words } | null = null

  constructor(document: PageDocument) {
    // The tree has the part of the DOM that Readability uses.
    super(document as unknown as Document, {
      charThreshold: 200,
      serializer: (node: unknown) => (node instanceof PageElement ? node : null),
    })
  }

  _isElementWithoutContent(node: PageElement): boolean {
    if (!(node instanceof PageElement) || node.shape.marks > 0) return false
    const { length } = node.children
    return length === 0 || length === node.querySelectorAll('br,hr').length
  }

  _isSingleImage(node: PageElement | null): boolean {
    for (let it = node; it !== null; it = it.firstElementChild) {
      if (it.tagName === 'IMG') return true
      if (it.shape.marks > 0 || it.children.length !== 1) return false
    }
    return false
  }

  _isValidByline(node: PageElement, names: string): boolean {
    const isNamed =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') === true ||
      /byline|author|dateline|writtenby|p-author/i.test(names)
    if (!isNamed || node.shape.marks === 0 || node.shape.marks >= BYLINE_AT_MOST) return false
    return node.textContent.trim().length < BYLINE_AT_MOST
  }

  _getCharCount(node: PageElement): number {
    return node.shape.commas
  }

  _getLinkDensity(node: PageElement): number {
    const length = collapsedLength(node.shape)
    if (length === 0) return 0
    let linked = 0
    for (const link of node.getElementsByTagName('a')) {
      const inPage = IN_PAGE.test(link.getAttribute('href') ?? '')
      linked += collapsedLength(link.shape) * (inPage ? 0.3 : 1)
    }
    return linked / length
  }

  _getTextDensity(node: PageElement, names: readonly string[]): number {
    const length = collapsedLength(node.shape)
    if (length === 0) return 0
    let inside = 0
    for (const it of node.querySelectorAll(names.join(','))) inside += collapsedLength(it.shape)
    return inside / length
  }

  _textSimilarity(title: string, heading: string): number {
    if (this.#compared?.title !== title) this.#compared = { title, words: wordsOf(title) }
    const { tokens, known } = this.#compared.words
    const other = wordsOf(heading).tokens
    if (tokens.length === 0 || other.length === 0) return 0
    const onlyThere = other.filter((token) => !known.has(token))
    return 1 - onlyThere.join(' ').length / other.join(' ').length
  }

  // It makes addresses absolute and boxes fewer, which matters only to what shows the article, and drops the words of
  // a box that end in a space before the one box in it.
  _postProcessContent(): void {}
}

export type FoundArticle = {
  /** What is in it; null if the page has no article, or is nested too deeply to look for one. */
  root: PageElement | null
  title: string | undefined
  byline: string | undefined
  siteName: string | undefined
  language: string | undefined
}

/** The article of a page. The page is changed by it. */
export function findArticle(document: PageDocument): FoundArticle | null {
  if (!isReadable(document)) return null
  prepare(document)
  const found = new LinearReadability(document).parse()
  if (found === null) return null
  return {
    root: found.content ?? null,
    title: found.title ?? undefined,
    byline: found.byline ?? undefined,
    siteName: found.siteName ?? undefined,
    language: found.lang ?? undefined,
  }
}
