import type { Attribute, XmlHandler } from './xml.ts'

/** What is to be done where an element ends; `skip` for one with nothing in it that is read. */
export type Entered = (() => void) | 'skip' | undefined

/** A walk over elements of which each may say what is to be done at its end. */
export abstract class ElementWalk implements XmlHandler {
  readonly #closers: ((() => void) | undefined)[] = []
  /** Whether one of several ways to draw something was taken, for each that is open. */
  readonly #taken: boolean[] = []
  #skipped = 0

  protected abstract enter(name: string, attribute: Attribute): Entered
  protected abstract write(text: string): void

  open(name: string, attribute: Attribute): void {
    const entered = this.#skipped > 0 ? 'skip' : this.#chosen(name, attribute)
    if (entered === 'skip') this.#skipped += 1
    else this.#closers.push(entered)
  }

  /** Of several ways to draw the same (ECMA-376, part 3, 9.3), only the first is walked through. */
  #chosen(name: string, attribute: Attribute): Entered {
    switch (name) {
      case 'mc:AlternateContent':
        this.#taken.push(false)
        return () => {
          this.#taken.pop()
        }
      case 'mc:Choice':
      case 'mc:Fallback':
        if (this.#taken.at(-1) !== false) return 'skip'
        this.#taken[this.#taken.length - 1] = true
        return
    }
    return this.enter(name, attribute)
  }

  close(): void {
    if (this.#skipped > 0) this.#skipped -= 1
    else this.#closers.pop()?.()
  }

  text(text: string): void {
    if (this.#skipped === 0) this.write(text)
  }
}
