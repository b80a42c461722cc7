import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import type { ScannedPage, ScannedPages, SheetSize } from '../drawn.ts'
import { type ImagePage, imageFormatOf, imagePages, withFirst } from '../image-head.ts'
import { metadataOf } from '../pdf/metadata.ts'
import { linesOfSheet } from '../pdf/sheet.ts'
import { type SheetLines, writeDownSheets } from '../pdf/write-down.ts'
import type { RawDocument } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'
import { ScanReader } from '../scan/read-scan.ts'
import { notesOnScans, tookTooLong } from '../scan/scanned.ts'

/** What a picture takes when it is decoded, whatever the size of its file. */
const PIXELS_AT_MOST = 60_000_000
/** A picture says little of its size on paper; its width is taken for that of a page. */
const POINTS_WIDE = 600

const refused = (documentKey: string, problem: DocumentProblem) =>
  new AppError('document-refused', { documentKey, problem })

/**
 * Reads the words of each picture of a file.
 * @param told called again and again while they are read
 * @throws AppError if they are too large, or none of them can be decoded
 */
export async function openImage(
  { bytes, documentKey, manifest }: RawDocument,
  told: () => void,
): Promise<() => ReadText> {
  const format = imageFormatOf(bytes)
  const pages = format === null ? [] : imagePages(bytes, format)
  if (pages.length === 0) throw refused(documentKey, { reason: 'damaged-image' })
  if (pages.some((it) => it.width * it.height > PIXELS_AT_MOST)) {
    throw refused(documentKey, { reason: 'image-too-large', megapixels: PIXELS_AT_MOST / 1_000_000 })
  }
  const reader = new ScanReader(manifest?.language, told)
  const scanned = new Map<number, ScannedPage>()
  for (const page of pages) {
    scanned.set(scanned.size + 1, await reader.read(pictureOf(bytes, page)))
    told()
  }
  return () => textOf(scanned, format === 'tiff' ? [] : pages.map(sizeOf))
}

const perPointOf = ({ width }: ImagePage) => width / POINTS_WIDE

const sizeOf = (page: ImagePage): SheetSize => ({
  width: POINTS_WIDE,
  height: page.height / perPointOf(page),
})

function pictureOf(bytes: Uint8Array, page: ImagePage) {
  const { width, height } = page
  return { bytes: withFirst(bytes, page), width, height, perPoint: perPointOf(page) }
}

/** Why none of the pictures has text. */
function whyEmpty(scanned: ScannedPages): DocumentProblem {
  const states = [...scanned.values()]
  const script = states.find((it) => it.state === 'other-script')
  if (script) return { reason: 'script-not-read', script: script.script }
  if (states.every(({ state }) => state === 'damaged')) return { reason: 'damaged-image' }
  return { reason: tookTooLong(scanned) ? 'ocr-too-slow' : 'only-pictures', pages: scanned.size }
}

/** @param sizes of the pictures; none of a format that is not shown as it is */
function textOf(scanned: ScannedPages, sizes: readonly SheetSize[]): ReadText {
  const sheets = [...scanned.values()].map((page, at): SheetLines => {
    const lines = page.state === 'read' ? linesOfSheet(page.drawn) : []
    return { label: null, lines, size: sizes[at] ?? null }
  })
  const { text, layout, body, ocr, sheets: seen } = writeDownSheets(sheets)
  return {
    text,
    ...layout,
    ocr,
    sheets: seen,
    metadata: metadataOf({ title: null, author: null }, sheets, body),
    notes: notesOnScans(scanned, sheets.length),
    whyEmpty: whyEmpty(scanned),
  }
}

/** @throws Error always: without OCR nothing of it can be read */
export const readImage = ({ documentKey }: RawDocument): ReadText => {
  throw new Error(`${documentKey} was not read by OCR`)
}
