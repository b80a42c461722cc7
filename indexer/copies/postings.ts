import { NumberTable } from './number-table.ts'

const NONE = -1

/** The texts that have each of some prints, as linked lists in arrays of numbers. */
export class Postings {
  readonly #wanted = new NumberTable()
  #last = new Int32Array(0)
  #texts = new Int32Array(1024)
  #before = new Int32Array(1024)
  #length = 0

  /** Asks for a print, which gets a number; to be called for all of them before the first `add`. */
  want(print: number): number {
    return this.#wanted.add(print)
  }

  get wanted(): number {
    return this.#wanted.length
  }

  /** Its number among those that are wanted, or -1. */
  find(print: number): number {
    return this.#wanted.find(print)
  }

  add(print: number, text: number): void {
    if (this.#last.length !== this.#wanted.length) {
      this.#last = new Int32Array(this.#wanted.length).fill(NONE)
    }
    if (this.#length === this.#texts.length) {
      this.#texts = doubled(this.#texts)
      this.#before = doubled(this.#before)
    }
    this.#texts[this.#length] = text
    this.#before[this.#length] = this.#last[print] as number
    this.#last[print] = this.#length
    this.#length += 1
  }

  /** Calls `visit` with each text that was added to a print, by its number. */
  eachOf(print: number, visit: (text: number) => void): void {
    this.whileOf(print, (text) => {
      visit(text)
      return true
    })
  }

  /** The same with the last one that was added first, and only while `visit` returns true. */
  whileOf(print: number, visit: (text: number) => boolean): void {
    for (let at = this.#last[print] ?? NONE; at !== NONE; at = this.#before[at] as number) {
      if (!visit(this.#texts[at] as number)) return
    }
  }
}

function doubled(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const into = new Int32Array(from.length * 2)
  into.set(from)
  return into
}
