import type { DocumentProblem } from '../../../model/error-reasons.ts'
import type { Drawn } from '../drawn.ts'
import { lockedProblem, openedBy, type Passwords } from '../encryption/passwords.ts'
import { GlyphReader } from './glyphs.ts'
import { forgetPdfium, type Pdfium, pdfium } from './library.ts'
import { type ColourPicture, type Picture, renderToLookAt, renderToRead } from './render.ts'

/** What a page has: its label, if the file gives its pages any, and what is drawn on it; null for a broken page. */
export type Sheet = { label: string | null; drawn: Drawn | null }

/** The entries of the document information dictionary that are used (ISO 32000-1, 14.3.3). */
export type Information = { title: string | null; author: string | null }

export type OpenFile = {
  pages: number
  information: Information
  /** One page after the other, each closed before the next: no more than one is in memory. */
  sheets: () => Generator<Sheet>
  /** A page, by its number from 0, as OCR reads it; null if it cannot be drawn. */
  render: (number: number) => Picture | null
  /** The same as a person looks at it. */
  renderToLookAt: (number: number) => ColourPicture | null
}

export type Opened<Result> = { ok: true; result: Result } | { ok: false; problem: DocumentProblem }

/** What FPDF_GetLastError gives. */
const NEEDS_PASSWORD = 4
const UNKNOWN_SECURITY = 5
const LABEL_CHARACTERS_AT_MOST = 200
const TEXT_CHARACTERS_AT_MOST = 2_000
/** The memory of PDFium never gets smaller: after a file that took more, the next one begins anew. */
const KEPT_BYTES_AT_MOST = 64 * 1024 * 1024

function whyClosed(error: number, passwords: Passwords): DocumentProblem {
  if (error === NEEDS_PASSWORD) return lockedProblem(passwords)
  if (error === UNKNOWN_SECURITY) return { reason: 'encryption-unknown' }
  return { reason: 'damaged-pdf' }
}

/** What FPDFPage_Flatten gives for a page that it has changed. */
const FLATTENED = 1

const RECTANGLE_BYTES = 16

/** Gives a page boxes of its own: flattening knows none of those that it has from the tree of pages. */
function keepBoxes({ call, memory }: Pdfium, page: number): void {
  const at = call.malloc(RECTANGLE_BYTES)
  if (at === 0) return
  if (call.FPDF_GetPageBoundingBox(page, at) !== 0) {
    const sides = new DataView(memory().buffer, at, RECTANGLE_BYTES)
    const [left, top, right, bottom] = [0, 4, 8, 12].map((it) => sides.getFloat32(it, true)) as [
      number,
      number,
      number,
      number,
    ]
    call.FPDFPage_SetMediaBox(page, left, bottom, right, top)
    call.FPDFPage_SetCropBox(page, left, bottom, right, top)
  }
  call.free(at)
}

/** An open page on which the contents of forms, and what else is laid over it, are drawn as its text is; 0 for a broken page. */
function pageWithFields(library: Pdfium, file: number, number: number): number {
  const { call } = library
  const page = call.FPDF_LoadPage(file, number)
  if (page === 0 || call.FPDFPage_GetAnnotCount(page) <= 0) return page
  keepBoxes(library, page)
  if (call.FPDFPage_Flatten(page, 0) !== FLATTENED) return page
  // What is open is the page as it was.
  call.FPDF_ClosePage(page)
  return call.FPDF_LoadPage(file, number)
}

/** As PDF 2.0 has passwords: the characters that many are written with as one (SASLprep, RFC 4013). */
const prepared = (password: string) =>
  password.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC')

/**
 * Opens a file, with the first password that is right if it needs one, has it read, and closes it, whatever happens.
 * @throws whatever `use` throws
 */
export function withPdf<Result>(
  bytes: Uint8Array,
  use: (file: OpenFile) => Result,
  passwords: Passwords = [],
): Opened<Result> {
  const library = pdfium()
  const { call, memory } = library
  const opened: number[] = []
  const allocated: number[] = []
  const allocate = (size: number) => {
    const at = call.malloc(size)
    if (at === 0) throw new RangeError('no memory is left for the file')
    allocated.push(at)
    return at
  }
  const zeroEnded = (text: string) => {
    const written = Buffer.from(`${text}\0`)
    const at = allocate(written.length)
    memory().set(written, at)
    return at
  }
  let sound = false
  try {
    const at = allocate(bytes.length)
    memory().set(bytes, at)
    const load = (password: number) => call.FPDF_LoadMemDocument(at, bytes.length, password)
    let file = load(0)
    if (file === 0 && call.FPDF_GetLastError() === NEEDS_PASSWORD) {
      // In UTF-8, as of PDF 2.0; what is older has it in an encoding of bytes, which PDFium tries too.
      const loadWith = (password: string) =>
        load(zeroEnded(password)) || load(zeroEnded(prepared(password))) || null
      file = openedBy(passwords, loadWith) ?? 0
    }
    if (file === 0) {
      const problem = whyClosed(call.FPDF_GetLastError(), passwords)
      sound = true
      return { ok: false, problem }
    }
    opened.push(file)
    const pages = call.FPDF_GetPageCount(file)
    const reader = new GlyphReader(library)
    /** A text in UTF-16 that is asked for with its size first. */
    const textFrom = (ask: (into: number, size: number) => number, most: number): string | null => {
      const size = Math.min(ask(0, 0), most * 2 + 2)
      if (size <= 2) return null
      const into = call.malloc(size)
      ask(into, size)
      const written = Buffer.from(memory().subarray(into, into + size)).toString('utf16le')
      call.free(into)
      return written.replace(/\0.*$/s, '').trim() || null
    }
    const entry = (name: string) => {
      const key = zeroEnded(name)
      return textFrom((into, size) => call.FPDF_GetMetaText(file, key, into, size), TEXT_CHARACTERS_AT_MOST)
    }
    const sheets = function* (): Generator<Sheet> {
      for (let number = 0; number < pages; number += 1) {
        const label = textFrom(
          (into, size) => call.FPDF_GetPageLabel(file, number, into, size),
          LABEL_CHARACTERS_AT_MOST,
        )
        const page = pageWithFields(library, file, number)
        const drawn = page === 0 ? null : reader.read(page)
        if (page !== 0) call.FPDF_ClosePage(page)
        yield { label, drawn }
      }
    }
    const rendering =
      <Rendered>(renderOpen: (library: Pdfium, page: number) => Rendered | null) =>
      (number: number) => {
        const page = pageWithFields(library, file, number)
        if (page === 0) return null
        const picture = renderOpen(library, page)
        call.FPDF_ClosePage(page)
        return picture
      }
    const information = { title: entry('Title'), author: entry('Author') }
    const result = use({
      ...{ pages, information, sheets },
      render: rendering(renderToRead),
      renderToLookAt: rendering(renderToLookAt),
    })
    reader.close()
    sound = true
    return { ok: true, result }
  } finally {
    // After a failure its memory may be in any state, and is given up whole.
    if (sound) {
      for (const file of opened) call.FPDF_CloseDocument(file)
      for (const at of allocated) call.free(at)
    }
    if (!sound || memory().length > KEPT_BYTES_AT_MOST) forgetPdfium()
  }
}

/**
 * What is drawn of a page of a file.
 * @returns null if it cannot be drawn; a page with which PDFium ends costs itself alone
 */
export function drawnOf<Picture>(
  bytes: Uint8Array,
  draw: (file: OpenFile) => Picture | null,
  passwords: Passwords = [],
): Picture | null {
  try {
    const opened = withPdf(bytes, draw, passwords)
    return opened.ok ? opened.result : null
  } catch (error) {
    // The latter where it calls itself too deeply, or there is no memory for it.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return null
    throw error
  }
}
