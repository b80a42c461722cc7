import type { DocumentFacts } from '../../document/blocks.ts'
import type { Face } from '../../styles/rich-text.ts'
import { xmlText } from '../xml.ts'
import { HEAD, ROOT } from './names.ts'

/** The paragraph styles, by what they are for: those of LibreOffice where it has one. */
export const PARAGRAPHS = {
  title: 'Title',
  fact: 'Fact',
  contentsTitle: 'Contents_20_Heading',
  contents: 'Contents_20_1',
  heading1: 'Heading_20_1',
  heading2: 'Heading_20_2',
  speaker: 'Speaker',
  quote: 'Quotations',
  remark: 'Remark',
  entry: 'Bibliography_20_1',
  note: 'Footnote',
  footer: 'Footer',
} as const
export type ParagraphKind = keyof typeof PARAGRAPHS

type Look = { paragraph: string; text?: string; level?: 1 | 2 }

const margins = (top: number, bottom: number, left = 0, right = 0, first = 0) =>
  `fo:margin-top="${top}pt" fo:margin-bottom="${bottom}pt" fo:margin-left="${left}cm" fo:margin-right="${right}cm" fo:text-indent="${first}cm"`
const TOGETHER = ' fo:keep-with-next="always" fo:keep-together="always"'
// Not by the start and the end of a line: LibreOffice takes the start for the left, whatever the direction is.
const LEFT_TO_RIGHT = ' style:writing-mode="lr-tb" fo:text-align="left"'
const RIGHT_TO_LEFT = 'style:writing-mode="rl-tb" fo:text-align="right"'
const TIGHT = ' fo:line-height="100%"'

/** Every property for letters such as the Latin ones, for those of Asia, and for those such as the Arabic ones. */
const inAllScripts = (property: string, value: string) =>
  ['', '-asian', '-complex']
    .map((it) => `${it === '' ? 'fo' : 'style'}:${property}${it}="${value}"`)
    .join(' ')
const size = (points: number) => inAllScripts('font-size', `${points}pt`)
const BOLD = inAllScripts('font-weight', 'bold')
const ITALIC = inAllScripts('font-style', 'italic')
const DIM = 'fo:color="#595959"'

const LOOKS: Record<ParagraphKind, Look> = {
  title: { paragraph: margins(0, 12) + TOGETHER + TIGHT, text: `${BOLD} ${size(20)}` },
  fact: { paragraph: margins(0, 2, 4, 0, -4) + TIGHT, text: size(10.5) },
  contentsTitle: { paragraph: margins(18, 4) + TOGETHER + TIGHT, text: `${BOLD} ${size(12)}` },
  contents: { paragraph: margins(0, 2) + TIGHT },
  heading1: {
    paragraph: `${margins(24, 6)}${TOGETHER}${TIGHT} fo:border-bottom="0.5pt solid #8c8c8c" fo:padding-bottom="2pt"`,
    text: `${BOLD} ${size(15)}`,
    level: 1,
  },
  heading2: {
    paragraph: margins(15, 3) + TOGETHER + TIGHT,
    text: `fo:color="#404040" ${size(13)}`,
    level: 2,
  },
  speaker: { paragraph: margins(10, 0) + TOGETHER + TIGHT, text: BOLD },
  quote: { paragraph: margins(4, 6, 1, 0.5) },
  remark: { paragraph: margins(3, 8, 2, 0.5), text: `${DIM} ${size(10.5)}` },
  entry: { paragraph: margins(0, 6, 1, 0, -1) },
  note: { paragraph: margins(0, 2) + TIGHT, text: size(10) },
  footer: { paragraph: `fo:text-align="center"${TIGHT}`, text: `${DIM} ${size(10)}` },
}

const display = (name: string) => name.replaceAll('_20_', ' ')

function paragraphStyle(kind: ParagraphKind): string {
  const { paragraph, text, level } = LOOKS[kind]
  const name = PARAGRAPHS[kind]
  const outline = level === undefined ? '' : ` style:default-outline-level="${level}"`
  const inner = [
    `<style:paragraph-properties ${paragraph}${kind === 'footer' ? '' : LEFT_TO_RIGHT}/>`,
    text === undefined ? '' : `<style:text-properties ${text}/>`,
  ]
  return `<style:style style:name="${name}" style:display-name="${display(name)}" style:family="paragraph" style:parent-style-name="Standard" style:class="text"${outline}>${inner.join('')}</style:style>`
}

const KINDS = Object.keys(PARAGRAPHS) as ParagraphKind[]

const FACES: Record<Face, string> = {
  bold: BOLD,
  italic: ITALIC,
  'small-caps': 'fo:font-variant="small-caps"',
  underline: 'style:text-underline-style="solid" style:text-underline-width="auto"',
  superscript: 'style:text-position="super 58%"',
  subscript: 'style:text-position="sub 58%"',
}

const textStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:display-name="${display(name)}" style:family="text"><style:text-properties ${properties}/></style:style>`

/** A paragraph of its kind that is read from right to left, beside the one that is read from left to right. */
export const rightToLeft = (kind: ParagraphKind) => `${kind}-rtl`
export const faceStyle = (face: Face) => `face-${face}`

/** For the beginning of the text: the styles that do not depend on what is in it. */
export const AUTOMATIC_STYLES = `<office:automatic-styles>${[
  ...KINDS.filter((kind) => kind !== 'footer').map(
    (kind) =>
      `<style:style style:name="${rightToLeft(kind)}" style:family="paragraph" style:parent-style-name="${PARAGRAPHS[kind]}"><style:paragraph-properties ${RIGHT_TO_LEFT}/></style:style>`,
  ),
  ...Object.entries(FACES).map(
    ([face, properties]) =>
      `<style:style style:name="face-${face}" style:family="text"><style:text-properties ${properties}/></style:style>`,
  ),
].join('')}</office:automatic-styles>`

const LANGUAGE = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-[a-z0-9]+)*$/i

/** The name of the style for words in a language; `null` if it is none. */
export function languageStyle(language: string | undefined): string | null {
  return language !== undefined && LANGUAGE.test(language) ? `language-${language.toLowerCase()}` : null
}

/** In every script: which letters a text has is not for the style to say. */
function languageProperties(language: string): string {
  const [, base = 'zxx', script, region] = LANGUAGE.exec(language) ?? []
  const code = `${inAllScripts('language', base.toLowerCase())} ${inAllScripts('country', region?.toUpperCase() ?? 'none')}`
  return script === undefined ? code : `${code} ${inAllScripts('script', script)}`
}

const FACE = ['', '-asian', '-complex'].map((it) => `style:font-name${it}="Serif"`).join(' ')
const FONT = `<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="'Times New Roman', 'Liberation Serif'" style:font-family-generic="roman" style:font-pitch="variable"/></office:font-face-decls>`

function pageLayout(direction: DocumentFacts['direction']): string {
  const mode = direction === 'rtl' ? 'rl-tb' : 'lr-tb'
  return `<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin="2.54cm" style:writing-mode="${mode}"><style:footnote-sep style:width="0.5pt" style:line-style="solid" style:adjustment="left" style:rel-width="25%" style:color="#000000" style:distance-before-sep="3pt" style:distance-after-sep="3pt"/></style:page-layout-properties><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>`
}

const NOTES = `<text:notes-configuration text:note-class="footnote" text:default-style-name="Footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>`

/** @param languages that the words of the document are in; known only at its end */
export function stylesPart(facts: DocumentFacts, languages: readonly string[]): string {
  const {
    direction,
    page: [before, of],
  } = facts
  const language = languageProperties(facts.language === 'ar' ? 'ar' : 'en-GB')
  const standard = `<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="${direction === 'rtl' ? 'rl-tb' : 'lr-tb'}" fo:orphans="2" fo:widows="2"/><style:text-properties ${FACE} ${size(11.5)} ${language}/></style:default-style><style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties fo:margin-bottom="6pt" fo:line-height="113%"/></style:style>`
  const texts = [
    textStyle(
      'Internet_20_link',
      'fo:color="#0b4f8a" style:text-underline-style="solid" style:text-underline-width="auto"',
    ),
    textStyle('Footnote_20_Symbol', FACES.superscript),
    textStyle('Footnote_20_anchor', FACES.superscript),
    textStyle('Label', DIM),
    ...languages.map((it) => textStyle(languageStyle(it) ?? '', languageProperties(it))),
  ]
  const footer = `<style:footer><text:p text:style-name="Footer">${xmlText(before)}<text:page-number text:select-page="current">1</text:page-number>${xmlText(of)}<text:page-count>1</text:page-count></text:p></style:footer>`
  return `${HEAD}<office:document-styles ${ROOT}>${FONT}<office:styles>${standard}${KINDS.map(paragraphStyle).join('')}${texts.join('')}${NOTES}</office:styles><office:automatic-styles>${pageLayout(direction)}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">${footer}</style:master-page></office:master-styles></office:document-styles>`
}
