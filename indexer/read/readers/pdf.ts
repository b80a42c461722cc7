import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import type { Drawn, ScannedPage, ScannedPages } from '../drawn.ts'
import { withPdf } from '../pdf/file.ts'
import { UNKNOWN_AT_MOST } from '../pdf/glyphs.ts'
import { loadPdfium } from '../pdf/library.ts'
import { metadataOf } from '../pdf/metadata.ts'
import { graymap, isBlank } from '../pdf/raster.ts'
import type { Picture } from '../pdf/render.ts'
import { linesOfSheet, type PlacedLine } from '../pdf/sheet.ts'
import { type SheetLines, writeDownSheets } from '../pdf/write-down.ts'
import type { RawDocument, ReadingNote } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'
import { ScanReader } from '../scan/read-scan.ts'
import { noteOnPages, notesOnScans } from '../scan/scanned.ts'

export const loadPdfReader = loadPdfium

/** What could not be read, by the number of the page as a reader of the file counts it. */
type Unread = {
  pictures: number[]
  broken: number[]
  recognised: number[]
  unnamed: number[]
  unknown: number
}
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
  if (looked > 0) return { reason: 'only-pictures', pages: looked }
  return { reason: broken.length > 0 ? 'damaged-pdf' : 'no-text' }
}

/**
 * Reads the words of pages that can only be looked at.
 * @param told called again and again while they are read
 */
export async function scanPdf({ bytes, manifest }: RawDocument, told: () => void): Promise<ScannedPages> {
  const scanned = new Map<number, ScannedPage>()
  await loadPdfium()
  const found = withPdf(bytes, ({ pictures }) => pictures())
  // Why it cannot be opened is told by whoever reads it.
  if (!found.ok) return scanned
  const reader = new ScanReader(manifest?.language, told)
  for (const number of found.result) {
    if (reader.spent) {
      scanned.set(number + 1, { state: 'left-out' })
      continue
    }
    await loadPdfium()
    const drawn = withPdf(bytes, ({ render }) => render(number))
    const picture = drawn.ok ? drawn.result : null
    if (picture === null) continue
    scanned.set(number + 1, isBlank(picture) ? { state: 'blank' } : await reader.read(encoded(picture)))
    told()
  }
  return scanned
}

const encoded = (picture: Picture) => ({ ...picture, bytes: graymap(picture) })

/** A page with invisible text over a picture: another program has read it, and does not say how sure it was. */
const asOcr = (line: PlacedLine): PlacedLine => ({
  ...line,
  reading: { words: line.text.split(/\s+/).length, confidence: null, doubtful: [] },
})

/** @throws AppError for a file that needs a password or is damaged */
export function readPdf({ bytes, documentKey, scanned = new Map() }: RawDocument): ReadText {
  const unread: Unread = { pictures: [], broken: [], recognised: [], unnamed: [], unknown: 0 }
  const opened = withPdf(bytes, ({ pages, information, sheets }) => {
    const read: SheetLines[] = []
    for (const { label, drawn } of sheets()) {
      const number = read.length + 1
      const scan = scanned.get(number)
      read.push({ label, lines: scan ? linesOfScan(scan) : linesOf(drawn, number, unread) })
    }
    return { pages, information, read }
  })
  if (!opened.ok) throw new AppError('document-refused', { documentKey, problem: opened.problem })
  const { pages, information, read } = opened.result
  const { text, layout, body, ocr } = writeDownSheets(read)
  return {
    text,
    ...layout,
    ocr,
    metadata: metadataOf(information, read, body),
    notes: [...notesOnScans(scanned, pages), ...notesOn(unread, pages)],
    whyEmpty: whyEmpty(unread, scanned),
  }
}

const linesOfScan = (page: ScannedPage) => (page.state === 'read' ? linesOfSheet(page.drawn) : [])

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
