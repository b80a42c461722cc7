// More than 300 lines: the kinds of node refer to each other.
import { html } from 'parse5'
import { type Attribute, Attributes, type Style, styleOf, type Written } from './attributes.ts'
import { ChildElements } from './child-elements.ts'
import { marksIn } from './visible-marks.ts'

/**
 * The tree of a saved page: the part of the DOM that readers and `@mozilla/readability` use. Children are a linked
 * list, so that adding and removing one takes the same time however many there are, and nothing here calls itself, so
 * that no depth of nesting can exhaust the stack.
 */

const ELEMENT = 1
const TEXT = 3
const COMMENT = 8
const DOCUMENT = 9
const DOCTYPE = 10
const FRAGMENT = 11

/** How markup is written and read again. */
export type Markup = {
  write: (parent: PageParent) => string
  read: (html: string, into: PageElement) => void
}

export abstract class PageNode {
  abstract readonly nodeType: number
  abstract readonly nodeName: string
  parentNode: PageParent | null = null
  previousSibling: PageNode | null = null
  nextSibling: PageNode | null = null

  abstract get textContent(): string
  /** How many UTF-16 units of its text are no white space. To ask for the text itself would copy it at every level. */
  abstract get marks(): number

  get childNodes(): readonly PageNode[] {
    return []
  }

  get parentElement(): PageElement | null {
    return this.parentNode instanceof PageElement ? this.parentNode : null
  }

  get nextElementSibling(): PageElement | null {
    let it = this.nextSibling
    while (it !== null && !(it instanceof PageElement)) it = it.nextSibling
    return it
  }

  get previousElementSibling(): PageElement | null {
    let it = this.previousSibling
    while (it !== null && !(it instanceof PageElement)) it = it.previousSibling
    return it
  }

  remove(): void {
    const parent = this.parentNode
    if (parent === null) return
    parent.leave(this)
    if (this.previousSibling === null) parent.firstChild = this.nextSibling
    else this.previousSibling.nextSibling = this.nextSibling
    if (this.nextSibling === null) parent.lastChild = this.previousSibling
    else this.nextSibling.previousSibling = this.previousSibling
    this.parentNode = null
    this.previousSibling = null
    this.nextSibling = null
  }
}

export class PageText extends PageNode {
  readonly nodeType = TEXT
  readonly nodeName = '#text'
  #marks: number | null = null
  #data: string

  constructor(data: string) {
    super()
    this.#data = data
  }

  get textContent(): string {
    return this.#data
  }

  get marks(): number {
    this.#marks ??= marksIn(this.#data)
    return this.#marks
  }

  append(text: string): void {
    this.#data += text
    this.#marks = null
    this.parentNode?.forget()
  }
}

export class PageComment extends PageNode {
  readonly nodeType = COMMENT
  readonly nodeName = '#comment'
  readonly textContent: string
  readonly marks = 0

  constructor(data: string) {
    super()
    this.textContent = data
  }
}

export class PageDoctype extends PageNode {
  readonly nodeType = DOCTYPE
  readonly textContent = ''
  readonly marks = 0
  readonly nodeName: string

  constructor(name: string) {
    super()
    this.nodeName = name
  }
}

export abstract class PageParent extends PageNode {
  firstChild: PageNode | null = null
  lastChild: PageNode | null = null
  #children: ChildElements<PageElement> | null = null
  #nodes: PageNode[] | null = null
  /** Null until asked for, and then that of the ancestors is null too. */
  #marks: number | null = null

  override get childNodes(): readonly PageNode[] {
    if (this.#nodes === null) {
      const nodes: PageNode[] = []
      for (let it = this.firstChild; it !== null; it = it.nextSibling) nodes.push(it)
      this.#nodes = nodes
    }
    return this.#nodes
  }

  get children(): ChildElements<PageElement> {
    this.#children ??= new ChildElements<PageElement>(this)
    return this.#children.indexed
  }

  get firstElementChild(): PageElement | null {
    const first = this.firstChild
    return first === null || first instanceof PageElement ? first : first.nextElementSibling
  }

  get textContent(): string {
    let text = ''
    for (const node of this.inside()) if (node instanceof PageText) text += node.textContent
    return text
  }

  get marks(): number {
    if (this.#marks !== null) return this.#marks
    // A parent comes before its children, so that in reverse order each finds those of its children made.
    const unknown: PageParent[] = [this]
    for (let at = 0; at < unknown.length; at += 1) {
      for (let it = unknown[at]?.firstChild ?? null; it !== null; it = it.nextSibling) {
        if (it instanceof PageParent && it.#marks === null) unknown.push(it)
      }
    }
    for (const parent of unknown.reverse()) {
      let marks = 0
      for (let it = parent.firstChild; it !== null; it = it.nextSibling) marks += it.marks
      parent.#marks = marks
    }
    return this.#marks ?? 0
  }

  /** What was computed from the text of this node no longer holds. */
  forget(): void {
    let it: PageParent | null = this
    while (it !== null && it.#marks !== null) {
      it.#marks = null
      it = it.parentNode
    }
  }

  /** Every node inside, in the order of the page. */
  *inside(): Generator<PageNode> {
    let it = this.firstChild
    while (it !== null) {
      yield it
      const child: PageNode | null = it instanceof PageParent ? it.firstChild : null
      it = child ?? nextOutside(it, this)
    }
  }

  *elements(): Generator<PageElement> {
    for (const node of this.inside()) if (node instanceof PageElement) yield node
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.querySelectorAll(name)
  }

  /** @param selector names of elements, separated by commas; in HTML their case does not matter */
  querySelectorAll(selector: string): PageElement[] {
    const names = new Set(selector.toLowerCase().split(','))
    const found: PageElement[] = []
    // Readability asks this of every box several times; a generator would take five times as long.
    let it: PageNode | null = this.firstChild
    while (it !== null) {
      let inside: PageNode | null = null
      if (it instanceof PageElement) {
        if (names.has(it.localName)) found.push(it)
        inside = it.firstChild
      }
      it = inside ?? nextOutside(it, this)
    }
    return found
  }

  insertBefore(node: PageNode, reference: PageNode | null): PageNode {
    if (node === reference) return node
    node.remove()
    this.#changed()
    const before: PageNode | null = reference === null ? this.lastChild : reference.previousSibling
    node.parentNode = this
    node.previousSibling = before
    node.nextSibling = reference
    if (before === null) this.firstChild = node
    else before.nextSibling = node
    if (reference === null) this.lastChild = node
    else reference.previousSibling = node
    if (node instanceof PageElement) this.#children?.added()
    return node
  }

  appendChild(node: PageNode): PageNode {
    return this.insertBefore(node, null)
  }

  removeChild(node: PageNode): PageNode {
    node.remove()
    return node
  }

  replaceChild(node: PageNode, old: PageNode): PageNode {
    this.insertBefore(node, old)
    old.remove()
    return old
  }

  /** To be called before a child leaves, while it still knows its neighbours. */
  leave(child: PageNode): void {
    this.#changed()
    if (child instanceof PageElement) this.#children?.leaving(child)
  }

  #changed(): void {
    this.#nodes = null
    this.forget()
  }
}

/** What comes first after a node and all that is in it, inside `root`. */
export function nextOutside(node: PageNode, root: PageNode): PageNode | null {
  let it = node
  while (it !== root) {
    if (it.nextSibling !== null) return it.nextSibling
    if (it.parentNode === null) return null
    it = it.parentNode
  }
  return null
}

export class PageFragment extends PageParent {
  readonly nodeType = FRAGMENT
  readonly nodeName = '#document-fragment'
}

export class PageElement extends PageParent {
  readonly nodeType = ELEMENT
  readonly ownerDocument: PageDocument
  readonly namespace: html.NS
  readonly localName: string
  readonly tagName: string
  /** What is inside a `template`: no part of the page until a script uses it. */
  content: PageFragment | null = null
  readonly #attributes: Attributes

  constructor(document: PageDocument, localName: string, namespace: html.NS, written: Written) {
    super()
    this.ownerDocument = document
    this.localName = localName
    this.namespace = namespace
    this.tagName = namespace === html.NS.HTML ? localName.toUpperCase() : localName
    this.#attributes = new Attributes(written)
  }

  get nodeName(): string {
    return this.tagName
  }

  get attributes(): readonly Attribute[] {
    return this.#attributes.list
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name)
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.get(name) !== null
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value)
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.#attributes.set(name, value)
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }
  set id(value: string) {
    this.setAttribute('id', value)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }
  set className(value: string) {
    this.setAttribute('class', value)
  }

  get src(): string {
    return this.getAttribute('src') ?? ''
  }
  get srcset(): string {
    return this.getAttribute('srcset') ?? ''
  }
  get style(): Style {
    return styleOf(this.getAttribute('style'))
  }

  get innerHTML(): string {
    return this.ownerDocument.markup.write(this)
  }
  set innerHTML(html: string) {
    while (this.firstChild !== null) this.firstChild.remove()
    this.ownerDocument.markup.read(html, this)
  }
}

export class PageDocument extends PageParent {
  readonly nodeType = DOCUMENT
  readonly nodeName = '#document'
  /** A saved page does not know where it was. */
  readonly baseURI = 'about:blank'
  readonly documentURI = 'about:blank'
  readonly markup: Markup

  constructor(markup: Markup) {
    super()
    this.markup = markup
  }

  get documentElement(): PageElement | null {
    return this.firstElementChild
  }

  /** The body, or the frameset that stands in its place. */
  get body(): PageElement | null {
    let it = this.documentElement?.firstElementChild ?? null
    while (it !== null && it.tagName !== 'BODY' && it.tagName !== 'FRAMESET') it = it.nextElementSibling
    return it
  }

  get title(): string {
    for (const it of this.elements()) {
      if (it.tagName === 'TITLE') return it.textContent.replace(/[\t\n\f\r ]+/g, ' ').trim()
    }
    return ''
  }

  createElement(name: string): PageElement {
    return new PageElement(this, name.toLowerCase(), html.NS.HTML, [])
  }

  createTextNode(text: string): PageText {
    return new PageText(text)
  }
}
