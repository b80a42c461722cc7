// More than 300 lines: one walk over the tree, with what it keeps for each element that is open.
import { drawnQuotes } from '../../../languages/drawn-quotes.ts'
import { attributionOf } from './attribution.ts'
import { BoxNames } from './box-names.ts'
import {
  BLOCKS,
  CONTENT_ELEMENTS,
  CONTROLS,
  isHidden,
  PREFORMATTED,
  placeByElement,
  ROLES,
  rankOf,
  WITHOUT_TEXT,
} from './elements.ts'
import { type Around, LineBuilder } from './line-builder.ts'
import { drawnBefore, type ListNumbers, numbersOf } from './list-numbers.ts'
import { isNote, isNoteNumber, NUMBER_CHARACTERS_AT_MOST, targetOf } from './note-numbers.ts'
import type { BlockQuotation, PageLine, Place } from './page-line.ts'
import { type PageDocument, PageElement, type PageNode, PageText } from './page-tree.ts'
import { joinedRow } from './table-row.ts'

/** An element that is open, and what it and its ancestors say of the text in it. */
type Frame = Around & {
  readonly element: PageElement
  readonly isBlock: boolean
  /** Where the block stands that it is in. */
  readonly blockPlace: Place | undefined
  readonly isHidden: boolean
  /** Whether it is written on lines of its own, apart from the line that it stands in. */
  readonly isApart: boolean
  readonly isInApart: boolean
  readonly isPreformatted: boolean
  readonly inSection: boolean
  readonly language: string | null
  readonly quoteDepth: number
  readonly numbers: ListNumbers | null
  readonly figure: { quotation: BlockQuotation | null } | null
  /** The quotation of which it says whose it is. */
  readonly attributes: BlockQuotation | null
}

/** A `<q>` whose first character has not been met yet, or that has a mark before it. */
type Quote = { open: string; close: string }

/** A row of a table that is open: where its lines begin, and its cells. */
type Row = { readonly from: number; readonly cells: number[]; isOuter: boolean }

/** Text that may be the number of a note, from the element on that is raised or a link. */
type MaybeNumber = {
  owner: PageElement
  line: LineBuilder
  start: number
  raised: boolean
  link: PageElement | null
}

const OPENING_MARK = /^\s*["“”„‟«»‹›‘’‚「『《〈]/u
const LINE_BREAK = /\r\n|[\r\n]/

const HIDDEN: Place = { reason: 'hidden', sure: true }
const OPERATED: Place = { reason: 'controls', sure: true }
const DRAWN: Place = { reason: 'outside the article', sure: true }

const ROOT: Omit<Frame, 'element' | 'language'> = {
  role: undefined,
  place: undefined,
  link: null,
  quotation: undefined,
  isMainHeading: false,
  isBlock: true,
  blockPlace: undefined,
  isHidden: false,
  isApart: false,
  isInApart: false,
  isPreformatted: false,
  inSection: false,
  quoteDepth: 0,
  numbers: null,
  figure: null,
  attributes: null,
}

const SECTIONS = new Set(['article', 'section', 'main', 'blockquote'])

/** @param outer where the element around stands @param own where the element itself says that it stands */
function placeIn(outer: Place | undefined, own: Place | undefined): Place | undefined {
  if (outer === undefined || own === undefined) return own ?? outer
  if (rankOf(outer) > rankOf(own)) return outer
  if (outer.reason === own.reason && outer.sure === own.sure) return outer
  return { reason: own.reason, sure: own.sure || outer.sure }
}

function roleIn(outer: PageLine['role'], own: PageLine['role'], isNote: boolean): PageLine['role'] {
  if (isNote || (outer === 'note' && own !== 'heading')) return 'note'
  return own ?? outer
}

/** A table is not quoted: it is only indented like a quotation. */
const quotationAround = (name: string, outer: Frame): BlockQuotation | undefined =>
  name === 'table' ? undefined : outer.quotation

/** The quotation of which an element says whose it is. */
function attributedBy(name: string, outer: Frame): BlockQuotation | null {
  if (name === 'footer' && outer.quotation !== undefined) return outer.quotation
  if (name === 'figcaption') return outer.figure?.quotation ?? null
  return outer.attributes
}

class Walk {
  readonly lines: PageLine[] = []
  readonly #names = new BoxNames()
  readonly #frames: Frame[] = []
  #line = new LineBuilder()
  /** The line that something stands in that is written apart, and what was written. */
  #around: LineBuilder | null = null
  #apart: PageLine[] = []
  #maybe: MaybeNumber | null = null
  readonly #quotes: Quote[] = []
  /** Those of them that no character has been met of. */
  #due: Quote[] = []
  #cite: { element: PageElement; line: LineBuilder; start: number } | null = null
  readonly #rows: Row[] = []
  /** The `id` of each note that a number leads to. */
  readonly #notes = new Set<string>()

  constructor(body: PageElement, language: string | null) {
    this.#frames.push({ ...ROOT, element: body, language: body.getAttribute('lang') ?? language })
  }

  get #frame(): Frame | undefined {
    return this.#frames.at(-1)
  }

  text(node: PageText): void {
    const frame = this.#frame
    if (frame === undefined) return
    if (!frame.isPreformatted) this.#write(node, node.textContent, frame)
    else {
      node.textContent.split(LINE_BREAK).forEach((line, at) => {
        if (at > 0) this.break()
        this.#write(node, line, frame)
      })
    }
  }

  #write(node: PageText, data: string, frame: Frame): void {
    if (this.#due.length > 0 && /\S/.test(data)) this.#drawOpeningMarks(data, frame)
    this.#line.write(node, data, frame)
  }

  #drawOpeningMarks(data: string, frame: Frame): void {
    const innermost = this.#due.at(-1)
    for (const quote of this.#due) {
      // A page that writes marks of its own has told the browser to draw none.
      if (quote === innermost && OPENING_MARK.test(data)) quote.close = ''
      else this.#line.write(null, quote.open, frame)
    }
    this.#due = []
  }

  #drawClosingMark(frame: Frame): void {
    const quote = this.#quotes.pop()
    if (quote === undefined) return
    if (this.#due.at(-1) === quote) this.#due.pop()
    else this.#line.write(null, quote.close, frame)
  }

  break(): void {
    if (this.#line.break()) this.#close()
  }

  /** Ends the line that is open. */
  #close(): void {
    const line = this.#line
    this.#line = new LineBuilder()
    this.#maybe = null
    if (line.text === '') {
      // A number waits for the first line of its item.
      this.#line.drawn = line.drawn
      this.#line.isNote = line.isNote
      return
    }
    const made = line.made(this.#frame?.blockPlace)
    this.#attribute(made, line)
    if (this.#around !== null) this.#apart.push(made)
    else {
      this.lines.push(made)
      this.#addApart()
    }
  }

  #addApart(): void {
    for (const line of this.#apart) this.lines.push(line)
    this.#apart = []
  }

  /** Notes who is quoted, and up to where. */
  #attribute(made: PageLine, line: LineBuilder): void {
    const named = this.#frame?.attributes ?? null
    const quotation = made.quotation ?? named
    if (quotation === null) return
    const isWhole = named !== null
    const { quotedEnd, speaker } = attributionOf(made.text, line.cite, {
      isWhole,
      isFirst: !quotation.hasWords,
    })
    made.quotedEnd = quotedEnd
    if (quotedEnd > 0) quotation.hasWords = true
    if (speaker !== undefined) quotation.speaker ??= speaker
    made.role ??= 'paragraph'
  }

  enter(element: PageElement): void {
    const outer = this.#frame
    if (outer === undefined) return
    const frame = this.#frameOf(element, outer)
    if (frame.isBlock) this.#close()
    if (frame.isApart) {
      this.#around = this.#line
      this.#line = new LineBuilder()
    }
    this.#frames.push(frame)
    switch (element.localName) {
      case 'br':
        this.break()
        break
      case 'q':
        this.#quoteBegins(drawnQuotes(outer.language, outer.quoteDepth))
        break
      case 'cite':
        this.#cite = { element, line: this.#line, start: this.#line.text.length }
        break
      case 'li':
        this.#line.drawn = frame.numbers === null ? '' : drawnBefore(element, frame.numbers)
        break
      case 'tr':
        this.#rowBegins()
        break
      case 'td':
      case 'th':
        this.#rows.at(-1)?.cells.push(this.lines.length)
        break
      case 'sup':
        this.#maybeNumber(element, true, null)
        break
      case 'a':
        if (targetOf(element) !== null) this.#maybeNumber(element, false, element)
        break
    }
    if (!frame.isBlock && this.#isLedTo(element)) this.#line.isNote = true
  }

  #quoteBegins(quote: Quote): void {
    this.#quotes.push(quote)
    this.#due.push(quote)
  }

  #rowBegins(): void {
    const outer = this.#rows.at(-1)
    if (outer !== undefined) outer.isOuter = true
    this.#rows.push({ from: this.lines.length, cells: [], isOuter: false })
  }

  #joinRow(): void {
    const row = this.#rows.pop()
    if (row === undefined || row.isOuter || row.cells.length < 2) return
    const joined = joinedRow(
      this.lines.slice(row.from),
      row.cells.map((it) => it - row.from),
    )
    if (joined === null) return
    this.lines.length = row.from
    this.lines.push(joined)
  }

  #isLedTo(element: PageElement): boolean {
    if (this.#notes.size === 0) return false
    const id = element.getAttribute('id') ?? (element.localName === 'a' ? element.getAttribute('name') : null)
    return id !== null && this.#notes.has(id)
  }

  #maybeNumber(owner: PageElement, raised: boolean, link: PageElement | null): void {
    if (this.#maybe === null)
      this.#maybe = { owner, line: this.#line, start: this.#line.text.length, raised, link }
    else {
      this.#maybe.raised ||= raised
      this.#maybe.link ??= link
    }
  }

  #judgeNumber({ line, start, raised, link }: MaybeNumber): void {
    this.#maybe = null
    if (line !== this.#line || line.text.length - start > NUMBER_CHARACTERS_AT_MOST) return
    const text = line.text.slice(start)
    if (!isNoteNumber(text, line.text.slice(0, start), { raised, link })) return
    line.setAside(start)
    const target = link === null ? null : targetOf(link)
    if (target !== null) this.#notes.add(target)
    if (start === 0) line.isNote = true
  }

  #frameOf(element: PageElement, outer: Frame): Frame {
    const { localName } = element
    const isBlock = BLOCKS.has(localName)
    const box = this.#boxOf(element)
    const hides = !outer.isHidden && (isHidden(element) || box.reason === 'hidden')
    const isControl = CONTROLS.has(localName) || element.getAttribute('role') === 'button'
    const isDrawing = localName === 'svg'
    const place = this.#placeOf(
      element,
      outer,
      box.reason,
      hides ? HIDDEN : isControl ? OPERATED : isDrawing ? DRAWN : undefined,
    )
    const isApart = !outer.isInApart && (hides || isControl || isDrawing)
    const isQuotation = localName === 'blockquote'
    const quotation = isQuotation ? { hasWords: false } : quotationAround(localName, outer)
    const figure = localName === 'figure' ? { quotation: null } : outer.figure
    if (isQuotation && figure !== null) figure.quotation = quotation ?? null
    const ownRole = element.getAttribute('role') === 'heading' ? 'heading' : ROLES[localName]
    const role = roleIn(
      outer.role,
      ownRole ?? box.role,
      isNote(element) || (isBlock && this.#isLedTo(element)),
    )
    return {
      element,
      role,
      place,
      link: localName === 'a' ? element : outer.link,
      quotation,
      isMainHeading: localName === 'h1' || (outer.isMainHeading && role === 'heading'),
      isBlock,
      blockPlace: isBlock ? place : outer.blockPlace,
      isHidden: outer.isHidden || hides,
      isApart,
      isInApart: outer.isInApart || isApart,
      isPreformatted: outer.isPreformatted || PREFORMATTED.has(localName),
      inSection: outer.inSection || SECTIONS.has(localName),
      language: element.getAttribute('lang') ?? outer.language,
      quoteDepth: outer.quoteDepth + (localName === 'q' ? 1 : 0),
      numbers: localName === 'ol' ? numbersOf(element) : localName === 'ul' ? null : outer.numbers,
      figure,
      attributes: attributedBy(localName, outer),
    }
  }

  #boxOf(element: PageElement) {
    if (CONTENT_ELEMENTS.has(element.localName)) return {}
    const box = this.#names.of(element.getAttribute('class'))
    return box.reason === undefined ? { ...this.#names.of(element.getAttribute('id')), ...box } : box
  }

  #placeOf(
    element: PageElement,
    outer: Frame,
    named: Place['reason'] | undefined,
    known: Place | undefined,
  ): Place | undefined {
    if (outer.isHidden) return outer.place
    if (known !== undefined) return known
    const isHolder = CONTENT_ELEMENTS.has(element.localName) || element.getAttribute('role') === 'main'
    const around =
      isHolder && outer.place?.sure === false && rankOf(outer.place) === 0 ? undefined : outer.place
    const byElement = outer.quotation === undefined ? placeByElement(element, outer.inSection) : undefined
    const byName = named === undefined ? undefined : { reason: named, sure: false }
    return placeIn(placeIn(around, byElement), byName)
  }

  #noteCite({ line, start }: { line: LineBuilder; start: number }): void {
    this.#cite = null
    if (line === this.#line && line.text.length > start) line.cite = { start, end: line.text.length }
  }

  end(): void {
    this.#close()
  }

  leave(): void {
    const frame = this.#frame
    if (frame === undefined) return
    const { element } = frame
    if (element === this.#maybe?.owner) this.#judgeNumber(this.#maybe)
    if (element.localName === 'q') this.#drawClosingMark(frame)
    if (element === this.#cite?.element) this.#noteCite(this.#cite)
    if (frame.isBlock || frame.isApart) this.#close()
    if (element.localName === 'li') this.#line.drawn = ''
    if (element.localName === 'li' || frame.isBlock) this.#line.isNote = false
    if (frame.isApart && this.#around !== null) {
      this.#line = this.#around
      this.#around = null
      if (this.#line.text === '') this.#addApart()
    }
    if (element.localName === 'tr') this.#joinRow()
    this.#frames.pop()
  }
}

/**
 * The text of a page, whole: what it shows, in the order of the page, and what is hidden in it. Scripts, styles and
 * templates hold no text. What is hidden or operated (a button) in the middle of a line comes after that line.
 */
export function linesOf(document: PageDocument): PageLine[] {
  const { body } = document
  if (body === null) return []
  const walk = new Walk(body, document.documentElement?.getAttribute('lang') ?? null)
  let it: PageNode | null = body.firstChild
  while (it !== null) {
    if (it instanceof PageText) walk.text(it)
    else if (it instanceof PageElement && !WITHOUT_TEXT.has(it.localName)) {
      walk.enter(it)
      if (it.firstChild !== null) {
        it = it.firstChild
        continue
      }
      walk.leave()
    }
    while (it !== null && it !== body && it.nextSibling === null) {
      it = it.parentNode
      if (it !== body) walk.leave()
    }
    it = it === body ? null : (it?.nextSibling ?? null)
  }
  walk.end()
  return walk.lines
}
