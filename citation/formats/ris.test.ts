import '@citation-js/plugin-ris'
import { plugins } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Passage } from '../../model/passage.ts'
import { WORK_TYPES } from '../../model/work.ts'
import { writeRecords } from '../formats.ts'
import { familyOf } from '../full-name.ts'
import { HARD_CASES, passageWith, speech } from '../passage.fixture.ts'
import { toCsl } from '../to-csl.ts'

const writeRis = (passages: readonly Passage[]) =>
  writeRecords(
    'ris',
    passages.map((it) => toCsl(it)),
  )

const records = z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())])))

function readBack(text: string) {
  return records.parse(plugins.input.data(text, '@ris/file'))
}

describe('RIS', () => {
  it('has one line per value, each ended by CR LF', () => {
    const text = '“Never again,” she said.'
    const found = passageWith({
      text,
      authors: ['Jane Doe', 'Human Rights Watch'],
      quotations: [speech(text, 'Never again,')],
      publishedAt: '2025-03',
      publishedPrecision: 'month',
    })
    expect(writeRis([found])).toBe(
      [
        'TY  - NEWS',
        'ID  - 0123456789abcdef-0123456789',
        'TI  - What happened on the coast',
        'AU  - Doe, Jane',
        'AU  - Human Rights Watch',
        'T2  - The Daily Example',
        'PY  - 2025',
        'DA  - 2025/03//',
        'UR  - https://example.org/coast',
        'Y2  - 2025/04/01/',
        'LA  - en',
        'AB  - “Never again,” she said.',
        'N1  - Paragraph 7 (counted); Quoted: Agnès Callamard, “Never again,”; Inferred: type',
        'ER  - ',
        '',
      ].join('\r\n'),
    )
  })

  it.each(Object.entries(HARD_CASES))('reads back with every field equal: %s', (_, changes) => {
    const found = passageWith(changes)
    const { item } = toCsl(found)
    const [record, ...more] = readBack(writeRis([found]))
    expect(more).toEqual([])
    const authors = (item.author ?? []).map((it) =>
      'literal' in it ? it.literal : `${familyOf(it)}, ${it.given}`,
    )
    const [year, month, day] = item.issued?.['date-parts'][0] ?? []
    const two = (it: number | undefined) => (it === undefined ? '' : String(it).padStart(2, '0'))
    expect(record).toEqual({
      TY: 'article-newspaper' === item.type ? 'NEWS' : 'ELEC',
      ID: item.id,
      TI: item.title?.replace(/[\r\n\u2028]+/g, ' ').replace(/ {2,}-/g, ' -'),
      AU: authors.length === 1 ? authors[0] : authors,
      T2: item['container-title'],
      ...(year !== undefined && { PY: String(year), DA: `${year}/${two(month)}/${two(day)}/` }),
      UR: item.URL,
      Y2: '2025/04/01/',
      LA: item.language,
      AB: found.text.replace(/[\r\n\t]+/g, ' '),
      N1: 'Paragraph 7 (counted); Inferred: type',
    })
  })

  it('reads back as a CSL report with its names and its date', () => {
    const found = passageWith({
      source: 'Amnesty International',
      authors: ['Jane Doe', 'Amnesty International'],
      url: null,
      path: 'coast.pdf',
    })
    const read = plugins.input.chain(writeRis([found]), { generateGraph: false })
    const { author, id, issued, language, publisher, title, type } = toCsl(found).item
    expect(read).toMatchObject([{ author, id, issued, language, publisher, title, type }])
  })

  it.each(WORK_TYPES)('has a type that readers take for no other: %s', (type) => {
    const work = { type: { value: type, basis: 'manifest' as const } }
    const [record] = readBack(writeRis([passageWith({ work })]))
    expect(record?.TY).toMatch(/^[A-Z]{3,7}$/)
    expect(record?.TY).not.toBe('GEN')
  })

  it.each([
    ['report', 'SN'],
    ['legal_case', 'SV'],
    ['bill', 'M1'],
  ] as const)('has the number of a %s where readers look for it', (type, tag) => {
    const given = (value: string) => ({ value, basis: 'manifest' as const })
    const work = { type: { value: type, basis: 'manifest' as const }, number: given('A/HRC/58/66') }
    const [record] = readBack(writeRis([passageWith({ work })]))
    expect(record?.[tag]).toBe('A/HRC/58/66')
  })

  it('has the number of a web page in words, where readers would take it for the day of access', () => {
    const given = (value: string) => ({ value, basis: 'manifest' as const })
    const work = { type: { value: 'webpage' as const, basis: 'manifest' as const }, number: given('58/66') }
    const [record] = readBack(writeRis([passageWith({ work })]))
    expect(record).not.toHaveProperty('M1')
    expect(record?.N1).toMatch(/^No\. 58\/66; /)
  })

  it('has the archived copy apart from the address, and the permalink in words alone', () => {
    const copy = 'https://web.archive.org/web/20250402101500/https://example.org/coast'
    const citation = toCsl(passageWith({ url: copy }), null, {
      permalink: 'http://localhost:3000/passages/a',
    })
    const [record] = readBack(writeRecords('ris', [citation]))
    expect(record).toMatchObject({ UR: 'https://example.org/coast', L2: copy })
    expect(record).not.toHaveProperty('LK')
    expect(record?.N1).toContain('Permalink: http://localhost:3000/passages/a')
  })

  it('has as many records as there are passages, whatever their text', () => {
    const hostile = fc
      .array(fc.constantFrom('\r\n', '\n', '\u2028', '\u0085', 'ER', 'TY', '  - ', ' ', 'x', '\t', '\0'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (titles) => {
        const passages = titles.map((title) => passageWith({ title, source: title, authors: [title] }))
        const read = readBack(writeRis(passages))
        expect(read.map((it) => it.ID)).toEqual(passages.map((it) => it.id))
        expect(read.map((it) => it.N1)).toEqual(passages.map(() => 'Paragraph 7 (counted); Inferred: type'))
      }),
    )
  })
})
