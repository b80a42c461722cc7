// More than 300 lines: one state machine, with what it keeps for each group that is open.

import { replaceUnstorable } from '../../decode.ts'
import type { PageElement } from '../../page/page-tree.ts'
import { codePageOf, SIGNS, textIn } from '../encodings.ts'
import { PageBuilder } from '../page-builder.ts'
import { Refused } from '../refused.ts'
import type { RtfHandler } from './tokens.ts'

/** Where text goes: into the document, to one of its fields, or nowhere. */
type Destination = 'text' | 'label' | 'fonts' | 'styles' | 'title' | 'author' | 'none'

type Group = {
  destination: Destination
  /** That of the group around two versions of one text. */
  outer: Destination
  isHidden: boolean
  isDeleted: boolean
  isRaised: boolean
  /** How many characters stand for one that is given in Unicode. */
  replaced: number
  font: number
  fontFromRight: number
  isFromRight: boolean
  /** What is to be done at its end. */
  ended: (() => void) | null
}

type Paragraph = { style: number; outline: number | null; isInTable: boolean }

export type RtfFound = {
  page: PageBuilder
  comments: PageBuilder
  headers: PageBuilder
  notes: PageElement[]
  title: string
  author: string
  /** The text of the first paragraph that is styled as the title. */
  shownTitle: string | null
  deleted: number
  unknown: number
}

const DEPTH_AT_MOST = 2_000
const BODY_TEXT = 9

const CHARACTERS: Readonly<Record<string, string>> = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': '\u00a0',
  _: '\u2011',
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
}

/** Groups with no text of the document in them, also where they are not marked as such. */
const NOWHERE = new Set(
  `colortbl filetbl listtable listoverridetable revtbl rsidtbl info pict objdata objclass objname fldinst fldtype
  themedata colorschememapping datastore datafield latentstyles generator xmlnstbl bkmkstart bkmkend template
  nonshppict nonesttables mathPr mmathPr wgrffmtfilter sp sn sv shpinst shprslt do private1 atnauthor atnid atnref atndate atnparent atnicn
  atrfstart atrfend factoidname formfield ffdeftext ffname xe tc tcn rxe txe bxe ixe pnseclvl pgptbl userprops docvar
  background passwordhash operator doccomm keywords subject manager company category hlinkbase creatim revtim printim
  ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn`.split(/\s+/),
)
/** Groups that a program may pass over, and that are read. */
const KNOWN = new Set('moMath moMathPara mr shppict'.split(' '))
const HEADERS = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '))
const HEADING = /^heading ([1-9])\b/

/** Makes pages of the tokens of an RTF file. */
export class RtfWalk implements RtfHandler {
  readonly found: RtfFound = {
    page: new PageBuilder(),
    comments: new PageBuilder(),
    headers: new PageBuilder(),
    notes: [],
    title: '',
    author: '',
    shownTitle: null,
    deleted: 0,
    unknown: 0,
  }
  #page = this.found.page
  #group: Group = {
    destination: 'text',
    outer: 'text',
    isHidden: false,
    isDeleted: false,
    isRaised: false,
    replaced: 1,
    font: -1,
    fontFromRight: -1,
    isFromRight: false,
    ended: null,
  }
  readonly #groups: Group[] = []
  #paragraph: Paragraph = { style: 0, outline: null, isInTable: false }
  /** The elements that are open for the text that is written. */
  #line: PageElement | null = null
  #table: PageElement | null = null
  #row: PageElement | null = null
  #cell: PageElement | null = null
  #isIgnorable = false
  #toSkip = 0
  #bytes = ''
  #codePage = 1252
  #defaultFont = 0
  readonly #charsets = new Map<number, number>()
  #font = 0
  readonly #styles = new Map<number, string>()
  #style = 0
  #name = ''
  #label = ''
  /** What is drawn before the next text, with the group that says how. */
  #drawn: { label: string; group: Group } | null = null
  /** The first half of a character that is given as two. */
  #half = ''
  #numbered = 0
  #note = ''

  begin(): void {
    this.#flush()
    if (this.#groups.length > DEPTH_AT_MOST) throw new Refused({ reason: 'nested-too-deeply' })
    this.#groups.push(this.#group)
    this.#group = { ...this.#group, ended: null }
    this.#isIgnorable = false
    this.#toSkip = 0
  }

  end(): void {
    this.#flush()
    this.#group.ended?.()
    this.#group = this.#groups.pop() ?? this.#group
    this.#toSkip = 0
  }

  /** After the last token. */
  finish(): void {
    this.#flush()
    this.#endLine()
  }

  bytes(bytes: string): void {
    this.#isIgnorable = false
    const from = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= from
    this.#bytes += bytes.slice(from)
  }

  control(word: string, parameter: number | null): void {
    if (word === '*') {
      this.#isIgnorable = true
      return
    }
    const isIgnorable = this.#isIgnorable
    this.#isIgnorable = false
    if (this.#toSkip > 0) {
      this.#toSkip -= 1
      return
    }
    this.#flush()
    if (this.#unicode(word, parameter) || this.#destination(word, isIgnorable)) return
    const character = CHARACTERS[word]
    if (character !== undefined) this.#write(character)
    else this.#format(word, parameter) || this.#break(word)
  }

  #unicode(word: string, parameter: number | null): boolean {
    if (word === 'uc') this.#group.replaced = Math.max(0, parameter ?? 1)
    else if (word === 'u') {
      const code = (parameter ?? 0xfffd) & 0xffff
      // Signs of fonts are given as characters for private use.
      const isSign = code >= 0xe000 && code <= 0xf8ff
      if (isSign) this.found.unknown += 1
      if (code >= 0xd800 && code <= 0xdbff) this.#half += String.fromCharCode(code)
      else this.#write(isSign ? '\uFFFD' : String.fromCharCode(code))
      this.#toSkip = this.#group.replaced
    } else return false
    return true
  }

  /** Turns the rest of the group to where it belongs. */
  #destination(word: string, isIgnorable: boolean): boolean {
    const group = this.#group
    const { destination } = group
    switch (word) {
      case 'fonttbl':
        group.destination = 'fonts'
        return true
      case 'stylesheet':
        group.destination = 'styles'
        return true
      case 'title':
      case 'author':
        if (this.#groups.at(-1)?.destination === 'none') {
          group.destination = word
          // Given a second time, it is the same in Unicode.
          this.found[word] = ''
        }
        return true
      case 'upr':
        group.outer = destination
        group.destination = 'none'
        return true
      case 'ud':
        group.destination = group.outer
        return true
      case 'listtext':
      case 'pntext':
        if (destination === 'text') this.#labelBegins()
        return true
      case 'shptxt':
      case 'dptxbxtext':
        if (this.#groups.some((it) => it.destination === 'text')) this.#apart(this.#boxed())
        return true
      case 'footnote':
        if (destination === 'text') this.#noteBegins()
        return true
      case 'annotation':
        this.#apart(this.found.comments.line('div', ''))
        return true
    }
    if (HEADERS.has(word)) this.#apart(this.found.headers.line('div', ''))
    else if (NOWHERE.has(word) || (isIgnorable && !KNOWN.has(word))) group.destination = 'none'
    else return false
    return true
  }

  #labelBegins(): void {
    this.#group.destination = 'label'
    this.#label = ''
    this.#group.ended = () => {
      // A bullet says nothing.
      const label = /[\p{L}\p{N}]/u.test(this.#label) ? this.#label.trim() : ''
      this.#label = ''
      // The paragraph may say only after it what it is.
      if (label !== '') this.#drawn = { label: `${label} `, group: this.#group }
    }
  }

  /** Writes what is in the group elsewhere, a text box after the paragraph that it stands in. */
  #apart(element: PageElement): void {
    const outer = { ...this.#paragraph }
    const [line, table, row, cell] = [this.#line, this.#table, this.#row, this.#cell]
    const page = this.#page
    page.goTo(element)
    this.#line = this.#table = this.#row = this.#cell = null
    this.#paragraph = { style: 0, outline: null, isInTable: false }
    this.#group.destination = 'text'
    this.#group.ended = () => {
      this.#endLine()
      page.back()
      this.#paragraph = outer
      this.#line = line
      this.#table = table
      this.#row = row
      this.#cell = cell
    }
  }

  #boxed(): PageElement {
    const box = this.#page.apart('div')
    ;(this.#line?.parentNode ?? this.#page.inner).appendChild(box)
    return box
  }

  /** A note stands in the middle of the text that it belongs to, after its number. */
  #noteBegins(): void {
    const { notes } = this.found
    const id = `note-${notes.length + 1}`
    const note = this.#page.apart('div', { id, role: 'doc-footnote' })
    notes.push(note)
    this.#apart(note)
    const { ended } = this.#group
    this.#note = id
    this.#group.ended = () => {
      ended?.()
      this.#note = ''
    }
  }

  #format(word: string, parameter: number | null): boolean {
    const group = this.#group
    const isOn = parameter !== 0
    switch (word) {
      case 'ansicpg':
        this.#codePage = parameter ?? this.#codePage
        break
      case 'mac':
        this.#codePage = 10000
        break
      case 'deff':
        this.#defaultFont = parameter ?? 0
        break
      case 'f':
        if (group.destination === 'fonts') this.#font = parameter ?? 0
        else group.font = parameter ?? 0
        break
      case 'af':
        group.fontFromRight = parameter ?? 0
        break
      case 'rtlch':
      case 'ltrch':
        group.isFromRight = word === 'rtlch'
        break
      case 'fcharset':
        this.#charsets.set(this.#font, parameter ?? 0)
        break
      case 's':
        if (group.destination === 'styles') this.#style = parameter ?? 0
        else if (group.destination === 'text') this.#paragraph.style = parameter ?? 0
        break
      case 'v':
        group.isHidden = isOn
        break
      case 'deleted':
        if (isOn && !group.isDeleted && group.destination === 'text') this.found.deleted += 1
        group.isDeleted = isOn
        break
      case 'super':
        group.isRaised = isOn
        break
      case 'sub':
      case 'nosupersub':
        group.isRaised = false
        break
      case 'plain':
        Object.assign(group, {
          isHidden: false,
          isDeleted: false,
          isRaised: false,
          font: -1,
          fontFromRight: -1,
        })
        break
      case 'pard':
        if (group.destination === 'text') this.#paragraph = { style: 0, outline: null, isInTable: false }
        break
      case 'intbl':
        if (group.destination === 'text') this.#paragraph.isInTable = true
        break
      case 'outlinelevel':
        if (group.destination === 'text') this.#paragraph.outline = parameter ?? 0
        break
      default:
        return false
    }
    return true
  }

  #break(word: string): void {
    if (this.#group.destination !== 'text') return
    switch (word) {
      case 'par':
      case '\n':
      case '\r':
      case 'sect':
      case 'nestcell':
        this.#endParagraph()
        break
      case 'line':
        this.#prepare()
        this.#page.break()
        break
      case 'page':
      case 'column':
        this.#write(' ')
        break
      case 'cell':
        this.#cellOf()
        this.#endParagraph()
        if (this.#cell !== null) this.#page.close(this.#cell)
        this.#cell = null
        break
      case 'row':
        if (this.#row !== null) this.#page.close(this.#row)
        this.#row = this.#cell = null
        break
      case 'chftn':
        this.#number()
        break
    }
  }

  /** The number of a note, which the program counts, in the text or before the note. */
  #number(): void {
    if (this.#note === '') this.#numbered += 1
    this.#prepare()
    const raised = this.#page.open('sup')
    const attributes: Readonly<Record<string, string>> =
      this.#note === ''
        ? { href: `#note-${this.found.notes.length + 1}`, role: 'doc-noteref' }
        : { href: `#${this.#note}-in-text` }
    this.#page.line('a', String(this.#numbered), attributes)
    this.#page.close(raised)
  }

  #flush(): void {
    const bytes = this.#bytes
    if (bytes === '') return
    this.#bytes = ''
    const { font, fontFromRight, isFromRight, destination } = this.#group
    const chosen = isFromRight && fontFromRight >= 0 ? fontFromRight : font
    const charset = this.#charsets.get(chosen >= 0 ? chosen : this.#defaultFont)
    if (charset === SIGNS && destination === 'text' && /[\x80-\xff]/.test(bytes)) {
      this.found.unknown += bytes.length
      this.#write('\uFFFD'.repeat(bytes.length))
    } else
      this.#write(textIn(bytes, (charset === undefined ? undefined : codePageOf(charset)) ?? this.#codePage))
  }

  #write(given: string): void {
    const { text } = replaceUnstorable(this.#half + given)
    this.#half = ''
    switch (this.#group.destination) {
      case 'text':
        this.#prepare()
        this.#shown(text)
        break
      case 'label':
        this.#label += text
        break
      case 'styles':
        this.#named(text)
        break
      case 'title':
      case 'author':
        this.found[this.#group.destination] += text
        break
    }
  }

  /** Names in the table of styles end with a semicolon. */
  #named(text: string): void {
    this.#name += text
    if (!this.#name.includes(';')) return
    const name = this.#name.split(';')[0]?.trim().toLowerCase() ?? ''
    if (!this.#styles.has(this.#style)) this.#styles.set(this.#style, name)
    this.#name = ''
    this.#style = 0
  }

  #shown(text: string, { isHidden, isDeleted, isRaised } = this.#group): void {
    if (isHidden || isDeleted) this.#page.line('span', text, { hidden: '' })
    else if (isRaised) this.#page.line('sup', text)
    else this.#page.text(text)
  }

  #cellOf(): void {
    if (!this.#paragraph.isInTable && this.#row === null) return
    if (this.#table === null) this.#table = this.#page.open('table')
    if (this.#row === null) this.#row = this.#page.open('tr')
    if (this.#cell === null) this.#cell = this.#page.open('td')
  }

  /** Has the elements open that text of this paragraph stands in. */
  #prepare(): void {
    if (this.#line === null) {
      if (this.#paragraph.isInTable) this.#cellOf()
      else this.#endTable()
      this.#line = this.#page.open(this.#nameOf())
    }
    const drawn = this.#drawn
    this.#drawn = null
    if (drawn !== null) this.#shown(drawn.label, drawn.group)
  }

  #nameOf(): string {
    const { style, outline } = this.#paragraph
    const name = this.#styles.get(style) ?? ''
    const named = HEADING.exec(name)?.[1]
    const level = outline === null ? (named === undefined ? null : Number(named)) : outline + 1
    if (name === 'title') return 'h1'
    if (/^toc [1-9]/.test(name)) return 'nav'
    return level === null || level > BODY_TEXT ? 'p' : `h${Math.min(level, 6)}`
  }

  #endParagraph(): void {
    if (this.#drawn !== null) this.#prepare()
    if (this.#line === null) return
    if (this.#styles.get(this.#paragraph.style) === 'title') this.found.shownTitle ??= this.#line.textContent
    this.#page.close(this.#line)
    this.#line = null
  }

  #endTable(): void {
    if (this.#table !== null) this.#page.close(this.#table)
    this.#table = this.#row = this.#cell = null
  }

  #endLine(): void {
    this.#endParagraph()
    this.#endTable()
  }
}
