import type { Citation } from '../csl.ts'
import type { Face, Run } from '../styles/rich-text.ts'
import { xmlText } from './xml.ts'

/**
 * A Word document (ECMA-376, WordprocessingML): parts that never change, and two that grow with every quote,
 * the text and its footnotes.
 */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const FIXED_PARTS: Record<string, string> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${WORD}.footnotes+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="${OFFICE}/relationships/settings" Target="settings.xml"/></Relationships>`,
  'word/settings.xml': `${HEAD}<w:settings ${W}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`,
  'word/styles.xml': `${HEAD}<w:styles ${W}>${[
    style('paragraph', 'Normal', 'Normal', '', ' w:default="1"'),
    style(
      'paragraph',
      'Quote',
      'Quote',
      '<w:pPr><w:spacing w:before="240"/><w:ind w:left="567" w:right="567"/></w:pPr>',
    ),
    style('paragraph', 'FootnoteText', 'footnote text', '<w:rPr><w:sz w:val="20"/></w:rPr>'),
    style(
      'character',
      'FootnoteReference',
      'footnote reference',
      '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    ),
  ].join('')}</w:styles>`,
}

export const DOCUMENT_HEAD = `${HEAD}<w:document ${W}><w:body>`
export const DOCUMENT_END = '<w:sectPr/></w:body></w:document>'
/** Word expects the two separator lines as footnotes, numbered before the first real one. */
export const FOOTNOTES_HEAD = `${HEAD}<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`
export const FOOTNOTES_END = '</w:footnotes>'

function style(type: string, id: string, name: string, inner: string, more = ''): string {
  const based = id === 'Normal' || type === 'character' ? '' : '<w:basedOn w:val="Normal"/>'
  return `<w:style w:type="${type}"${more} w:styleId="${id}"><w:name w:val="${name}"/>${based}${inner}</w:style>`
}

const FACES: Record<Face, string> = {
  bold: '<w:b/>',
  italic: '<w:i/>',
  'small-caps': '<w:smallCaps/>',
  underline: '<w:u w:val="single"/>',
  superscript: '<w:vertAlign w:val="superscript"/>',
  subscript: '<w:vertAlign w:val="subscript"/>',
}
const FACE_ORDER: Face[] = ['bold', 'italic', 'small-caps', 'underline', 'superscript', 'subscript']

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/** By the first letter that has a direction, as browsers do for `dir="auto"`. */
function isRightToLeft(text: string): boolean {
  const first = [...text].find((it) => RIGHT_TO_LEFT.test(it) || LEFT_TO_RIGHT.test(it))
  return first !== undefined && RIGHT_TO_LEFT.test(first)
}

/** Line breaks and tabs are elements to Word; every other space is kept as it is. */
function textRun(text: string, properties: string): string {
  const parts = text.split(/(\r\n|\r|\n|\t)/).map((part) => {
    if (part === '\t') return '<w:tab/>'
    if (/^[\r\n]/.test(part)) return '<w:br/>'
    return part && `<w:t xml:space="preserve">${xmlText(part)}</w:t>`
  })
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${parts.join('')}</w:r>`
}

function languageOf(language: string | undefined, rightToLeft: boolean): string {
  if (language === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return ''
  return rightToLeft ? `<w:rtl/><w:lang w:bidi="${language}"/>` : `<w:lang w:val="${language}"/>`
}

/** One quote in quotation marks with its footnote, and below it the user's note. */
export function quoteParagraph({ item }: Citation, number: number): string {
  const { note, text } = item.custom
  const rightToLeft = isRightToLeft(text)
  const bidi = rightToLeft ? '<w:bidi/>' : ''
  const words = textRun(
    `“${text}”`,
    languageOf(item.language, rightToLeft) || (rightToLeft ? '<w:rtl/>' : ''),
  )
  const reference = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`
  const quote = `<w:p><w:pPr><w:pStyle w:val="Quote"/>${bidi}</w:pPr>${words}${reference}</w:p>`
  return note === undefined ? quote : `${quote}<w:p>${textRun(note, '')}</w:p>`
}

/** The footnote for the reference of the same number. */
export function footnote(runs: readonly Run[], number: number): string {
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  const text = [{ text: ' ', faces: [] }, ...runs].map(({ text: part, faces }) =>
    textRun(
      part,
      FACE_ORDER.filter((it) => faces.some((face) => face === it))
        .map((it) => FACES[it])
        .join(''),
    ),
  )
  return `<w:footnote w:id="${number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${mark}${text.join('')}</w:p></w:footnote>`
}
