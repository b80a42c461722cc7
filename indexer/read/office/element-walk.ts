import type { Attribute, XmlHandler } from './xml.ts'

/** What is to be done where an element ends; `skip` for one with nothing in it that is read. */
export type Entered = (() => void) | 'skip' | undefined

/** A walk over elements of which each may say what is to be done at its end. */
export abstract class ElementWalk implements XmlHandler {
  readonly #closers: ((() => void) | undefined)[] = []
  #skipped = 0

  protected abstract enter(name: string, attribute: Attribute): Entered
  protected abstract write(text: string): void

  open(name: string, attribute: Attribute): void {
    const entered = this.#skipped > 0 ? 'skip' : this.enter(name, attribute)
    if (entered === 'skip') this.#skipped += 1
    else this.#closers.push(entered)
  }

  close(): void {
    if (this.#skipped > 0) this.#skipped -= 1
    else this.#closers.pop()?.()
  }

  text(text: string): void {
    if (this.#skipped === 0) this.write(text)
  }
}
