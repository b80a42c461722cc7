import { PageElement } from '../page/page-tree.ts'
import { appendText, parsePage } from '../page/parse-page.ts'

/**
 * Makes a page of what a document consists of, as if it had been saved as one, so that it is read by the same rules.
 * Elements are those of HTML.
 */
export class PageBuilder {
  readonly document = parsePage('')
  #open: PageElement[]
  readonly #outer: PageElement[][] = []

  constructor() {
    const { body } = this.document
    if (body === null) throw new Error('a page has a body')
    this.#open = [body]
  }

  /** The innermost element that is open. */
  get inner(): PageElement {
    return this.#open.at(-1) ?? (this.document.body as PageElement)
  }

  open(name: string, attributes: Readonly<Record<string, string>> = {}): PageElement {
    const element = this.apart(name, attributes)
    this.inner.appendChild(element)
    this.#open.push(element)
    return element
  }

  /** Closes an element, and those in it that are open. */
  close(element: PageElement): void {
    const at = this.#open.lastIndexOf(element)
    if (at > 0) this.#open.length = at
  }

  text(text: string): void {
    appendText(this.inner, text)
  }

  /** A line of its own, with nothing but text. */
  line(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): PageElement {
    const element = this.open(name, attributes)
    this.text(text)
    this.close(element)
    return element
  }

  break(): void {
    this.close(this.open('br'))
  }

  /** Opens a paragraph of a quotation. Those that follow each other are one. @returns the quotation */
  quotation(): PageElement {
    const last = this.inner.lastChild
    if (last instanceof PageElement && last.localName === 'blockquote') this.#open.push(last)
    else this.open('blockquote')
    const quotation = this.inner
    this.open('p')
    return quotation
  }

  /** From now on, everything is written into another element, until `back`. */
  goTo(element: PageElement): void {
    this.#outer.push(this.#open)
    this.#open = [element]
  }

  back(): void {
    this.#open = this.#outer.pop() ?? this.#open
  }

  /** An element that stands nowhere yet. */
  apart(name: string, attributes: Readonly<Record<string, string>> = {}): PageElement {
    const element = this.document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  }
}
