import { type Block, type DocumentFacts, type Inline, type Of, plainText } from '../../document/blocks.ts'
import { baseDirection, type Direction } from '../../document/direction.ts'
import { Package } from '../../packed.ts'
import { xmlText } from '../xml.ts'
import { DOCUMENT_HEAD, documentEnd, FOOTNOTES_END, FOOTNOTES_HEAD, fixedParts } from './parts.ts'
import { bookmarked, inlineRuns, paragraph, runsOf } from './runs.ts'

const HEADINGS = { 1: 'Heading1', 2: 'Heading2' } as const

/** A Word document (ECMA-376, WordprocessingML): parts that never change, and two that grow with every quote. */
export async function* wordFile(
  facts: DocumentFacts,
  blocks: AsyncIterable<Block>,
): AsyncGenerator<Uint8Array> {
  const file = new Package()
  for (const [name, text] of Object.entries(fixedParts(facts))) file.whole(name, text)
  const text = file.open('word/document.xml', DOCUMENT_HEAD)
  const notes = file.open('word/footnotes.xml', FOOTNOTES_HEAD)
  const writer = new BlockWriter(facts.direction)
  for await (const block of blocks) {
    text.write(writer.write(block))
    if (block.kind === 'quote' && block.cited.as === 'note')
      notes.write(footnote(block.number, block.cited.text))
    yield* file.pieces()
  }
  text.write(documentEnd(facts))
  text.end()
  notes.write(FOOTNOTES_END)
  notes.end()
  file.end()
  yield* file.pieces()
}

class BlockWriter {
  private bookmarks = 0

  /** @param direction of what the document itself says, which stands side by side whatever its letters are */
  constructor(private readonly direction: Direction) {}

  write(block: Block): string {
    switch (block.kind) {
      case 'title':
        return plain('Title', block, this.of(block))
      case 'fact':
        return this.fact(block)
      case 'contents':
        return this.contents(block)
      case 'heading':
        return this.heading(block)
      case 'speaker':
        return plain('Speaker', block, block.direction)
      case 'quote':
        return this.quote(block)
      case 'remark':
        return plain('Remark', block, this.of(block))
      case 'entry':
        return citation('Bibliography', block.text)
    }
  }

  private of({ text }: Text): Direction {
    return baseDirection(text, this.direction)
  }

  private heading(block: Of<'heading'>): string {
    const style = HEADINGS[block.level]
    return plain(style, block, this.of(block), (inner) => this.marked(block.anchor, inner))
  }

  private quote(block: Of<'quote'>): string {
    const { cited, number } = block
    const base = this.of(block)
    const beside = cited.as === 'note' ? reference(number) : citeBeside(cited.text, base)
    return plain('Quote', block, base, (inner) => control(block, this.marked(block.anchor, inner)) + beside)
  }

  private marked(name: string, inner: string): string {
    this.bookmarks += 1
    return bookmarked(this.bookmarks, name, inner)
  }

  private fact({ label, text }: Of<'fact'>): string {
    const { direction: base } = this
    const inner = `${runsOf(label, [], { base, style: 'Label' })}<w:r><w:tab/></w:r>${runsOf(text, [], { base })}`
    return paragraph('Fact', base, inner)
  }

  private contents({ title, entries }: Of<'contents'>): string {
    const { direction: base } = this
    const lines = entries.map(({ text, anchor }) => {
      const inner = runsOf(text, [], { base, style: 'Hyperlink' })
      const link = `<w:hyperlink w:anchor="${anchor}" w:history="1">${inner}</w:hyperlink>`
      return paragraph('TOC1', base, link)
    })
    return paragraph('TOCHeading', base, runsOf(title, [], { base })) + lines.join('')
  }
}

type Text = { text: string; language?: string }

function plain(
  style: string,
  { text, language }: Text,
  base: Direction,
  around = (inner: string) => inner,
): string {
  return paragraph(style, base, around(runsOf(text, [], { base, language })))
}

/** In the direction of its first letter. */
function citation(style: string, text: readonly Inline[], before = ''): string {
  const base = baseDirection(plainText(text))
  return paragraph(style, base, before + inlineRuns(text, base))
}

const citeBeside = (text: readonly Inline[], base: Direction) =>
  `<w:r><w:t xml:space="preserve"> </w:t></w:r>${inlineRuns(text, base)}`

/**
 * A content control: Word and its add-ins go from one to the next, and find each by the ID of its passage. Around the
 * words alone: LibreOffice reads no fields inside of one, which links are.
 */
function control({ number, tag }: Of<'quote'>, inner: string): string {
  if (tag === undefined) return inner
  const { name, passage } = tag
  const properties = `<w:alias w:val="${xmlText(name)}"/><w:tag w:val="${xmlText(passage)}"/><w:id w:val="${number}"/>`
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
}

const NOTE_MARK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'

function reference(number: number): string {
  return `<w:r>${NOTE_MARK}<w:footnoteReference w:id="${number}"/></w:r>`
}

/** The footnote for the reference of the same number. */
function footnote(number: number, text: readonly Inline[]): string {
  const mark = `<w:r>${NOTE_MARK}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`
  return `<w:footnote w:id="${number}">${citation('FootnoteText', text, mark)}</w:footnote>`
}
