type Sibling<Self> = { readonly nextElementSibling: Self | null }
type Parent<Child> = { readonly firstElementChild: Child | null }

/**
 * The elements among the children of a node, live as in a browser, without an array that every change would make
 * again. It remembers the element that was asked for last: what walks along the children, also while it takes them
 * away, needs one step for each.
 */
export class ChildElements<Element extends Sibling<Element>> {
  readonly [index: number]: Element
  readonly #parent: Parent<Element>
  #length: number | null = null
  #at = 0
  #element: Element | null = null
  /** Itself, with its elements under their numbers. */
  readonly indexed: ChildElements<Element>

  constructor(parent: Parent<Element>) {
    this.#parent = parent
    this.indexed = new Proxy(this, {
      get: (target, name) => {
        if (name === 'length') return target.length
        return typeof name === 'string' ? (target.item(Number(name)) ?? undefined) : undefined
      },
      has: (target, name) => typeof name === 'string' && target.item(Number(name)) !== null,
    })
  }

  get length(): number {
    if (this.#length === null) {
      let count = 0
      for (let it: Element | null = this.#parent.firstElementChild; it !== null; it = it.nextElementSibling)
        count += 1
      this.#length = count
    }
    return this.#length
  }

  item(index: number): Element | null {
    if (this.#element === null || index < this.#at) {
      this.#at = 0
      this.#element = this.#parent.firstElementChild
    }
    if (!(index >= 0)) return null
    let it = this.#element
    let at = this.#at
    while (it !== null && at < index) {
      it = it.nextElementSibling
      at += 1
    }
    if (it !== null) {
      this.#at = at
      this.#element = it
    }
    return it
  }

  added(): void {
    if (this.#length !== null) this.#length += 1
    // It may stand before the element that is remembered.
    this.#element = null
  }

  leaving(element: Element): void {
    if (this.#length !== null) this.#length -= 1
    this.#element = this.#element === element ? element.nextElementSibling : null
  }
}
