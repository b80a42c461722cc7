import { strToU8, zipSync } from 'fflate'
import { hasCode } from '../../../model/errors.ts'
import { formatOf } from '../format.ts'
import type { OfficeFormat } from '../office-formats.ts'
import type { RawDocument, ReadDocument } from '../raw-document.ts'
import { read } from '../read.ts'
import type { ReadText } from '../reader.ts'

type Parts = Readonly<Record<string, string | Uint8Array>>

export const archive = (parts: Parts): Uint8Array => {
  const bytes = Object.entries(parts).map(([name, it]) => [name, typeof it === 'string' ? strToU8(it) : it])
  // The earliest time that ZIP knows, and not now: the same parts give the same bytes.
  return zipSync(Object.fromEntries(bytes), { level: 1, mtime: new Date(1980, 0, 1) })
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** @param related targets by the last step of their types */
export const relations = (related: Readonly<Record<string, string>>): string =>
  `<Relationships xmlns="${RELATIONS}">${Object.entries(related)
    .map(
      ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const WORD = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`
export const wordPart = (root: string, content: string) => `<w:${root} ${WORD}>${content}</w:${root}>`

/** A Word document. @param parts by the last steps of their types, such as `footnotes` */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const named = Object.keys(parts).map((type) => [type, `${type}.xml`])
  return archive({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(Object.fromEntries(named)),
    ...Object.fromEntries(Object.entries(parts).map(([type, part]) => [`word/${type}.xml`, part])),
  })
}

const ODF = ['office', 'text', 'table', 'style', 'presentation', 'meta', 'drawing']
  .map(
    (name) =>
      `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(' ')

export function odf(
  type: 'text' | 'presentation' | 'spreadsheet',
  body: string,
  styles = '',
  parts: Parts = {},
) {
  return archive({
    mimetype: `application/vnd.oasis.opendocument.${type}`,
    'content.xml': `<office:document-content ${ODF}>${styles}<office:body><office:${type}>${body}</office:${type}></office:body></office:document-content>`,
    ...parts,
  })
}

/** The same in a single XML file. @param before what stands before the body, such as its properties and styles */
export const flatOdf = (type: 'text' | 'presentation' | 'spreadsheet', body: string, before = ''): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?>\n<office:document ${ODF} xmlns:dc="http://purl.org/dc/elements/1.1/" office:mimetype="application/vnd.oasis.opendocument.${type}">${before}<office:body><office:${type}>${body}</office:${type}></office:body></office:document>`,
  )

const PRESENTATION =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** A presentation of one slide with one box. */
export const pptx = (runs: string): Uint8Array =>
  archive({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations({ officeDocument: 'ppt/presentation.xml' }),
    'ppt/presentation.xml': `<p:presentation ${PRESENTATION} xmlns:r="${OFFICE}"><p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations({ slide: 'slide.xml' }),
    'ppt/slide.xml': `<p:sld ${PRESENTATION}><p:sp><p:txBody><a:p><a:r>${runs}</a:r></a:p></p:txBody></p:sp></p:sld>`,
  })

/** A workbook of one sheet with one row. */
export const xlsx = (cells: string, parts: Parts = {}): Uint8Array => {
  const names = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`
  return archive({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook ${names}><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({ worksheet: 'sheet.xml' }),
    'xl/sheet.xml': `<worksheet ${names}><sheetData><row>${cells}</row></sheetData></worksheet>`,
    ...parts,
  })
}

/** A book of one chapter. @param metadata what its package states, in the elements of Dublin Core (`dc:`) */
export const epub = (body: string, metadata = ''): Uint8Array =>
  archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    'a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`,
  })

/** A document as it is read. @throws AppError as its reader does */
export function readAs(
  format: OfficeFormat | 'locked-office',
  bytes: Uint8Array,
  passwords: readonly string[] = [],
): ReadDocument {
  const raw: RawDocument = {
    ...{ collection: 'tests', documentKey: 'a', path: '/a', sha256: '', manifest: null },
    ...{ format, bytes, passwords },
  }
  return read(raw, new Date(0))
}

/** Why a document is refused; any other error as it says itself. */
export const reasonIn = (error: unknown): string =>
  hasCode(error, 'document-refused') ? error.facts.problem.reason : String(error)

/** The text of a document, or the reason for which it is refused. */
export function textOrReason(
  format: OfficeFormat | 'locked-office',
  bytes: Uint8Array,
  passwords: readonly string[] = [],
): string {
  try {
    return readAs(format, bytes, passwords).text
  } catch (error) {
    return reasonIn(error)
  }
}

/** What a file is, by its content and its name. */
export const formatTold = (name: string, bytes: Uint8Array) =>
  formatOf(name, bytes.subarray(0, 4096), {
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
  })

/** What stands in a document, and why some of it is none of its text. */
export const outsideOf = ({ text, hints }: Pick<ReadText, 'text' | 'hints'>) =>
  hints.flatMap(({ start, end, outside }) => (outside ? [[outside, text.slice(start, end)]] : []))

export const rolesOf = ({ text, hints }: Pick<ReadText, 'text' | 'hints'>) =>
  hints.flatMap(({ start, end, role }) => (role ? [[role, text.slice(start, end)]] : []))
