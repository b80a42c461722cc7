import type { Range } from '../../../../model/passage.ts'
import { replaceUnstorable } from '../../decode.ts'
import { textIn } from '../encodings.ts'
import { Refused } from '../refused.ts'
import type { NoteKind, WordWalk } from '../word/walk.ts'
import { fieldsIn } from './fields.ts'
import type { CharacterFormat, Formatting, ParagraphFormat, Run } from './formatting.ts'
import { listId } from './styles.ts'

/** What stands at a place of the text. `isOwnMark`: its mark is in the text, and no number is counted. */
export type Anchored = { kind: NoteKind; id: string; isOwnMark: boolean } | ({ kind: 'box' } & Range)

/** What is known of the whole document. */
export type WordDocument = {
  /** One character for each position. */
  text: string
  formatting: Formatting
  /** How the bytes of a run are read where characters are bytes: a code page, or signs that only a font knows. */
  codePageOf: ((format: CharacterFormat) => number | 'signs') | null
  /** Notes and text boxes by the positions that they belong to. */
  anchored: ReadonlyMap<number, Anchored>
  /** Positions of characters that end a section, and with it a paragraph. */
  sectionEnds: ReadonlySet<number>
}

/** Characters that are none: [MS-DOC], 2.4.1 and 2.8. */
const CONTROLS = {
  noteNumber: 0x02,
  cellEnd: 0x07,
  pageBreak: 0x0c,
  paragraphEnd: 0x0d,
}
/** Those that are drawn as what `.docx` has an element for. */
const ELEMENTS: Readonly<Record<number, readonly [name: string, attributes?: Attributes]>> = {
  9: ['w:tab'],
  10: ['w:br'],
  11: ['w:br'],
  12: ['w:br', { 'w:type': 'page' }],
  14: ['w:br', { 'w:type': 'column' }],
  30: ['w:noBreakHyphen'],
}
const SPACE = 0x20
/** What a font draws a sign instead of, if it says which. */
const SYMBOL = 0x28
const PRIVATE = { first: 0xe000, last: 0xf8ff }
/** Bytes in a font of signs, as characters: [MS-DOC], 2.9.256. */
const SIGNS_FROM = 0xf000
/** Within each other: far more than anybody has seen, and no deeper than elements are read. */
const TABLES_AT_MOST = 400
/** A table begins with a paragraph, and may begin with a table. */
const TABLES_FOR_A_PARAGRAPH = 4
/** Paragraphs in these styles are headings of their own level, whatever they say: [MS-DOC], 2.6.2, sprmPOutLvl. */
const HEADINGS = { first: 1, last: 9 }

type Attributes = Readonly<Record<string, string>>
/** What is open of a table: its row, and in that its cell. */
type Table = { hasRow: boolean; hasCell: boolean }

/** Writes stretches of a document as the elements that Word writes into `.docx`, so that both are read by the same rules. */
export class StoryWriter {
  readonly #of: WordDocument
  readonly #walk: WordWalk
  readonly #tables: Table[] = []
  #opened = 0
  #written = 0
  /** The element that the number of a note has in the note itself. */
  #number: 'w:footnoteRef' | 'w:endnoteRef' | null = null

  constructor(of: WordDocument, walk: WordWalk) {
    this.#of = of
    this.#walk = walk
  }

  /** @param name of the element that the stretch is @throws Refused for tables within each other without an end */
  write({ start, end }: Range, name: string, attributes: Attributes = {}): void {
    if (name === 'w:footnote') this.#number = 'w:footnoteRef'
    if (name === 'w:endnote') this.#number = 'w:endnoteRef'
    this.#open(name, attributes)
    this.#paragraphs(start, Math.min(end, this.#of.text.length))
    this.#toDepth(0)
    this.#walk.close()
  }

  #open(name: string, attributes: Attributes = {}): void {
    this.#walk.open(name, (it) => attributes[it])
  }

  #element(name: string, attributes?: Attributes): void {
    this.#open(name, attributes)
    this.#walk.close()
  }

  #value(name: string, value: number | string): void {
    this.#element(name, { 'w:val': String(value) })
  }

  #paragraphs(start: number, end: number): void {
    const { instructions } = fieldsIn(this.#of.text.slice(start, end))
    let next = 0
    let shown: Range[] = []
    let from = start
    for (let at = start; at < end; at += 1) {
      const instruction = instructions[next]
      if (instruction !== undefined && instruction.start + start === at) {
        if (from < at) shown.push({ start: from, end: at })
        from = instruction.end + start
        at = from - 1
        next += 1
      } else if (this.#isParagraphEnd(at)) {
        if (from < at) shown.push({ start: from, end: at })
        this.#paragraph(shown, at)
        shown = []
        from = at + 1
      }
    }
    if (from < end) shown.push({ start: from, end })
    if (shown.length > 0) this.#paragraph(shown, end - 1)
  }

  #isParagraphEnd(at: number): boolean {
    const code = this.#of.text.charCodeAt(at)
    if (code === CONTROLS.pageBreak) return this.#of.sectionEnds.has(at)
    return code === CONTROLS.paragraphEnd || code === CONTROLS.cellEnd
  }

  /** @param shown without the instructions of fields @param mark the position of the character that ends it */
  #paragraph(shown: readonly Range[], mark: number): void {
    const format = this.#of.formatting.paragraph(mark)
    this.#toDepth(format.depth)
    const table = this.#tables.at(-1)
    // What ends a row has no text.
    if (!format.isRowEnd || shown.length > 0) {
      if (table !== undefined) this.#cell(table)
      this.#writeParagraph(shown, mark, format)
    }
    if (table === undefined) return
    const isCellEnd = format.isInnerCellEnd || this.#of.text.charCodeAt(mark) === CONTROLS.cellEnd
    if (isCellEnd || format.isRowEnd) this.#endCell(table)
    if (format.isRowEnd) this.#endRow(table)
  }

  #toDepth(depth: number): void {
    this.#written += 1
    this.#opened += Math.max(0, depth - this.#tables.length)
    const tablesAtMost = TABLES_AT_MOST + this.#written * TABLES_FOR_A_PARAGRAPH
    if (depth > TABLES_AT_MOST || this.#opened > tablesAtMost)
      throw new Refused({ reason: 'nested-too-deeply' })
    for (let table = this.#tables.at(-1); this.#tables.length > depth; table = this.#tables.at(-1)) {
      if (table !== undefined) this.#endRow(table)
      this.#walk.close()
      this.#tables.pop()
    }
    while (this.#tables.length < depth) {
      const outer = this.#tables.at(-1)
      if (outer !== undefined) this.#cell(outer)
      this.#open('w:tbl')
      this.#tables.push({ hasRow: false, hasCell: false })
    }
  }

  #cell(table: Table): void {
    if (!table.hasRow) this.#open('w:tr')
    if (!table.hasCell) this.#open('w:tc')
    table.hasRow = table.hasCell = true
  }

  #endCell(table: Table): void {
    if (table.hasCell) this.#walk.close()
    table.hasCell = false
  }

  #endRow(table: Table): void {
    this.#endCell(table)
    if (table.hasRow) this.#walk.close()
    table.hasRow = false
  }

  #writeParagraph(shown: readonly Range[], mark: number, format: ParagraphFormat): void {
    this.#open('w:p')
    this.#open('w:pPr')
    const { style, list, level, outline } = format
    this.#value('w:pStyle', style)
    if (list !== null) this.#value('w:numId', listId(list))
    if (level !== null) this.#value('w:ilvl', level)
    const isHeading = style >= HEADINGS.first && style <= HEADINGS.last
    if (outline !== null && !isHeading) this.#value('w:outlineLvl', outline)
    if (this.#isDeleted(mark)) this.#element('w:del')
    this.#walk.close()
    const runs = shown.flatMap((it) => this.#of.formatting.runs(it.start, it.end))
    let isDeleted = false
    for (const run of runs) {
      if (isDeleted && !run.format.isDeleted) this.#walk.close()
      if (!isDeleted && run.format.isDeleted) this.#open('w:del')
      isDeleted = run.format.isDeleted
      this.#run(run)
    }
    if (isDeleted) this.#walk.close()
    this.#walk.close()
  }

  #isDeleted(mark: number): boolean {
    return this.#of.formatting.runs(mark, mark + 1)[0]?.format.isDeleted ?? false
  }

  #run({ start, end, format }: Run): void {
    this.#open('w:r')
    if (format.isHidden) this.#value('w:vanish', 1)
    if (format.isRaised) this.#value('w:vertAlign', 'superscript')
    let from = start
    for (let at = start; at < end; at += 1) {
      const code = this.#of.text.charCodeAt(at)
      const anchored = this.#of.anchored.get(at)
      const sign = signOf(code, format)
      if (code >= SPACE && sign === null && anchored === undefined) continue
      this.#text(from, at, format)
      from = at + 1
      if (anchored !== undefined) {
        this.#anchored(anchored)
        // What marks the note is text.
        if (code >= SPACE) from = at
      } else if (sign !== null) this.#sign(sign)
      else if (code === CONTROLS.noteNumber && this.#number !== null) this.#element(this.#number)
      else {
        const [name, attributes] = ELEMENTS[code] ?? []
        if (name !== undefined) this.#element(name, attributes)
      }
    }
    this.#text(from, end, format)
    this.#walk.close()
  }

  #anchored(it: Anchored): void {
    if (it.kind === 'box') new StoryWriter(this.#of, this.#walk).write(it, 'w:txbxContent')
    else
      this.#element(`w:${it.kind}Reference`, {
        'w:id': it.id,
        ...(it.isOwnMark && { 'w:customMarkFollows': '1' }),
      })
  }

  #sign(code: number): void {
    this.#element('w:sym', { 'w:char': code.toString(16) })
  }

  #text(start: number, end: number, format: CharacterFormat): void {
    if (start === end) return
    const stored = this.#of.text.slice(start, end)
    const codePage = this.#of.codePageOf?.(format) ?? null
    if (codePage === 'signs') {
      for (const sign of stored) this.#sign(SIGNS_FROM + sign.charCodeAt(0))
      return
    }
    const { text } = replaceUnstorable(codePage === null ? stored : textIn(stored, codePage))
    this.#open('w:t')
    this.#walk.text(text)
    this.#walk.close()
  }
}

/** The code of what a font draws for a character; null for one that is what it is. */
function signOf(code: number, { symbol }: CharacterFormat): number | null {
  if (code >= PRIVATE.first && code <= PRIVATE.last) return code
  if (code !== SYMBOL || symbol === null) return null
  return symbol < 0x100 ? SIGNS_FROM + symbol : symbol
}
