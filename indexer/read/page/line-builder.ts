import type { Aside, Range } from '../../../model/passage.ts'
import type { BlockQuotation, PageLine, Place } from './page-line.ts'
import type { PageElement, PageText } from './page-tree.ts'
import { marksIn } from './visible-marks.ts'

const SPACES = /\s+/gu
const SPACES_BEFORE = /^\s*/u

/** What the elements around a piece of text say of it. */
export type Around = {
  readonly role: PageLine['role']
  readonly place: Place | undefined
  readonly link: PageElement | null
  readonly quotation: BlockQuotation | undefined
  readonly isMainHeading: boolean
}

/** One line while it is written. */
export class LineBuilder {
  /** What a browser draws before it. */
  drawn = ''
  /** Whether it is a note that a number leads to. */
  isNote = false
  /** The last `<cite>` in it. */
  cite: Range | null = null
  #text = ''
  #around: Around | null = null
  /** Whether its parts stand in different places. */
  #isMixed = false
  #gap: '' | ' ' | '\n' = ''
  #breaks = 0
  #link: PageElement | null = null
  readonly #parts: PageLine['parts'] = []
  readonly #asides: Aside[] = []
  #linkedMarks = 0
  #links = 0

  get text(): string {
    return this.#text
  }

  get quotation(): BlockQuotation | undefined {
    return this.#around?.quotation
  }

  /** @returns whether the line ends here, because it is the second break in a row */
  break(): boolean {
    if (this.#text === '') return false
    this.#breaks += 1
    this.#gap = '\n'
    return this.#breaks > 1
  }

  /** @param node null for what a browser draws */
  write(node: PageText | null, data: string, around: Around): void {
    const from = SPACES_BEFORE.exec(data)?.[0].length ?? 0
    if (from > 0) this.#space()
    if (from === data.length) return
    const shown = data.slice(from).trimEnd()
    const text = shown.replace(SPACES, ' ')
    if (this.#around === null) this.#around = around
    else {
      this.#text += this.#gap
      if (around.place?.reason !== this.#around.place?.reason) this.#isMixed = true
    }
    this.#text += text
    this.#gap = ''
    this.#breaks = 0
    const marks = marksIn(text)
    if (node !== null) this.#parts.push({ node, marks })
    if (around.link !== null) this.#linkedMarks += marks
    if (around.link !== null && around.link !== this.#link) this.#links += 1
    this.#link = around.link
    if (from + shown.length < data.length) this.#space()
  }

  #space(): void {
    if (this.#gap === '' && this.#text !== '') this.#gap = ' '
  }

  setAside(start: number): void {
    const from = start + (SPACES_BEFORE.exec(this.#text.slice(start))?.[0].length ?? 0)
    if (from < this.#text.length)
      this.#asides.push({ start: from, end: this.#text.length, reason: 'note number' })
  }

  /** @param place where the block stands that the line is in */
  made(place: Place | undefined): PageLine {
    const stands = this.#isMixed ? place : this.#around?.place
    const role = this.isNote && this.#around?.role !== 'heading' ? 'note' : this.#around?.role
    return {
      text: this.#text,
      drawn: this.drawn,
      parts: this.#parts,
      links: this.#links,
      linkedMarks: this.#linkedMarks,
      asides: this.#asides,
      quotedEnd: this.#text.length,
      isMainHeading: this.#around?.isMainHeading === true,
      ...(role && { role }),
      ...(stands && { place: stands }),
      ...(this.quotation && { quotation: this.quotation }),
    }
  }
}
