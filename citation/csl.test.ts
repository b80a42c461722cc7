import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cslItem } from './csl-item.ts'
import { isRecordFormat, recordWriters, writeRecords } from './formats.ts'
import { fullName } from './full-name.ts'
import { metaTags } from './meta-tags.ts'
import { GIVEN_WORKS, passageWith, speech } from './passage.fixture.ts'
import { toCsl } from './to-csl.ts'

describe('a passage as a CSL item', () => {
  it('cites organisations whole', () => {
    const authors = ['Jane Doe', 'Roe Investigations', 'Mills, Rivers']
    const { item } = toCsl(
      passageWith({ authors, corporateAuthors: ['Roe Investigations', 'Mills, Rivers'] }),
    )
    expect(item.author).toEqual([
      { family: 'Doe', given: 'Jane' },
      { literal: 'Roe Investigations' },
      { literal: 'Mills, Rivers' },
    ])
  })

  it('states everything that is known, and the paragraph beside the item', () => {
    const text = 'She said “never again” twice.'
    const found = passageWith({ text, agency: 'AFP', section: 'The findings' })
    const given = { permalink: `http://localhost:3000/passages/${found.id}`, note: 'For chapter 2' }
    expect(toCsl(found, speech(text, 'never again'), given)).toEqual({
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
        custom: {
          paragraph: 7,
          pinpoint: { kind: 'paragraph', value: '7', printed: false },
          section: 'The findings',
          agency: 'AFP',
          text: 'never again',
          quotations: [{ text: 'never again', speaker: 'Agnès Callamard' }],
          collection: 'news',
          documentKey: 'coast.txt',
          sha256: 'a'.repeat(64),
          permalink: 'http://localhost:3000/passages/0123456789abcdef-0123456789',
          note: 'For chapter 2',
          inferred: ['type'],
        },
      },
      locator: { locator: '7', label: 'paragraph', printed: false },
      missing: [],
      inferred: ['type'],
    })
  })

  it('has words without what is set aside in them, whole or quoted', () => {
    const text = 'She said “the govern-\nment left”.12 Nobody came.'
    const asides = [
      { start: 20, end: 22, reason: 'hyphenation' as const },
      { start: 33, end: 35, reason: 'note number' as const },
    ]
    const found = passageWith({ text, asides })
    expect(toCsl(found).item.custom.text).toBe('She said “the government left”. Nobody came.')
    const quoted = { ...speech(text, 'the govern-\nment left'), text: 'the government left' }
    const { text: words, quotations } = toCsl(found, quoted).item.custom
    expect(words).toBe('the government left')
    expect(quotations?.map((it) => it.text)).toEqual(['the government left'])
  })

  it('leaves out what is unknown and lists it: a guess in a footnote looks like a fact', () => {
    const bare = { title: null, source: null, authors: [], url: null, publishedAt: null, language: null }
    const { item, missing } = toCsl(passageWith(bare))
    expect(item).toEqual({
      id: '0123456789abcdef-0123456789',
      type: 'document',
      accessed: { 'date-parts': [[2025, 4, 1]] },
      custom: {
        paragraph: 7,
        pinpoint: { kind: 'paragraph', value: '7', printed: false },
        text: 'Amnesty found “war crimes” there.',
        collection: 'news',
        documentKey: 'coast.txt',
        sha256: 'a'.repeat(64),
        missing: ['author', 'title', 'date', 'source', 'address'],
      },
    })
    expect(missing).toEqual(['author', 'title', 'date', 'source', 'address'])
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

  it('has both ends of a range', () => {
    const citation = toCsl(passageWith({ publishedAt: '2025-03-01', publishedEnd: '2025-03-09' }))
    expect(citation.item.issued).toEqual({
      'date-parts': [
        [2025, 3, 1],
        [2025, 3, 9],
      ],
    })
    expect(writeRecords('csv', [citation])).toContain(',2025-03-01/2025-03-09,')
  })

  it.each([
    ['2025-03-01', '2025-03-09', '2025', '03'],
    ['2025-03-30', '2025-04-02', '2025', ''],
    ['2024-12-30', '2025-12-02', '2024', ''],
    ['2024-03', '2025-03', '2024', ''],
  ])(
    'has no day of %s to %s where a format has one date, and both ends in a note',
    (publishedAt, publishedEnd, year, month) => {
      const citation = toCsl(passageWith({ publishedAt, publishedEnd }))
      const dates = `Dates of publication: ${publishedAt}/${publishedEnd}`
      const ris = writeRecords('ris', [citation])
      expect(ris).toContain(`DA  - ${year}/${month}//\r\n`)
      expect(ris).toContain(`N1  - ${dates}; `)
      const bibtex = writeRecords('bibtex', [citation])
      expect(bibtex).toContain(`year = {${year}}`)
      expect(/month = (\w+)/.exec(bibtex)?.[1] ?? '').toBe(month && 'mar')
      expect(bibtex).not.toContain('day = ')
      expect(bibtex).toContain(`note = {${dates}; `)
      expect(writeRecords('biblatex', [citation])).toContain(`date = {${publishedAt}/${publishedEnd}}`)
      expect(metaTags(citation.item, 'work').citation_publication_date).toBe(
        month ? `${year}/${month}` : year,
      )
    },
  )

  it('has no date if the precision is unknown', () => {
    const { item, missing } = toCsl(passageWith({ publishedPrecision: 'unknown' }))
    expect(item.issued).toBeUndefined()
    expect(missing).toEqual(['date'])
  })

  it('lists every quotation of a passage, and says which speaker was inferred', () => {
    const text = 'She said “never again”. “Nor I,” he said.'
    const guessed = {
      key: 'x',
      name: 'Omar Khalil',
      kind: 'person',
      basis: 'inferred:last-named',
    } as const
    const quotations = [speech(text, 'never again'), speech(text, 'Nor I,', { speaker: guessed })]
    const { custom } = toCsl(passageWith({ text, quotations })).item
    expect(custom.text).toBe(text)
    expect(custom.quotations).toEqual([
      { text: 'never again', speaker: 'Agnès Callamard' },
      { text: 'Nor I,', speaker: 'Omar Khalil', speakerInferred: 'last-named' },
    ])
  })

  it('cites a turn as the words of its speaker, and what is quoted in it only if it is known of whom', () => {
    const text = 'STORK: I told her “never again”. She said “no”.'
    const words = text.slice(7)
    const turn = speech(text, words, { kind: 'turn', cue: null })
    const [never, no] = [speech(text, 'never again'), speech(text, 'no', { speaker: null })]
    const passage = passageWith({ text, quotations: [turn, never, no] })
    expect(toCsl(passage).item.custom.quotations).toEqual([
      { text: words, speaker: 'Agnès Callamard' },
      { text: 'never again', speaker: 'Agnès Callamard' },
    ])
    expect(toCsl(passage, turn).item.custom).toMatchObject({
      text: words,
      quotations: [{ text: words, speaker: 'Agnès Callamard' }],
    })
  })

  it('has what a person gives of the work, in the variables of CSL', () => {
    const { item } = toCsl(passageWith(GIVEN_WORKS['a press release with all that a person gives']))
    expect(item).toMatchObject({
      type: 'report',
      genre: 'Press release',
      number: 'MDE 24/9021/2025',
      publisher: 'The Daily Example',
      'publisher-place': 'Beirut',
      page: '3–4',
      edition: '2nd',
      accessed: { 'date-parts': [[2025, 4]] },
      URL: 'https://example.org/first',
      archive: 'archive.example.net',
      archive_location: 'https://archive.example.net/abc',
    })
    expect(cslItem.parse(item)).toEqual(item)
  })

  it('has the court of a judgment as its authority', () => {
    const { item } = toCsl(passageWith(GIVEN_WORKS['a judgment']))
    expect(item).toMatchObject({
      type: 'legal_case',
      authority: 'International Court of Justice',
      number: '192',
    })
    expect(item).not.toHaveProperty('container-title')
  })

  it('has section, DOI and original date of the work in their own variables', () => {
    const known = <Value>(value: Value) => ({ value, basis: 'manifest' as const })
    const work = {
      section: known('World'),
      doi: known('10.1000/182'),
      originalDate: known('1949-08-12'),
    }
    expect(toCsl(passageWith({ work, section: 'A heading' })).item).toMatchObject({
      section: 'World',
      DOI: '10.1000/182',
      'original-date': { 'date-parts': [[1949, 8, 12]] },
      custom: { section: 'A heading' },
    })
  })

  it.each([
    ['article-newspaper', { source: 'Example Times' }],
    ['article-newspaper', { source: 'Al-Mithal', agency: 'AFP' }],
    ['webpage', { source: 'Human Rights Watch' }],
    ['webpage', { source: null, agency: 'AFP' }],
    ['report', { source: 'Human Rights Watch', url: null, path: '/files/coast.PDF' }],
    ['document', { source: 'Human Rights Watch', url: null, path: '/files/coast.txt' }],
    ['document', { source: null, url: null, path: '/files/coast.pdf' }],
    ['report', { source: 'Human Rights Watch', url: 'https://www.hrw.org/report/2025/03/08/coast' }],
    ['report', { source: 'Amnesty International', url: 'https://www.amnesty.org/MDE2490212025ENGLISH.pdf' }],
    ['webpage', { source: 'Human Rights Watch', url: 'https://www.hrw.org/reporters-at-work' }],
  ])('calls it %s: %o', (type, changes) => {
    expect(toCsl(passageWith(changes)).item.type).toBe(type)
  })

  it('names the agency of an article without an author', () => {
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
      const citations = several.map((it) => toCsl(passageWith(it)))
      const read: unknown = JSON.parse(writeRecords('csl', citations))
      const items = cslItem.extend({ abstract: z.string(), note: z.string() }).array().parse(read)
      expect(
        items.map(({ abstract, note, ...item }) => ({ ...item, author: item.author?.map(fullName) })),
      ).toEqual(citations.map(({ item }) => ({ ...item, author: item.author?.map(fullName) })))
      expect(items.map((it) => it.abstract)).toEqual(citations.map((it) => it.item.custom.text))
      for (const format of Object.keys(recordWriters).filter(isRecordFormat)) {
        expect(typeof writeRecords(format, citations)).toBe('string')
      }
    }),
  )
})
