import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import type { Drawn, ScannedPage, ScannedPages } from '../drawn.ts'
import { drawnOf, type Information, withPdf } from '../pdf/file.ts'
import { loadPdfium } from '../pdf/library.ts'
import { metadataOf } from '../pdf/metadata.ts'
import { graymap, isBlank } from '../pdf/raster.ts'
import type { Picture } from '../pdf/render.ts'
import { linesOfSheet, type PlacedLine } from '../pdf/sheet.ts'
import { type SheetLines, writeDownSheets } from '../pdf/write-down.ts'
import type { RawDocument, ReadingNote } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'
import { ScanReader } from '../scan/read-scan.ts'
import { noteOnPages, notesOnScans, tookTooLong } from '../scan/scanned.ts'

/** Of the characters of a page: where more are unknown, nobody can read the rest. */
const UNKNOWN_AT_MOST = 0.2

/** What could not be read, by the number of the page as a reader of the file counts it. */
type Unread = {
  pictures: number[]
  broken: number[]
  recognised: number[]
  unnamed: number[]
  unknown: number
}
/** A file as far as it is read: its pages, of which those have no lines that could not be, or not yet. */
type PdfFile = { information: Information; sheets: SheetLines[]; unread: Unread; scanned: ScannedPages }

function notesOn({ pictures, broken, recognised, unnamed, unknown }: Unread, pages: number): ReadingNote[] {
  const notes: ReadingNote[] = []
  notes.push(
    ...noteOnPages('pages-without-text', pictures, pages, 'without text, because pictures have none'),
    ...noteOnPages('pages-broken', broken, pages, 'could not be read'),
    ...noteOnPages(
      'pages-recognised',
      recognised,
      pages,
      'with invisible text over a picture, as text recognition makes it',
    ),
    ...noteOnPages(
      'pages-unnamed',
      unnamed,
      pages,
      'not read, because their fonts do not say which characters they show',
    ),
  )
  if (unknown > 0) {
    const what =
      unknown === 1
        ? '1 character that its font does not name'
        : `${unknown} characters that their fonts do not name, each`
    notes.push({ code: 'characters-unknown', message: `${what} replaced by U+FFFD` })
  }
  return notes
}

/** Why none of the pages has text. */
function whyEmpty({ pictures, broken, unnamed }: Unread, scanned: ScannedPages): DocumentProblem {
  if (unnamed.length > 0) return { reason: 'characters-unknown' }
  const script = [...scanned.values()].find((it) => it.state === 'other-script')
  if (script) return { reason: 'script-not-read', script: script.script }
  const looked = pictures.length + scanned.size
  if (looked > 0) return { reason: tookTooLong(scanned) ? 'ocr-too-slow' : 'only-pictures', pages: looked }
  return { reason: broken.length > 0 ? 'damaged-pdf' : 'no-text' }
}

/** A page with invisible text over a picture: another program has read it, and does not say how sure it was. */
const asOcr = (line: PlacedLine): PlacedLine => ({
  ...line,
  reading: { words: line.text.split(/\s+/).length, confidence: null, doubtful: [] },
})

function linesOf(drawn: Drawn | null, number: number, unread: Unread): PlacedLine[] {
  if (drawn === null) {
    unread.broken.push(number)
    return []
  }
  const known = drawn.directions.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  if (known === 0 && drawn.pictures) unread.pictures.push(number)
  else if (drawn.unknown > known * UNKNOWN_AT_MOST) {
    unread.unnamed.push(number)
    return []
  }
  unread.unknown += drawn.unknown
  const lines = linesOfSheet(drawn)
  if (drawn.invisible * 2 <= known) return lines
  unread.recognised.push(number)
  return lines.map(asOcr)
}

/** @throws AppError for a file that needs a password or is damaged */
function withoutScans({ bytes, documentKey, passwords }: RawDocument): PdfFile {
  const unread: Unread = { pictures: [], broken: [], recognised: [], unnamed: [], unknown: 0 }
  const opened = withPdf(
    bytes,
    ({ information, sheets }) => {
      const read: SheetLines[] = []
      for (const { label, drawn } of sheets()) {
        read.push({ label, lines: linesOf(drawn, read.length + 1, unread), size: drawn?.size ?? null })
      }
      return { information, sheets: read, unread, scanned: new Map() }
    },
    passwords,
  )
  if (!opened.ok) throw new AppError('document-refused', { documentKey, problem: opened.problem })
  return opened.result
}

/** With the words of pages that can be looked at and not read. */
async function withScans(
  file: PdfFile,
  { bytes, manifest, passwords }: RawDocument,
  told: () => void,
): Promise<PdfFile> {
  const { pictures, unnamed } = file.unread
  const scanned = new Map<number, ScannedPage>()
  const reader = new ScanReader(manifest?.language, told)
  for (const number of [...pictures, ...unnamed].sort((a, b) => a - b)) {
    if (reader.spent) {
      scanned.set(number, { state: 'left-out' })
      continue
    }
    await loadPdfium()
    const picture = drawnOf(bytes, ({ render }) => render(number - 1), passwords)
    if (picture === null) {
      if (pictures.includes(number)) scanned.set(number, { state: 'damaged' })
    } else if (isBlank(picture)) scanned.set(number, { state: 'blank' })
    else scanned.set(number, await reader.read(encoded(picture)))
    told()
  }
  const sheets = file.sheets.map(({ label, lines, size }, at) => {
    const scan = scanned.get(at + 1)
    return { label, lines: scan?.state === 'read' ? linesOfSheet(scan.drawn) : lines, size }
  })
  const others = (numbers: readonly number[]) => numbers.filter((it) => !scanned.has(it))
  const unread = { ...file.unread, pictures: others(pictures), unnamed: others(unnamed) }
  return { ...file, sheets, unread, scanned }
}

const encoded = (picture: Picture) => ({ ...picture, bytes: graymap(picture) })

function textOf({ information, sheets, unread, scanned }: PdfFile): ReadText {
  const { text, layout, body, ocr, sheets: seen } = writeDownSheets(sheets)
  return {
    text,
    ...layout,
    ocr,
    sheets: seen,
    metadata: metadataOf(information, sheets, body),
    notes: [...notesOnScans(scanned, sheets.length), ...notesOn(unread, sheets.length)],
    whyEmpty: whyEmpty(unread, scanned),
  }
}

/**
 * Reads the words of its pages, by OCR of those that can only be looked at.
 * @param told called again and again while they are read
 * @throws AppError for a file that needs a password or is damaged
 */
export async function openPdf(raw: RawDocument, told: () => void): Promise<() => ReadText> {
  await loadPdfium()
  const file = await withScans(withoutScans(raw), raw, told)
  return () => textOf(file)
}

/**
 * Without the words of pages that can only be looked at.
 * @throws AppError for a file that needs a password or is damaged
 */
export const readPdf = (raw: RawDocument): ReadText => textOf(withoutScans(raw))
