import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../sample-documents.ts'

const words = fc.constantFrom(
  'Read more',
  'By',
  '(AP)',
  '•',
  '-',
  'More Stories',
  'The mill closed.',
  '“',
  '”',
  '"',
  '\u00a0',
  'Mar 3, 2021',
  'Title Words Here',
  'a',
  '。',
  '\u2028',
  '\uFEFF',
  'said',
  '(',
  '12',
  '\t',
  'Advertisement',
  'مرحبا',
  '🙂',
)
const line = fc
  .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 8 })
  .map((it) => it.join(' '))
const text = fc
  .array(line, { maxLength: 25 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n', '\r').map((end) => lines.join(end)))

describe('clean, for any text', () => {
  it('gives back every non-blank character exactly once, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        fc.pre(source.trim() !== '')
        const document = sampleDocument(source.replace(/^\uFEFF/, ''))
        const ranges = [...document.passages, ...document.leftOut].sort((a, b) => a.start - b.start)
        let at = 0
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(document.text.slice(at, start).trim()).toBe('')
          at = end
        }
        expect(document.text.slice(at).trim()).toBe('')
        document.passages.forEach((passage, ordinal) => {
          expect(passage.text).toBe(document.text.slice(passage.start, passage.end))
          expect(passage.ordinal).toBe(ordinal)
          for (const it of passage.quotations) expect(passage.text.slice(it.start, it.end)).toBe(it.text)
        })
        expect(new Set(document.passages.map((it) => it.id)).size).toBe(document.passages.length)
      }),
      { numRuns: 400 },
    )
  })
})
