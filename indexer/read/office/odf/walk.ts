// More than 300 lines: one walk over the elements of OpenDocument, with what it keeps for each that is open.
import type { PageElement } from '../../page/page-tree.ts'
import { ElementWalk, type Entered } from '../element-walk.ts'
import { PageBuilder } from '../page-builder.ts'
import type { Part } from '../parts.ts'
import type { Attribute } from '../xml.ts'
import { ListCounter } from './lists.ts'
import { Repeats } from './repeats.ts'
import type { OdfStyles } from './styles.ts'

const NAMES = ['office', 'text', 'table', 'drawing', 'style', 'presentation', 'meta']
const named = (before: string, after: string) =>
  NAMES.map((it): [string, string] => [`${before}${it}${after}`, it === 'drawing' ? 'draw' : it])

/** Namespaces of OpenDocument, and of OpenOffice.org before it, whose elements are mostly the same. */
export const ODF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(named('urn:oasis:names:tc:opendocument:xmlns:', ':1.0')),
  ...Object.fromEntries(named('http://openoffice.org/2000/', '')),
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://www.w3.org/2000/svg': 'svg',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

/** Lists of what is elsewhere in the document. */
const CONTENTS = new Set(
  'text:table-of-content text:illustration-index text:table-index text:object-index'.split(' '),
)
const SHAPES = new Set(
  `draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:line draw:polyline draw:polygon draw:path
  draw:regular-polygon draw:connector draw:caption draw:measure`.split(/\s+/),
)
const HEADERS = /^style:(?:header|footer)(?:-left|-first)?$/
/** How something is read aloud or called, pictures and programs, cells that others lie over, and who changed what. */
const SKIPPED = new Set(
  `text:ruby-text text:script table:covered-table-cell office:forms office:change-info draw:page-thumbnail draw:image
  draw:object draw:object-ole draw:plugin draw:applet svg:title svg:desc`.split(/\s+/),
)
const QUOTATIONS = new Set(['quotations', 'quote', 'block quotation', 'intense quote'])
/** What every slide has, by the class of its frame. */
const ON_EVERY_SLIDE = new Set(['header', 'footer', 'date-time', 'page-number'])

type Place = { paragraph: PageElement | null }
type List = { style: string; counter: ListCounter; depth: number; isCounted: boolean; given?: number }

/** What a walk has found besides the text itself. */
export type OdfFound = {
  parts: Part[]
  comments: PageBuilder
  headers: PageBuilder
  notes: PageElement[]
  deletions: PageElement[]
  repeats: Repeats
  title: string | null
}

/** Writes the body of an OpenDocument file into pages: one for a text, one for each slide and each sheet. */
export class OdfWalk extends ElementWalk {
  readonly found: OdfFound = {
    parts: [],
    comments: new PageBuilder(),
    headers: new PageBuilder(),
    notes: [],
    deletions: [],
    repeats: new Repeats(),
    title: null,
  }
  readonly #styles: OdfStyles
  readonly #headings: () => ListCounter
  #page = new PageBuilder()
  readonly #outer: Place[] = []
  #paragraph: PageElement | null = null
  /** Text that is written down, in a paragraph or in a name. */
  #texts = 0
  readonly #lists: List[] = []
  readonly #counters = new Map<string, ListCounter>()
  #isBody = false
  #hasSheets = false
  #frame: string | undefined
  /** The number of a note whose first paragraph has not begun. */
  #number = ''

  constructor(styles: OdfStyles) {
    super()
    this.#styles = styles
    let headings: ListCounter | null = null
    // The styles are not known before they are met.
    this.#headings = () => (headings ??= new ListCounter(styles.levels('')))
  }

  protected override write(text: string): void {
    if (this.#texts > 0) this.#page.text(text)
  }

  protected override enter(name: string, attribute: Attribute): Entered {
    if (SKIPPED.has(name)) return 'skip'
    if (HEADERS.test(name)) return this.#beside(this.found.headers)
    if (name === 'office:body') {
      this.#isBody = true
      return
    }
    if (!this.#isBody && this.#styles.meet(name, attribute)) return
    // Of a master, all but what stands above and below the text are samples.
    if (name === 'text:p' || name === 'text:h') return this.#paragraphBegins(name, attribute)
    if (this.#paragraph !== null) {
      const inline = this.#inline(name, attribute)
      if (inline !== null) return inline
    }
    return this.#block(name, attribute)
  }

  /** @returns null for what is nothing within a line */
  #inline(name: string, attribute: Attribute): Entered | null {
    switch (name) {
      case 'text:span':
        return this.#span(attribute('text:style-name'))
      case 'text:s':
      case 'text:tab':
      case 'text:tab-stop':
        this.#page.text(' ')
        return
      case 'text:line-break':
        this.#page.break()
        return
      case 'text:note':
      case 'text:footnote':
      case 'text:endnote':
        return this.#note()
      case 'text:note-citation':
      case 'text:footnote-citation':
      case 'text:endnote-citation':
        return this.#citation()
      case 'text:note-body':
      case 'text:footnote-body':
      case 'text:endnote-body':
        return this.#noteBody()
    }
    return null
  }

  #block(name: string, attribute: Attribute): Entered {
    if (CONTENTS.has(name)) return this.#element('nav')
    if (SHAPES.has(name)) return this.#into(this.#boxed())
    switch (name) {
      case 'office:text':
        this.found.parts.push({ page: this.#page.document })
        return
      case 'office:spreadsheet':
        this.#hasSheets = true
        return
      case 'office:annotation':
        return this.#beside(this.found.comments)
      case 'dc:creator':
        return this.#named()
      case 'text:tracked-changes':
      case 'table:tracked-changes':
        return this.#deletions()
      case 'text:deletion':
      case 'table:change-track-table-cell':
        return this.#deletion()
      case 'text:section':
        return attribute('text:display') === 'none' ? this.#element('div', { hidden: '' }) : undefined
      case 'text:list':
      case 'text:ordered-list':
      case 'text:unordered-list':
        return this.#listBegins(attribute)
      case 'text:list-item':
        return this.#itemBegins(attribute('text:start-value'))
      case 'table:table':
        return this.#table(attribute('table:name') ?? '')
      case 'table:table-row':
        return this.#repeated('tr', attribute('table:number-rows-repeated'))
      case 'table:table-cell':
        return this.#repeated('td', attribute('table:number-columns-repeated'))
      case 'draw:page':
        return this.#slide()
      case 'draw:frame':
        return this.#framed(attribute('presentation:class'))
      case 'presentation:notes':
        return this.#element('div', { role: 'doc-endnotes' })
    }
  }

  #element(name: string, attributes?: Readonly<Record<string, string>>): () => void {
    const page = this.#page
    const element = page.open(name, attributes)
    return () => page.close(element)
  }

  #repeated(name: 'tr' | 'td', times: string | undefined): () => void {
    const page = this.#page
    const element = page.open(name)
    return () => {
      page.close(element)
      this.found.repeats.write(element, times)
    }
  }

  /** Writes into another element, whose paragraphs are its own. */
  #into(element: PageElement): () => void {
    const page = this.#page
    this.#outer.push({ paragraph: this.#paragraph })
    this.#paragraph = null
    const texts = this.#texts
    this.#texts = 0
    page.goTo(element)
    return () => {
      page.back()
      this.#paragraph = this.#outer.pop()?.paragraph ?? null
      this.#texts = texts
    }
  }

  #beside(page: PageBuilder): () => void {
    return this.#into(page.line('div', ''))
  }

  /** A text box is written after the paragraph that it is anchored in. */
  #boxed(): PageElement {
    const box = this.#page.apart('div')
    ;(this.#paragraph?.parentNode ?? this.#page.inner).appendChild(box)
    return box
  }

  #named(): () => void {
    const close = this.#element('p')
    this.#texts += 1
    return () => {
      this.#texts -= 1
      close()
    }
  }

  #paragraphBegins(name: string, attribute: Attribute): () => void {
    const outer = this.#paragraph
    const style = this.#styles.of('paragraph', attribute('text:style-name') ?? '')
    const level = Number(attribute('text:outline-level') ?? attribute('text:level') ?? 1)
    const list = this.#lists.at(-1)
    const element = this.#opened(name === 'text:h' ? Math.min(Math.max(level, 1), 6) : null, style.names)
    this.#paragraph = element
    if (style.isHidden) element.setAttribute('hidden', '')
    const label = name === 'text:h' && list === undefined ? this.#headings().next(level) : this.#labelOf(list)
    this.#numberOf(this.found.notes.at(-1))
    if (label !== '') this.#page.text(`${label} `)
    this.#texts += 1
    const page = this.#page
    return () => {
      this.#texts -= 1
      page.close(element)
      if (style.names.includes('title')) this.found.title ??= element.textContent
      this.#paragraph = outer
    }
  }

  #opened(heading: number | null, styles: readonly string[]): PageElement {
    if (styles.includes('title')) return this.#page.open('h1')
    if (heading !== null) return this.#page.open(`h${heading}`)
    if (this.#frame === 'title') return this.#page.open('h2')
    if (styles.some((it) => QUOTATIONS.has(it))) return this.#page.quotation()
    if (styles.includes('caption')) return this.#page.open('figcaption')
    return this.#page.open(this.#lists.length > 0 ? 'li' : 'p')
  }

  #span(name: string | undefined): () => void {
    const { isRaised, isHidden } = this.#styles.of('text', name ?? '')
    if (isHidden) return this.#element('span', { hidden: '' })
    return this.#element(isRaised ? 'sup' : 'span')
  }

  #note(): () => void {
    const note = this.#page.apart('div', { id: `note-${this.found.notes.length + 1}`, role: 'doc-footnote' })
    this.found.notes.push(note)
    return () => {}
  }

  /** The number of a note, which also stands at its beginning. */
  #citation(): () => void {
    const note = this.found.notes.at(-1)
    const page = this.#page
    const raised = page.open('sup')
    const link = page.open('a', { href: `#${note?.id}`, role: 'doc-noteref' })
    return () => {
      page.close(raised)
      if (note === undefined) return
      this.#number = link.textContent
    }
  }

  #numberOf(note: PageElement | undefined): void {
    const number = this.#number
    this.#number = ''
    if (number === '' || note === undefined) return
    const raised = this.#page.open('sup')
    this.#page.line('a', number, { href: `#${note.id}-in-text` })
    this.#page.close(raised)
    this.#page.text(' ')
  }

  #noteBody(): Entered {
    const note = this.found.notes.at(-1)
    return note === undefined ? 'skip' : this.#into(note)
  }

  #deletions(): () => void {
    const all = this.#page.apart('div', { hidden: '' })
    return this.#into(all)
  }

  #deletion(): () => void {
    const deletion = this.#page.apart('div', { hidden: '' })
    this.found.deletions.push(deletion)
    return this.#into(deletion)
  }

  #listBegins(attribute: Attribute): () => void {
    const outer = this.#lists.at(-1)
    const style = attribute('text:style-name') ?? outer?.style ?? ''
    const goesOn =
      attribute('text:continue-numbering') === 'true' || attribute('text:continue-list') !== undefined
    const known = outer?.style === style ? outer.counter : goesOn ? this.#counters.get(style) : undefined
    const counter = known ?? new ListCounter(this.#styles.levels(style))
    this.#counters.set(style, counter)
    this.#lists.push({ style, counter, depth: (outer?.depth ?? 0) + 1, isCounted: true })
    return () => {
      this.#lists.pop()
    }
  }

  #itemBegins(start: string | undefined): undefined {
    const list = this.#lists.at(-1)
    if (list === undefined) return
    list.isCounted = false
    if (start !== undefined) list.given = Number(start)
  }

  /** What is drawn before the first paragraph of an item. */
  #labelOf(list: List | undefined): string {
    if (list === undefined || list.isCounted) return ''
    list.isCounted = true
    const { given } = list
    delete list.given
    return list.counter.next(list.depth, given)
  }

  /** A table of a workbook is a sheet of its own. */
  #table(name: string): () => void {
    if (this.#hasSheets) {
      this.#next()
      this.#page.line('h2', name)
    }
    return this.#element('table')
  }

  #slide(): Entered {
    if (!this.#isBody) return 'skip'
    this.#next()
  }

  #next(): void {
    this.#page = new PageBuilder()
    this.found.parts.push({ page: this.#page.document })
  }

  #framed(kind: string | undefined): () => void {
    const outer = this.#frame
    this.#frame = kind
    const close = kind !== undefined && ON_EVERY_SLIDE.has(kind) ? this.#element('footer') : null
    return () => {
      close?.()
      this.#frame = outer
    }
  }
}
