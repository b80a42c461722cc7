import { beforeEach, describe, expect, it } from 'vitest'
import { hasCode } from '../../../model/errors.ts'
import { loadPdfium } from '../pdf/library.ts'
import { column, type SmallPage, smallPdf } from '../pdf/testing/small-pdf.ts'
import type { ReadText } from '../reader.ts'
import { readPdf } from './pdf.ts'

// After a file that could not be read, PDFium begins anew.
beforeEach(loadPdfium)

const bytesRead = (bytes: Uint8Array): ReadText =>
  readPdf({
    ...{ collection: 'c', documentKey: 'k', path: '/c/k.pdf', sha256: '', format: 'pdf', manifest: null },
    bytes,
  })
const readPages = (...pages: SmallPage[]) => bytesRead(smallPdf({ pages }))
const wordsOf = ({ text, paragraphRanges = [] }: ReadText) =>
  paragraphRanges.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '))

function refused(bytes: Uint8Array): unknown {
  try {
    return bytesRead(bytes).whyEmpty
  } catch (error) {
    return hasCode(error, 'document-refused') ? error.facts.problem : error
  }
}

const PROSE = [
  'The mill by the river was closed on Friday because the water',
  'had risen above the wheel, and nobody in the village could',
  'remember a flood like it.',
]
describe('what cannot be read', () => {
  const notes = (it: ReadText) => it.notes.map(({ code, message }) => [code, message])

  it('is a file of pictures', () => {
    expect(refused(smallPdf({ pages: [{ picture: true }, { picture: true }] }))).toEqual({
      ...{ reason: 'only-pictures', pages: 2 },
    })
  })

  it('is told for each page that is a picture among others', () => {
    const text = readPages({ drawn: column(PROSE) }, { picture: true }, { picture: true })
    expect(notes(text)).toEqual([
      ['pages-without-text', '2 of 3 pages without text, because pictures have none: 2–3'],
    ])
  })

  it('is told where text is laid over a picture without being seen', () => {
    const text = readPages({ picture: true, drawn: column(PROSE, { invisible: true }) })
    expect(wordsOf(text)).toEqual([PROSE.join(' ')])
    expect(notes(text)).toEqual([['pages-recognised', expect.stringContaining('1 of 1 page')]])
    // Another program has read it, and does not say how sure it was.
    expect(text.ocr?.map(({ confidence }) => confidence)).toEqual([null, null, null])
  })

  it('is text whose font does not say what it shows', () => {
    const glyphs = [{ x: 100, y: 700, shapes: ['\ue000', '\ue001', '\ue002'] }]
    expect(refused(smallPdf({ pages: [{ glyphs }] }))).toEqual({ reason: 'characters-unknown' })
  })

  it('needs a password, is damaged, or is nothing', () => {
    expect(refused(smallPdf({ pages: [{ drawn: column(PROSE) }], password: 'mill' }))).toEqual({
      reason: 'needs-password',
    })
    expect(refused(Buffer.from('%PDF-1.7\nwords'))).toEqual({ reason: 'damaged-pdf' })
    expect(refused(smallPdf({ pages: [{}] }))).toEqual({ reason: 'no-text' })
  })

  it('does not keep the next file from being read', () => {
    refused(Buffer.from('%PDF-1.7\nwords'))
    expect(wordsOf(readPages({ drawn: column(PROSE) }))).toEqual([PROSE.join(' ')])
  })

  it('is never half a file: one that was cut is read by what is left of it, or refused', () => {
    const whole = smallPdf({ pages: [{ drawn: column(PROSE) }] })
    for (let at = 10; at < whole.length; at += 97) {
      const found = refused(whole.subarray(0, at))
      expect(found).not.toBeInstanceOf(Error)
    }
  })
})
