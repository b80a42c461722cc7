import { HEAD, W } from './names.ts'

/** `paragraph` and `run`: properties in the order of the schema. `custom`: not one of Word's own styles. */
type Style = {
  id: string
  name: string
  type?: 'character'
  paragraph?: string
  run?: string
  next?: string
  custom?: true
}

/** In half points; Word has another size for scripts such as Arabic. */
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
/** In twentieths of a point. */
const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
const tight = (before: number, after: number) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`
const line = (side: 'bottom' | 'left', width: number, space: number) =>
  `<w:pBdr><w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="8C8C8C"/></w:pBdr>`
const indent = (inner: string) => `<w:ind ${inner}/>`
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`

const BOLD = '<w:b/><w:bCs/>'
const DIM = '<w:color w:val="595959"/>'
const TOGETHER = '<w:keepNext/><w:keepLines/>'

const STYLES: readonly Style[] = [
  { id: 'Title', name: 'Title', next: 'Fact', paragraph: TOGETHER + tight(0, 240), run: BOLD + size(40) },
  {
    id: 'Fact',
    name: 'Fact',
    custom: true,
    paragraph: tight(0, 40) + indent('w:left="2268" w:hanging="2268"'),
    run: size(21),
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Normal',
    paragraph: TOGETHER + line('bottom', 4, 2) + tight(480, 120) + outline(0),
    run: BOLD + size(30),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Normal',
    paragraph: TOGETHER + tight(300, 60) + outline(1),
    run: `<w:color w:val="404040"/>${size(26)}`,
  },
  {
    id: 'Speaker',
    name: 'Speaker',
    custom: true,
    next: 'Quote',
    paragraph: TOGETHER + tight(200, 0),
    run: BOLD,
  },
  { id: 'Quote', name: 'Quote', paragraph: spacing(80, 120) + indent('w:left="567" w:right="284"') },
  {
    id: 'Remark',
    name: 'Remark',
    custom: true,
    paragraph: line('left', 12, 8) + spacing(60, 160) + indent('w:left="1134" w:right="284"'),
    run: DIM + size(21),
  },
  { id: 'TOCHeading', name: 'TOC Heading', paragraph: TOGETHER + tight(360, 80), run: BOLD + size(24) },
  { id: 'TOC1', name: 'toc 1', paragraph: tight(0, 40) },
  {
    id: 'Bibliography',
    name: 'Bibliography',
    paragraph: spacing(0, 120) + indent('w:left="567" w:hanging="567"'),
  },
  { id: 'FootnoteText', name: 'footnote text', paragraph: tight(0, 40), run: size(20) },
  { id: 'Footer', name: 'footer', paragraph: `${tight(0, 0)}<w:jc w:val="center"/>`, run: DIM + size(20) },
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    type: 'character',
    run: '<w:vertAlign w:val="superscript"/>',
  },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    type: 'character',
    run: '<w:color w:val="0B4F8A"/><w:u w:val="single"/>',
  },
  { id: 'Label', name: 'Label', custom: true, type: 'character', run: DIM },
]

function written({ id, name, type, paragraph, run, next, custom }: Style): string {
  const parts = [
    `<w:name w:val="${name}"/>`,
    type === 'character' ? '' : '<w:basedOn w:val="Normal"/>',
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
  ]
  const attributes = `w:type="${type ?? 'paragraph'}"${custom ? ' w:customStyle="1"' : ''} w:styleId="${id}"`
  return `<w:style ${attributes}>${parts.join('')}</w:style>`
}

// A face that every Word has, with Latin, Greek, Cyrillic, Arabic and Hebrew letters; for others Word finds its own.
const FACE = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'

/** What a run is in unless it says otherwise; each script has a language of its own. */
const LANGUAGES = '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'

const PLAIN_RUN = `<w:rPrDefault><w:rPr>${FACE}${size(23)}${LANGUAGES}</w:rPr></w:rPrDefault>`
const PLAIN_PARAGRAPH =
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'

export const STYLES_PART = `${HEAD}<w:styles ${W}><w:docDefaults>${PLAIN_RUN}${PLAIN_PARAGRAPH}</w:docDefaults>${NORMAL}${STYLES.map(written).join('')}</w:styles>`
