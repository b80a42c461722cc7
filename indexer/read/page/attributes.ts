export type Attribute = { readonly name: string; readonly value: string; cloneNode(): Attribute }

/** The attributes of a tag as they were read. Elements made from the same tag share the list. */
export type Written = readonly { readonly name: string; readonly value: string }[]

const attribute = (name: string, value: string): Attribute => ({
  name,
  value,
  cloneNode() {
    return this
  },
})

/** The attributes of one element. Most elements are never asked for theirs. */
export class Attributes {
  #written: Written
  #values: Map<string, string> | null = null
  #list: Attribute[] | null = null

  constructor(written: Written) {
    this.#written = written
  }

  get #named(): Map<string, string> {
    if (this.#values === null) {
      this.#values = new Map(this.#written.map(({ name, value }) => [name, value]))
      this.#written = []
    }
    return this.#values
  }

  get list(): readonly Attribute[] {
    this.#list ??= Array.from(this.#named, ([name, value]) => attribute(name, value))
    return this.#list
  }

  get(name: string): string | null {
    if (this.#values === null && this.#written.length === 0) return null
    return this.#named.get(name) ?? null
  }

  set(name: string, value: string): void {
    this.#named.set(name, value)
    this.#list = null
  }

  delete(name: string): void {
    if (this.get(name) === null) return
    this.#named.delete(name)
    this.#list = null
  }
}

/** The declarations of a `style` attribute that decide whether an element can be seen. */
export type Style = { readonly display: string; readonly visibility: string }

const NO_STYLE: Style = { display: '', visibility: '' }

export function styleOf(written: string | null): Style {
  if (written === null) return NO_STYLE
  const style = { display: '', visibility: '' }
  for (const declaration of written.split(';')) {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (name !== 'display' && name !== 'visibility') continue
    style[name] = (declaration.slice(colon + 1).split('!')[0] ?? '').trim().toLowerCase()
  }
  return style
}
