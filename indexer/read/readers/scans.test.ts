import { beforeAll, describe, expect, it, vi } from 'vitest'
import { sha256Of } from '../file-bytes.ts'
import { loadPdfium, pdfium } from '../pdf/library.ts'
import type { Raster } from '../pdf/raster.ts'
import { column, smallPdf } from '../pdf/testing/small-pdf.ts'
import type { RawDocument, ReadDocument } from '../raw-document.ts'
import { read, readyToRead } from '../read.ts'
import { png, scannedPdf, scanOf, turned } from '../testing/scans.ts'

// One page is read as a picture and one in a PDF: each takes seconds of processor time.

const LINES = [
  'The harbour authority said that 1,700 dockers',
  'had gone back to their work after 36 days, and',
  'that the old mill by the river had been closed.',
]

function rawOf(format: RawDocument['format'], bytes: Uint8Array): RawDocument {
  const known = { collection: 'c', documentKey: 'scan', path: '/c/scan', manifest: null }
  return { ...known, format, bytes, sha256: sha256Of(bytes) }
}
const readWhole = async (raw: RawDocument): Promise<ReadDocument> => read(await readyToRead(raw), new Date(0))

let scan: Raster
beforeAll(async () => {
  scan = await scanOf({ drawn: column(LINES, { size: 20, step: 26 }) })
})

describe('a picture of a page', () => {
  it('that lies on its side is read upright, as one paragraph, and every word says how sure it is', async () => {
    const { text, paragraphRanges, ocr, notes } = await readWhole(rawOf('image', png(turned(scan))))
    expect(text).toBe(LINES.join('\n'))
    expect(paragraphRanges).toEqual([{ start: 0, end: text.length }])
    expect(ocr?.map(({ words }) => words)).toEqual([7, 10, 10])
    expect(ocr?.every(({ confidence }) => confidence !== null && confidence > 0.8)).toBe(true)
    expect(notes).toEqual([
      { code: 'pages-read-by-ocr', message: '1 of 1 page read by OCR, which may have misread any word: 1' },
    ])
  })

  it('that is cut off, or larger than any page, is refused before it is decoded', async () => {
    const whole = png(scan)
    await expect(readyToRead(rawOf('image', whole.subarray(0, 20)))).rejects.toMatchObject({
      facts: { problem: { reason: 'damaged-image' } },
    })
    const huge = Buffer.from(whole)
    huge.writeUInt32BE(1_000_000, 16)
    await expect(readyToRead(rawOf('image', huge))).rejects.toMatchObject({
      facts: { problem: { reason: 'image-too-large', megapixels: 60 } },
    })
  })
})

describe('pages of a PDF that are pictures', () => {
  it('are read where something is on them, and the others are told', async () => {
    const blank = { width: 500, height: 700, pixels: new Uint8Array(350_000).fill(240) }
    // Spaces are all that some programs lay over what they scan.
    const { text, notes } = await readWhole(rawOf('pdf', scannedPdf([blank, scan], '  ')))
    expect(text).toBe(LINES.join('\n'))
    expect(notes.map((it) => it.message)).toEqual([
      '1 of 2 pages without text: 1',
      '1 of 2 pages read by OCR, which may have misread any word: 2',
    ])
  })

  it('cost themselves alone where the library ends while it draws one', async () => {
    await loadPdfium()
    vi.spyOn(pdfium().call, 'FPDF_RenderPageBitmap').mockImplementationOnce(() => {
      throw new WebAssembly.RuntimeError('unreachable')
    })
    const { text, notes } = await readWhole(rawOf('pdf', scannedPdf([scan, scan])))
    expect(text).toBe(LINES.join('\n'))
    expect(notes.map((it) => it.message)).toEqual([
      '1 of 2 pages with a picture that cannot be decoded: 1',
      '1 of 2 pages read by OCR, which may have misread any word: 2',
    ])
  })

  it('are no pages of text of which only the beginning has characters without names', async () => {
    const unnamed = Array.from({ length: 80 }, () => '\ue000')
    const lines = Array.from({ length: 12 }, () => [...LINES.join(' ')])
    const glyphs = [unnamed, ...lines].map((shapes, at) => ({ x: 60, y: 750 - at * 12, size: 5, shapes }))
    const page = { glyphs, picture: true }
    const { text, ocr, notes } = await readWhole(rawOf('pdf', smallPdf({ pages: [page] })))
    expect(text).toContain(LINES.join(' '))
    expect(ocr).toBeUndefined()
    expect(notes.map(({ code }) => code)).toEqual(['characters-unknown'])
  })

  it('are refused where there are no others and nothing is on them', async () => {
    const blank = { width: 500, height: 700, pixels: new Uint8Array(350_000).fill(240) }
    await expect(readWhole(rawOf('pdf', scannedPdf([blank])))).rejects.toMatchObject({
      facts: { problem: { reason: 'only-pictures', pages: 1 } },
    })
  })
})
