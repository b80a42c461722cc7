import type { Inline } from '../../document/blocks.ts'
import { type Direction, stretches } from '../../document/direction.ts'
import type { Face } from '../../styles/rich-text.ts'
import { xmlText } from '../xml.ts'

// Word refuses a file in which the properties of a run or a paragraph are not in the order of the schema (ECMA-376,
// part 1, CT_RPr and CT_PPr): lists here are in that order.

const FACES: readonly (readonly [Face, string])[] = [
  ['bold', '<w:b/><w:bCs/>'],
  ['italic', '<w:i/><w:iCs/>'],
  ['small-caps', '<w:smallCaps/>'],
  ['underline', '<w:u w:val="single"/>'],
  ['superscript', '<w:vertAlign w:val="superscript"/>'],
  ['subscript', '<w:vertAlign w:val="subscript"/>'],
]

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function languageOf(language: string | undefined, text: string, direction: Direction): string {
  if (language === undefined || !LANGUAGE.test(language)) return ''
  if (direction === 'rtl') return `<w:lang w:bidi="${language}"/>`
  const asian = EAST_ASIAN.test(text) ? ` w:eastAsia="${language}"` : ''
  return `<w:lang w:val="${language}"${asian}/>`
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

type RunOptions = { base: Direction; language?: string | undefined; style?: string }

/** A text as runs of one direction each: Word orders signs and digits by the run that they are in. */
export function runsOf(text: string, faces: readonly Face[], { base, language, style }: RunOptions): string {
  const own = FACES.filter(([face]) => faces.includes(face)).map(([, property]) => property)
  const before = style === undefined ? '' : `<w:rStyle w:val="${style}"/>`
  return stretches(text, base)
    .map(({ text: part, direction }) =>
      textRun(
        part,
        `${before}${own.join('')}${direction === 'rtl' ? '<w:rtl/>' : ''}${languageOf(language, part, direction)}`,
      ),
    )
    .join('')
}

const field = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** What Word computes. @param shown what stands there until it does */
export function fieldOf(instruction: string, shown: string): string {
  const code = `<w:r><w:instrText xml:space="preserve"> ${xmlText(instruction)} </w:instrText></w:r>`
  return `${field('begin')}${code}${field('separate')}${shown}${field('end')}`
}

/** A link as a field, which needs no entry in a list of relationships: that would grow with the quotes. */
function linkTo(address: string, shown: string): string {
  const quoted = address.replace(/["\\\s]/g, (sign) => encodeURIComponent(sign))
  return fieldOf(`HYPERLINK "${quoted}"`, shown)
}

export function inlineRuns(inlines: readonly Inline[], paragraph: Direction): string {
  return inlines
    .map(({ text, faces, link, direction: base = paragraph }) =>
      link === undefined
        ? runsOf(text, faces, { base })
        : linkTo(link, runsOf(text, faces, { base, style: 'Hyperlink' })),
    )
    .join('')
}

export function paragraph(style: string, base: Direction, inner: string): string {
  const properties = `<w:pStyle w:val="${style}"/>${base === 'rtl' ? '<w:bidi/>' : ''}`
  return `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
}

/** What a link or a table of contents can lead to. */
export function bookmarked(id: number, name: string, inner: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`
}
