import { type Block, type DocumentFacts, type Inline, type Of, plainText } from '../../document/blocks.ts'
import { baseDirection, type Direction } from '../../document/direction.ts'
import { Package } from '../../packed.ts'
import { xmlText } from '../xml.ts'
import { HEAD, MANIFEST, MIME, ROOT } from './names.ts'
import {
  AUTOMATIC_STYLES,
  faceStyle,
  languageStyle,
  PARAGRAPHS,
  type ParagraphKind,
  rightToLeft,
  stylesPart,
} from './styles.ts'

const PARTS = ['content.xml', 'styles.xml', 'meta.xml']

const MANIFEST_PART = `${HEAD}<manifest:manifest xmlns:manifest="${MANIFEST}" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/>${PARTS.map((it) => `<manifest:file-entry manifest:full-path="${it}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`

function metaPart({ title, language, made }: DocumentFacts): string {
  const when = made.toISOString().replace(/\.\d+Z$/, 'Z')
  return `${HEAD}<office:document-meta ${ROOT}><office:meta><dc:title>${xmlText(title)}</dc:title><meta:creation-date>${when}</meta:creation-date><dc:date>${when}</dc:date><dc:language>${language}</dc:language></office:meta></office:document-meta>`
}

/** A text in OpenDocument 1.3. Its notes stand where they are referred to, so only its text grows with the quotes. */
export async function* openDocumentFile(
  facts: DocumentFacts,
  blocks: AsyncIterable<Block>,
): AsyncGenerator<Uint8Array> {
  const file = new Package()
  file.stored('mimetype', MIME)
  file.whole('META-INF/manifest.xml', MANIFEST_PART)
  file.whole('meta.xml', metaPart(facts))
  const head = `${HEAD}<office:document-content ${ROOT}>${AUTOMATIC_STYLES}<office:body><office:text>`
  const text = file.open('content.xml', head)
  const writer = new BlockWriter(facts.direction)
  for await (const block of blocks) {
    text.write(writer.write(block))
    yield* file.pieces()
  }
  text.write('</office:text></office:body></office:document-content>')
  text.end()
  file.whole('styles.xml', stylesPart(facts, [...writer.languages]))
  file.end()
  yield* file.pieces()
}

/** Several spaces, tabs and line breaks are elements to OpenDocument, which joins bare ones. */
function spaced(text: string): string {
  return text
    .split(/(\r\n|\r|\n|\t|^ +| {2,}| +$)/m)
    .map((part) => {
      if (part === '\t') return '<text:tab/>'
      if (/^[\r\n]/.test(part)) return '<text:line-break/>'
      if (/^ +$/.test(part)) return `<text:s text:c="${part.length}"/>`
      return xmlText(part)
    })
    .join('')
}

const span = (style: string, inner: string) => `<text:span text:style-name="${style}">${inner}</text:span>`

function link(address: string, inner: string): string {
  return `<text:a xlink:type="simple" xlink:href="${xmlText(address)}" text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">${inner}</text:a>`
}

function inlineText({ text, faces, link: address }: Inline): string {
  const inner = faces.reduce((within, face) => span(faceStyle(face), within), spaced(text))
  return address === undefined ? inner : link(address, inner)
}

const styleOf = (kind: ParagraphKind, base: Direction) =>
  `text:style-name="${base === 'rtl' ? rightToLeft(kind) : PARAGRAPHS[kind]}"`

function paragraph(kind: ParagraphKind, base: Direction, inner: string): string {
  return `<text:p ${styleOf(kind, base)}>${inner}</text:p>`
}

/** In the direction of its first letter. */
function citation(kind: ParagraphKind, text: readonly Inline[], before = ''): string {
  return paragraph(kind, baseDirection(plainText(text)), before + text.map(inlineText).join(''))
}

const marked = (name: string, inner: string) =>
  `<text:bookmark-start text:name="${name}"/>${inner}<text:bookmark-end text:name="${name}"/>`

class BlockWriter {
  /** Those that the words of the document are in. */
  readonly languages = new Set<string>()

  /** @param direction of what the document itself says, which stands side by side whatever its letters are */
  constructor(private readonly direction: Direction) {}

  write(block: Block): string {
    switch (block.kind) {
      case 'title':
      case 'remark':
        return paragraph(block.kind, this.of(block), this.words(block))
      case 'speaker':
        return paragraph('speaker', block.direction, this.words(block))
      case 'fact': {
        const inner = `${span('Label', spaced(block.label))}<text:tab/>${spaced(block.text)}`
        return paragraph('fact', this.direction, inner)
      }
      case 'contents':
        return this.contents(block)
      case 'heading': {
        const style = styleOf(block.level === 1 ? 'heading1' : 'heading2', this.of(block))
        const inner = marked(block.anchor, this.words(block))
        return `<text:h ${style} text:outline-level="${block.level}">${inner}</text:h>`
      }
      case 'quote': {
        const { cited, number } = block
        const base = this.of(block)
        const beside = cited.as === 'note' ? note(number, cited.text) : citeBeside(cited.text)
        return paragraph('quote', base, marked(block.anchor, this.words(block)) + beside)
      }
      case 'entry':
        return citation('entry', block.text)
    }
  }

  private of({ text }: { text: string }): Direction {
    return baseDirection(text, this.direction)
  }

  private words({ text, language }: { text: string; language?: string }): string {
    const style = languageStyle(language)
    if (style === null || language === undefined) return spaced(text)
    this.languages.add(language.toLowerCase())
    return span(style, spaced(text))
  }

  private contents({ title, entries }: Of<'contents'>): string {
    const heading = PARAGRAPHS.contentsTitle
    const source = `<text:table-of-content-source text:outline-level="1"><text:index-title-template text:style-name="${heading}">${xmlText(title)}</text:index-title-template></text:table-of-content-source>`
    const head = `<text:index-title text:name="Contents_Head">${paragraph('contentsTitle', this.direction, xmlText(title))}</text:index-title>`
    const lines = entries.map(({ text, anchor }) =>
      paragraph('contents', this.direction, link(`#${anchor}`, spaced(text))),
    )
    return `<text:table-of-content text:name="Contents">${source}<text:index-body>${head}${lines.join('')}</text:index-body></text:table-of-content>`
  }
}

const citeBeside = (text: readonly Inline[]) => ` ${text.map(inlineText).join('')}`

function note(number: number, text: readonly Inline[]): string {
  return `<text:note text:id="note${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body>${citation('note', text, '<text:s/>')}</text:note-body></text:note>`
}
