import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { passageWith } from '../../citation/passage.fixture.ts'
import { messagesIn } from '../messages/messages.ts'
import { LatestQuotes } from './LatestQuotes.tsx'

const quotation = {
  ...{ start: 1, end: 25, text: 'The mill cost 1,700 then', kind: 'speech' as const, cue: 'said' },
  speaker: { key: 'jane-roe', name: 'Jane Roe', kind: 'person' as const, basis: 'text' as const },
}
const passage = passageWith({
  text: '“The mill cost 1,700 then”, Jane Roe said in 1931.',
  quotations: [quotation],
})
const html = (...passages: (typeof passage)[]) =>
  renderToStaticMarkup(
    <LatestQuotes
      collection={{
        latest: passages.map((it) => ({ quotation: it.quotations[0] ?? quotation, passage: it })),
        quotes: { value: 1_200, unit: 'quotation', exact: true, passages: 900, documents: 80 },
        passages: { value: 4_000, unit: 'passage', exact: false },
      }}
      messages={messagesIn('en')}
    />,
  )

test('a quote stands there as in its passage, with who said it, and leads to it', () => {
  expect(html(passage)).toContain(`<a href="/passages/${passage.id}">“The mill cost 1,700 then”</a>`)
  expect(html(passage)).toContain('Jane Roe')
  expect(html(passage)).not.toContain('OCR')
})

test('what is set aside within a quote is no part of it', () => {
  const text = '“The mill cost 4 1,700 then”, Jane Roe said in 1931.'
  const asides = [{ start: 15, end: 17, reason: 'line number' as const }]
  const aside = passageWith({ text, asides, quotations: [{ ...quotation, end: 27 }] })
  expect(html(aside)).toContain('>“The mill cost 1,700 then”</a>')
})

test('a quote that was read from a picture says so, and which of its words may be misread', () => {
  const read = html({
    ...passage,
    ocr: {
      confidence: 0.93,
      doubtful: [
        { start: 15, end: 20 },
        { start: 45, end: 49 },
      ],
    },
  })
  expect(read).toContain('Read by OCR')
  expect(read).toContain('<bdi>1,700</bdi>')
  expect(read).not.toContain('<bdi>1931</bdi>')
})

test('all quotes and all passages are one step away, each with its number, also where that is a least one', () => {
  expect(html(passage)).toContain('<a href="/?in=quoting&amp;copies=folded">All quotes · 1,200</a>')
  expect(html(passage)).toContain('<a href="/?copies=folded">All passages · 4,000+</a>')
})

test('where none can stand there, nothing says that they would, and all are one step away', () => {
  expect(html()).not.toContain('Latest quotes')
  expect(html()).toContain('All quotes · 1,200')
})
