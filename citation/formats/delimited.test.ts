import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Passage } from '../../model/passage.ts'
import { writeRecords } from '../formats.ts'
import { familyOf } from '../full-name.ts'
import { HARD_CASES, passageWith, speech } from '../passage.fixture.ts'
import { toCsl } from '../to-csl.ts'

const rows = z.array(z.record(z.string(), z.string()))

const DELIMITERS = { csv: ',', tsv: '\t' } as const
type Delimited = keyof typeof DELIMITERS

/** A reader that is not ours, plus the one rule it has to know: a leading apostrophe is not part of the value. */
function readBack(format: Delimited, passages: readonly Passage[]) {
  const written = writeRecords(
    format,
    passages.map((it) => toCsl(it)),
  )
  const read = parse(written, { columns: true, bom: true, delimiter: DELIMITERS[format] })
  return rows
    .parse(read)
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, it]) => [name, it.replace(/^'/, '')])))
}

/** The values of a cell that contains several. */
function values(cell: string): string[] {
  return cell === ''
    ? []
    : cell.split(/(?<=(?:^|[^\\])(?:\\\\)*); /).map((it) => it.replace(/\\([\\;])/g, '$1'))
}

describe.each(['csv', 'tsv'] as const)('%s', (format) => {
  it('says which of the speakers are inferred', () => {
    const text = '“Never again,” she said. “Not once.”'
    const speaker = { key: 'a', name: 'Omar Khalil', kind: 'person', basis: 'inferred:pronoun' } as const
    const quotations = [speech(text, 'Never again,'), speech(text, 'Not once.', { speaker })]
    const [row] = readBack(format, [passageWith({ text, quotations })])
    expect(row?.speakers).toBe('Agnès Callamard; Omar Khalil (inferred)')
  })

  it('has one row per citation, and an empty cell for an unknown value', () => {
    const text = '“Never again,” she said. “Not once.”'
    const quotations = [speech(text, 'Never again,'), speech(text, 'Not once.', { speaker: null })]
    const [row] = readBack(format, [passageWith({ text, quotations, url: null, agency: 'AFP' })])
    expect(row).toEqual({
      id: '0123456789abcdef-0123456789',
      type: 'article-newspaper',
      title: 'What happened on the coast',
      authors: 'Doe, Jane',
      source: 'The Daily Example',
      agency: 'AFP',
      published: '2025-03-08',
      accessed: '2025-04-01',
      url: '',
      archive: '',
      archive_url: '',
      language: 'en',
      section: '',
      paragraph: '7',
      text,
      quotations: 'Never again,; Not once.',
      speakers: 'Agnès Callamard; ',
      note: '',
      missing: 'address',
      inferred: 'type',
      collection: 'news',
      document: 'coast.txt',
      sha256: 'a'.repeat(64),
      permalink: '',
      printed_paragraph: '',
      page: '',
      time: '',
      genre: '',
      number: '',
      publisher_place: '',
      edition: '',
      work_pages: '',
      work_section: '',
      doi: '',
      original_date: '',
      kept_by: '',
      shelf_mark: '',
      counted_page: '',
      copies_documents: '',
      copies_sources: '',
      copies_first_source: '',
      copies_first_published: '',
      copies_first_passage: '',
      read_by: '',
      ocr_confidence: '',
      ocr_doubtful: '',
    })
  })

  it.each(Object.entries(HARD_CASES))('reads back with every field equal: %s', (_, changes) => {
    const passage = passageWith(changes)
    const { item } = toCsl(passage)
    const [row, ...more] = readBack(format, [passage])
    expect(more).toEqual([])
    expect(row).toMatchObject({
      title: item.title ?? '',
      source: item['container-title'] ?? '',
      url: item.URL ?? '',
      text: passage.text,
      language: item.language ?? '',
      published: passage.publishedAt ?? '',
    })
    const names = (item.author ?? []).map((it) =>
      'literal' in it ? it.literal : `${familyOf(it)}, ${it.given}`,
    )
    expect(values(row?.authors ?? '')).toEqual(names)
  })

  it('reads back whatever the strings, and no cell begins like a formula', () => {
    const signs = fc.constantFrom(...'=+-@\t\r\n"\',;\\|＝ aé\u2028\u0000')
    const hostile = fc.array(signs, { minLength: 1, maxLength: 12 }).map((it) => it.join(''))
    const anyText = fc.oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 3 }), (several) => {
        const passages = several.map(([title, text]) =>
          passageWith({ title: `${title}x`, text, agency: text, section: 's' }),
        )
        const read = readBack(format, passages)
        expect(read.map((it) => [it.title, it.text])).toEqual(
          several.map(([title, text]) => [`${title}x`, text]),
        )
      }),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1'])('runs nothing: %j', (title) => {
    const written = writeRecords(format, [toCsl(passageWith({ title }))])
    const read = rows.parse(parse(written, { columns: true, bom: true, delimiter: DELIMITERS[format] }))
    expect(read[0]?.title).toBe(`'${title}`)
  })
})
