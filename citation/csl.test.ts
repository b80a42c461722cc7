import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsl } from './csl.ts'
import { cslItem } from './csl-item.ts'
import { formats } from './formats.ts'
import { passageWith, speech } from './passage.fixture.ts'

describe('a passage as a CSL item', () => {
  it('says all that is known, and the paragraph beside the item', () => {
    const text = 'She said “never again” twice.'
    const found = passageWith({ text, agency: 'AFP' })
    expect(toCsl(found, speech(text, 'never again'))).toEqual({
      item: {
        id: '0123456789abcdef-0123456789',
        type: 'article-newspaper',
        title: 'What happened on the coast',
        'container-title': 'The Daily Example',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2025, 3, 8]] },
        accessed: { 'date-parts': [[2025, 4, 1]] },
        URL: 'https://example.org/coast',
        language: 'en',
        custom: { paragraph: 7, agency: 'AFP', quotation: 'never again', speaker: 'Agnès Callamard' },
      },
      locator: { locator: '7', label: 'paragraph' },
      missing: [],
      inferred: [],
    })
  })

  it('leaves out what is unknown and lists it: a guess in a footnote cannot be told from a fact', () => {
    const bare = { title: null, source: null, authors: [], url: null, publishedAt: null, language: null }
    const { item, missing } = toCsl(passageWith(bare))
    expect(item).toEqual({
      id: '0123456789abcdef-0123456789',
      type: 'document',
      accessed: { 'date-parts': [[2025, 4, 1]] },
      custom: { paragraph: 7 },
    })
    expect(missing).toEqual(['author', 'title', 'date', 'source'])
  })

  it.each([
    ['2025-03-08', 'day', [2025, 3, 8]],
    ['2025-03', 'month', [2025, 3]],
    ['2025', 'year', [2025]],
    ['2025-03-01', 'month', [2025, 3]],
    ['2025-01-01', 'year', [2025]],
    ['2025', 'day', [2025]],
  ] as const)('invents no day or month: %s known to the %s', (publishedAt, publishedPrecision, parts) => {
    const { item } = toCsl(passageWith({ publishedAt, publishedPrecision }))
    expect(item.issued).toEqual({ 'date-parts': [parts] })
  })

  it('has no date where the precision is unknown', () => {
    const { item, missing } = toCsl(passageWith({ publishedPrecision: 'unknown' }))
    expect(item.issued).toBeUndefined()
    expect(missing).toEqual(['date'])
  })

  it('marks what a rule inferred', () => {
    const found = passageWith({ sourceBasis: 'inferred:url-host', publishedBasis: 'inferred:file-date' })
    expect(toCsl(found).inferred).toEqual(['date', 'source'])
  })

  it.each([
    ['article-newspaper', { source: 'Example Times' }],
    ['article-newspaper', { source: 'Al-Mithal', agency: 'AFP' }],
    ['webpage', { source: 'Human Rights Watch' }],
    ['webpage', { source: null, agency: 'AFP' }],
    ['report', { source: 'Human Rights Watch', url: null, path: '/files/coast.PDF' }],
    ['document', { source: 'Human Rights Watch', url: null, path: '/files/coast.txt' }],
    ['document', { source: null, url: null, path: '/files/coast.pdf' }],
  ])('calls it %s: %o', (type, changes) => {
    expect(toCsl(passageWith(changes)).item.type).toBe(type)
  })

  it('names the agency of an article that names nobody', () => {
    const { item, missing } = toCsl(passageWith({ authors: [], agency: 'AFP' }))
    expect(item.author).toEqual([{ literal: 'AFP' }])
    expect(missing).toEqual([])
  })

  it('names the organisation that issued a report, as author and as publisher', () => {
    const changes = { authors: [], source: 'Amnesty International', url: null, path: 'coast.pdf' }
    const { item } = toCsl(passageWith(changes))
    expect(item.author).toEqual([{ literal: 'Amnesty International' }])
    expect(item.publisher).toBe('Amnesty International')
    expect(item['container-title']).toBeUndefined()
  })
})

it('writes CSL-JSON that reads back as the same items, whatever the strings', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  const maybe = fc.option(anyText)
  const changes = fc.record({
    title: maybe,
    source: maybe,
    agency: maybe,
    url: maybe,
    language: maybe,
    authors: fc.array(anyText, { maxLength: 4 }),
    text: anyText.filter((it) => it !== ''),
  })
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 3 }), (several) => {
      const passages = several.map(passageWith)
      const read: unknown = JSON.parse(formats.csl.write(passages))
      expect(read).toEqual(passages.map((it) => toCsl(it).item))
      expect(() => cslItem.array().parse(read)).not.toThrow()
      for (const { write } of Object.values(formats)) expect(typeof write(passages)).toBe('string')
    }),
  )
})
