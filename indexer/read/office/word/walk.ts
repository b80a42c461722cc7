// More than 300 lines: one walk over the elements of WordprocessingML, with what it keeps for each that is open.
import type { PageElement } from '../../page/page-tree.ts'
import { ElementWalk, type Entered } from '../element-walk.ts'
import { numberIn } from '../numbers.ts'
import { isOn } from '../packages.ts'
import type { PageBuilder } from '../page-builder.ts'
import type { Attribute } from '../xml.ts'
import type { Numbering } from './numbering.ts'
import type { ParagraphStyle } from './styles.ts'

export type NoteKind = 'footnote' | 'endnote'
const NOTE_FORMATS: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman' }

/** A note that something in the text refers to. */
export type NoteReference = {
  kind: NoteKind
  id: string /** As it is drawn; '' for a mark of its own. */
  number: string
}

/** What is known of the whole document. */
export type WordContext = {
  page: PageBuilder
  styles: ReadonlyMap<string, ParagraphStyle>
  numbering: Numbering
  /** Notes that the text refers to, in the order of their numbers. */
  references: Map<string, NoteReference>
  /** How many of them have a number. */
  numbered: Record<NoteKind, number>
  /** What the notes are, by the same keys. */
  notes: Map<string, PageElement>
  /** Stretches of text that tracked changes delete. */
  deleted: number
  /** Characters of which only a font knows what they are. */
  unknown: number
  /** The text of the first paragraph that is styled as the title. */
  title: string | null
}

type Paragraph = {
  style?: ParagraphStyle & { id: string }
  numbering?: string
  level?: number
  outline?: number
  /** The end of the paragraph is deleted: the next one goes on in its line. */
  goesOn?: boolean
  element: PageElement | null
  /** Text boxes that are anchored in it. */
  boxes: PageElement[]
}

type Run = { isHidden: boolean; isRaised: boolean; element: PageElement | null }

/** By the names that Word gives its styles in English, whatever language shows them. */
const QUOTATIONS = new Set(['quote', 'intense quote', 'block text', 'quotations', 'block quotation'])
const CONTENTS = /^(?:toc [1-9]|table of figures)$/
const BODY_TEXT = 9

/** What was before a change, how something is drawn, and how it is read aloud. */
const SKIPPED = new Set(
  `w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:trPrChange w:tcPrChange w:tblPrExChange w:tblGridChange
  w:numberingChange w:tabs w:rt w:sectPr`.split(/\s+/),
)
const TEXTS = new Set(['w:t', 'w:delText', 'm:t'])
/** Characters that a font draws as something else. */
const PRIVATE = /^[\uE000-\uF8FF]$/
const HYPHEN_WITHOUT_BREAK = '\u2011'

export const noteKey = ({ kind, id }: Pick<NoteReference, 'kind' | 'id'>) => `${kind}-${id}`

/** Writes one part with paragraphs (the body, notes, comments, a header) into a page. */
export class WordWalk extends ElementWalk {
  readonly #of: WordContext
  readonly #page: PageBuilder
  readonly #outer: { paragraph: Paragraph | null; run: Run | null }[] = []
  #paragraph: Paragraph | null = null
  /** A paragraph that goes on in the next one. */
  #held: Paragraph | null = null
  #run: Run | null = null
  #texts = 0
  #deletions = 0
  #inParagraphProperties = 0
  #inRow = 0
  #row: PageElement | null = null
  /** The note that is being written. */
  #note: NoteReference | null = null

  constructor(of: WordContext) {
    super()
    this.#of = of
    this.#page = of.page
  }

  protected override write(text: string): void {
    if (this.#texts > 0) this.#write(text)
  }

  protected override enter(name: string, attribute: Attribute): Entered {
    if (SKIPPED.has(name)) return 'skip'
    if (TEXTS.has(name)) {
      this.#texts += 1
      return () => {
        this.#texts -= 1
      }
    }
    switch (name) {
      case 'w:body':
      case 'w:hdr':
      case 'w:ftr':
        return () => this.#endHeld()
      case 'w:p':
        return this.#paragraphBegins()
      case 'w:pPr':
        this.#inParagraphProperties += 1
        return () => {
          this.#inParagraphProperties -= 1
        }
      case 'w:pStyle':
      case 'w:numId':
      case 'w:ilvl':
      case 'w:outlineLvl':
        this.#property(name, attribute('w:val') ?? '')
        return
      case 'w:r':
      case 'm:r':
        return this.#runBegins()
      case 'w:vanish':
        if (this.#run !== null && isOn(attribute('w:val'))) this.#run.isHidden = true
        return
      case 'w:vertAlign':
        if (this.#run !== null) this.#run.isRaised = attribute('w:val') === 'superscript'
        return
      case 'w:del':
      case 'w:moveFrom':
        return this.#deletion()
      case 'w:tab':
      case 'w:ptab':
        this.#write('\t')
        return
      case 'w:br':
      case 'w:cr':
        this.#break(attribute('w:type'))
        return
      case 'w:noBreakHyphen':
        this.#write(HYPHEN_WITHOUT_BREAK)
        return
      case 'w:sym':
        this.#symbol(attribute('w:char') ?? '')
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#reference(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attribute)
        return
      case 'w:tbl':
        return this.#element('table')
      case 'w:tr':
        return this.#rowBegins()
      case 'w:trPr':
        this.#inRow += 1
        return () => {
          this.#inRow -= 1
        }
      case 'w:tc':
        return this.#element('td')
      case 'w:txbxContent':
        return this.#boxBegins()
      case 'w:footnote':
      case 'w:endnote':
        return this.#noteBegins(name === 'w:footnote' ? 'footnote' : 'endnote', attribute('w:id') ?? '')
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        if (this.#note !== null) this.#number(this.#note, `${noteKey(this.#note)}-in-text`, {})
        return
      case 'w:comment':
        this.#page.line('p', attribute('w:author') ?? '')
        return () => this.#endHeld()
    }
  }

  #element(name: string): () => void {
    this.#endHeld()
    const element = this.#page.open(name)
    return () => {
      this.#endHeld()
      this.#page.close(element)
    }
  }

  #rowBegins(): () => void {
    const outer = this.#row
    const row = this.#page.open('tr')
    this.#row = row
    return () => {
      this.#page.close(row)
      this.#row = outer
    }
  }

  /** A text box stands beside the paragraph that it is anchored in, and is written after it. */
  #boxBegins(): () => void {
    const box = this.#page.apart('div')
    if (this.#paragraph === null) this.#page.inner.appendChild(box)
    else this.#paragraph.boxes.push(box)
    this.#outer.push({ paragraph: this.#paragraph, run: this.#run })
    this.#paragraph = null
    this.#run = null
    this.#page.goTo(box)
    return () => {
      this.#endHeld()
      this.#page.back()
      const outer = this.#outer.pop()
      this.#paragraph = outer?.paragraph ?? null
      this.#run = outer?.run ?? null
    }
  }

  #paragraphBegins(): () => void {
    const paragraph = this.#held ?? { element: null, boxes: [] }
    this.#held = null
    this.#paragraph = paragraph
    delete paragraph.goesOn
    return () => {
      this.#paragraph = null
      if (paragraph.goesOn) this.#held = paragraph
      else this.#paragraphEnds(paragraph)
    }
  }

  #paragraphEnds(paragraph: Paragraph): void {
    // An empty paragraph of a list is counted too.
    if (paragraph.element === null && paragraph.boxes.length === 0) this.#label(paragraph)
    else if (paragraph.element !== null) {
      this.#page.close(paragraph.element)
      if (paragraph.style?.name === 'title') this.#of.title ??= paragraph.element.textContent
    }
    for (const box of paragraph.boxes) this.#page.inner.appendChild(box)
  }

  /** A paragraph goes on in none where a table, a cell or all of the text begins or ends. */
  #endHeld(): void {
    if (this.#held !== null) this.#paragraphEnds(this.#held)
    this.#held = null
  }

  #property(name: string, value: string): void {
    const paragraph = this.#paragraph
    // A paragraph that goes on is what the one before it was.
    if (paragraph === null || this.#inParagraphProperties === 0 || paragraph.element !== null) return
    if (name === 'w:pStyle') paragraph.style = { name: '', ...this.#of.styles.get(value), id: value }
    else if (name === 'w:numId') paragraph.numbering = value
    else if (name === 'w:ilvl') paragraph.level = Number(value)
    else paragraph.outline = Number(value)
  }

  #runBegins(): () => void {
    const outer = this.#run
    const run: Run = { isHidden: false, isRaised: false, element: null }
    this.#run = run
    return () => {
      if (run.element !== null) this.#page.close(run.element)
      this.#run = outer
    }
  }

  #deletion(): (() => void) | undefined {
    if (this.#inParagraphProperties > 0) {
      if (this.#paragraph !== null) this.#paragraph.goesOn = true
      return
    }
    if (this.#inRow > 0) {
      this.#row?.setAttribute('hidden', '')
      this.#of.deleted += 1
      return
    }
    this.#of.deleted += 1
    this.#deletions += 1
    return () => {
      this.#deletions -= 1
    }
  }

  /** What is drawn before a paragraph of a list; null if it is in none. */
  #label({ style, numbering, level }: Paragraph): string | null {
    const id = numbering ?? style?.numbering
    if (id === undefined || id === '0') return null
    const ofStyle = () =>
      style?.level ?? (style === undefined ? 0 : this.#of.numbering.levelOfStyle(id, style.id))
    return this.#of.numbering.next(id, level ?? ofStyle())
  }

  #elementOf(paragraph: Paragraph): PageElement {
    const { style, outline } = paragraph
    const label = this.#label(paragraph)
    const heading = outline === undefined ? style?.heading : outline < BODY_TEXT ? outline + 1 : undefined
    const name = style?.name ?? ''
    const element = this.#open(name, heading, label)
    paragraph.element = element
    if (label) this.#page.text(`${label} `)
    return element
  }

  #open(style: string, heading: number | undefined, label: string | null): PageElement {
    if (style === 'title') return this.#page.open('h1')
    if (CONTENTS.test(style)) return this.#page.open('nav')
    if (heading !== undefined) return this.#page.open(`h${Math.min(heading, 6)}`)
    if (QUOTATIONS.has(style)) return this.#page.quotation()
    if (style === 'caption') return this.#page.open('figcaption')
    return this.#page.open(label === null ? 'p' : 'li')
  }

  /** Has the elements open that text of this run stands in. */
  #prepare(): void {
    const paragraph = this.#paragraph
    if (paragraph !== null && paragraph.element === null) this.#elementOf(paragraph)
    const run = this.#run
    if (run === null || run.element !== null) return
    const isHidden = run.isHidden || this.#deletions > 0
    if (isHidden) run.element = this.#page.open('span', { hidden: '' })
    if (run.isRaised) {
      const raised = this.#page.open('sup')
      run.element ??= raised
    }
  }

  #write(text: string): void {
    if (this.#paragraph === null) return
    this.#prepare()
    this.#page.text(text)
  }

  #break(type: string | undefined): void {
    if (this.#paragraph === null) return
    this.#prepare()
    // A new page or column may begin in the middle of a sentence.
    if (type === undefined || type === 'textWrapping') this.#page.break()
    else this.#page.text(' ')
  }

  #symbol(code: string): void {
    const character = String.fromCharCode(Number.parseInt(code, 16) || 0xfffd)
    const isUnknown = PRIVATE.test(character)
    if (isUnknown) this.#of.unknown += 1
    this.#write(isUnknown ? '\uFFFD' : character)
  }

  #reference(kind: NoteKind, attribute: Attribute): void {
    if (this.#paragraph === null || this.#deletions > 0) return
    const { references } = this.#of
    const id = attribute('w:id') ?? ''
    const isOwnMark = attribute('w:customMarkFollows') !== undefined && isOn(attribute('w:customMarkFollows'))
    if (!isOwnMark) this.#of.numbered[kind] += 1
    const number = isOwnMark ? '' : (numberIn(NOTE_FORMATS[kind], this.#of.numbered[kind]) ?? '')
    const reference = { kind, id, number }
    references.set(noteKey(reference), reference)
    this.#number(reference, noteKey(reference), { role: 'doc-noteref' })
  }

  #noteBegins(kind: NoteKind, id: string): (() => void) | 'skip' {
    const reference = this.#of.references.get(noteKey({ kind, id }))
    // The line above the notes is one of them for Word, and so may be what nothing refers to any more.
    if (reference === undefined) return 'skip'
    const key = noteKey(reference)
    const element = this.#page.apart('div', { id: key, role: `doc-${kind}` })
    this.#of.notes.set(key, element)
    this.#note = reference
    this.#page.goTo(element)
    return () => {
      this.#endHeld()
      this.#page.back()
      this.#note = null
    }
  }

  /** The number of a note, raised, which leads to its other end. */
  #number({ number }: NoteReference, target: string, attributes: Readonly<Record<string, string>>): void {
    if (number === '' || this.#paragraph === null) return
    this.#prepare()
    const raised = this.#page.open('sup')
    this.#page.line('a', number, { href: `#${target}`, ...attributes })
    this.#page.close(raised)
  }
}
