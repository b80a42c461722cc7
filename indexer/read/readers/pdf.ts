import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import { withPdf } from '../pdf/file.ts'
import { loadPdfium } from '../pdf/library.ts'
import { metadataOf } from '../pdf/metadata.ts'
import { linesOfSheet } from '../pdf/sheet.ts'
import { type SheetLines, writeDownSheets } from '../pdf/write-down.ts'
import type { RawDocument, ReadingNote } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'

export const loadPdfReader = loadPdfium

const LISTED_AT_MOST = 12

/** What could not be read, by the number of the page as a reader of the file counts it. */
type Unread = {
  pictures: number[]
  broken: number[]
  recognised: number[]
  unnamed: number[]
  unknown: number
}
/** Of the characters of a page: where more are unknown, nobody can read the rest. */
const UNKNOWN_AT_MOST = 0.2

/** Runs of numbers as people write them: `1–3, 7`. */
function listed(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const some = runs
    .slice(0, LISTED_AT_MOST)
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  return runs.length > LISTED_AT_MOST ? `${some.join(', ')} and others` : some.join(', ')
}

const pagesOf = (count: number, all: number) => `${count} of ${all} ${all === 1 ? 'page' : 'pages'}`

function notesOn({ pictures, broken, recognised, unnamed, unknown }: Unread, pages: number): ReadingNote[] {
  const notes: ReadingNote[] = []
  const note = (code: string, some: readonly number[], what: string) => {
    if (some.length > 0)
      notes.push({ code, message: `${pagesOf(some.length, pages)} ${what}: ${listed(some)}` })
  }
  note('pages-without-text', pictures, 'without text, because pictures have none')
  note('pages-broken', broken, 'could not be read')
  note('pages-recognised', recognised, 'with invisible text over a picture, as text recognition makes it')
  note('pages-unnamed', unnamed, 'not read, because their fonts do not say which characters they show')
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
function whyEmpty({ pictures, broken, unnamed }: Unread): DocumentProblem {
  if (unnamed.length > 0) return { reason: 'characters-unknown' }
  if (pictures.length > 0) return { reason: 'only-pictures', pages: pictures.length }
  return { reason: broken.length > 0 ? 'damaged-pdf' : 'no-text' }
}

/** @throws AppError for a file that needs a password or is damaged */
export function readPdf({ bytes, documentKey }: RawDocument): ReadText {
  const unread: Unread = { pictures: [], broken: [], recognised: [], unnamed: [], unknown: 0 }
  const opened = withPdf(bytes, ({ pages, information, sheets }) => {
    const read: SheetLines[] = []
    for (const { label, drawn } of sheets()) {
      const number = read.length + 1
      const known = drawn?.directions.reduce((sum, { glyphs }) => sum + glyphs.length, 0) ?? 0
      const unknown = drawn?.unknown ?? 0
      const isRead = drawn !== null && unknown <= known * UNKNOWN_AT_MOST
      if (drawn === null) unread.broken.push(number)
      else if (known === 0 && drawn.pictures) unread.pictures.push(number)
      else if (!isRead) unread.unnamed.push(number)
      else if (drawn.invisible * 2 > known) unread.recognised.push(number)
      if (isRead) unread.unknown += unknown
      read.push({ label, lines: isRead ? linesOfSheet(drawn) : [] })
    }
    return { pages, information, read }
  })
  if (!opened.ok) throw new AppError('document-refused', { documentKey, problem: opened.problem })
  const { pages, information, read } = opened.result
  const { text, layout, body } = writeDownSheets(read)
  return {
    text,
    ...layout,
    metadata: metadataOf(information, read, body),
    notes: notesOn(unread, pages),
    whyEmpty: whyEmpty(unread),
  }
}
