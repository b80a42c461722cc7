import { describe, expect, it } from 'vitest'
import { type Document, document as documentShape } from '../../model/document.ts'
import { applyCorrections, made, passageOf, sample, TEXT } from '../sample-corrections.ts'
import { sampleDocument } from '../sample-documents.ts'
import { spokenDocument } from '../sample-spoken.ts'

describe('a correction', () => {
  it('sets a speaker by its listed name, and says that a person did', () => {
    const document = sample()
    const { id } = passageOf(document, 0)
    const it = made(document, { target: id, what: 'speaker', quotation: 1, new: 'HRW' })
    const [quotation] = passageOf(applyCorrections(document, [it]), 0).quotations
    expect(quotation?.speaker).toEqual({
      key: 'human-rights-watch',
      name: 'Human Rights Watch',
      kind: 'group',
      basis: 'corrected',
    })
    expect(it.before).toMatchObject({ name: 'Jane Doe' })
  })

  it('removes a speaker if none is given', () => {
    const document = sample()
    const it = made(document, { target: passageOf(document, 0).id, what: 'speaker', new: null })
    expect(passageOf(applyCorrections(document, [it]), 0).quotations[0]?.speaker).toBeNull()
  })

  it('sets the speaker of a turn, and not of what is quoted in it, nor the other way round', () => {
    const document = spokenDocument([
      { by: 'Ann Doe', says: 'Jane Roe said, “Nobody left,” and so I stayed.' },
    ])
    const { id } = passageOf(document, 0)
    const speakers = (quotation: number) => {
      const it = made(document, { target: id, what: 'speaker', quotation, new: 'HRW' })
      return passageOf(applyCorrections(document, [it]), 0).quotations.map(({ speaker }) => speaker?.name)
    }
    expect(speakers(1)).toEqual(['Human Rights Watch', 'Jane Roe'])
    expect(speakers(2)).toEqual(['Ann Doe', 'Human Rights Watch'])
  })

  it('adds, changes and removes a tag', () => {
    const document = sample()
    const { id, text } = passageOf(document, 1)
    const names = (of: Document) => passageOf(of, 1).groups.map((it) => it.name)
    expect(names(document)).toEqual(['Amnesty International', 'Islamic State'])
    const added = made(document, { target: id, what: 'group', new: 'HRW' })
    expect(names(applyCorrections(document, [added]))).toEqual([
      'Amnesty International',
      'Islamic State',
      'Human Rights Watch',
    ])
    const changed = made(document, { target: id, what: 'group', old: 'Daesh', new: 'HTS' })
    expect(names(applyCorrections(document, [changed]))).toEqual([
      'Amnesty International',
      'Hayat Tahrir al-Sham',
    ])
    const tag = passageOf(applyCorrections(document, [changed]), 1).groups[1]
    expect(tag?.mentions.map((it) => text.slice(it.start, it.end))).toEqual(['Islamic State'])
    const removed = made(document, { target: id, what: 'group', old: 'islamic-state', new: null })
    expect(names(applyCorrections(document, [removed]))).toEqual(['Amnesty International'])
  })

  it('sets a field with its precision and basis', () => {
    const document = sample()
    const changes = [
      made(document, { what: 'publishedAt', new: 'March 2025' }),
      made(document, { what: 'authors', new: 'Jane Doe; John Roe' }),
      made(document, { what: 'source', new: null }),
    ]
    expect(applyCorrections(document, changes)).toMatchObject({
      publishedAt: '2025-03',
      publishedPrecision: 'month',
      publishedBasis: 'corrected',
      authors: ['Jane Doe', 'John Roe'],
      source: null,
      sourceBasis: 'corrected',
    })
  })

  it('sets a range of dates, and leaves no end behind when it is undone or is one date again', () => {
    const document = sample()
    const range = made(document, { what: 'publishedAt', new: '2025-03-01/2025-03-09' })
    const changed = applyCorrections(document, [range])
    expect([changed.publishedAt, changed.publishedEnd]).toEqual(['2025-03-01', '2025-03-09'])
    const day = made(changed, { what: 'publishedAt', new: '2025-03-02' })
    expect(day.before).toBe('2025-03-01/2025-03-09')
    expect(applyCorrections(document, [range, day])).not.toHaveProperty('publishedEnd')
    const stored = documentShape.parse(JSON.parse(JSON.stringify(changed)))
    expect(applyCorrections(stored, [])).toEqual(document)
  })

  it('sets what only people know of a work, and leaves nothing behind when it is undone', () => {
    const given = sampleDocument(TEXT, { language: 'en', genre: 'Report', accessed: '2025-04' })
    expect(given.work).toEqual({
      genre: { value: 'Report', basis: 'manifest' },
      accessed: { value: '2025-04', basis: 'manifest' },
    })
    const type = made(given, { what: 'type', new: 'report' })
    const genre = made(given, { what: 'genre', new: 'Press release' })
    const accessed = made(given, { what: 'accessed', new: null })
    expect([genre.before, accessed.before]).toEqual(['Report', '2025-04'])
    const changed = applyCorrections(given, [type, genre, accessed])
    expect(changed.work).toEqual({
      type: { value: 'report', basis: 'corrected' },
      genre: { value: 'Press release', basis: 'corrected' },
    })
    // As it is stored: what is absent does not come back from JSON.
    const stored = documentShape.parse(JSON.parse(JSON.stringify(changed)))
    expect(applyCorrections(stored, [])).toEqual(given)
    // Of a text that nobody published, nothing is inferred either.
    const bare = sampleDocument(TEXT, { language: 'en' })
    const only = made(bare, { what: 'archivedUrl', new: 'https://archive.example.net/a' })
    const back = applyCorrections(
      documentShape.parse(JSON.parse(JSON.stringify(applyCorrections(bare, [only])))),
      [],
    )
    expect(back).toEqual(bare)
    expect(Object.keys(back)).not.toContain('work')
    const none = applyCorrections(given, [made(given, { what: 'genre', new: null }), accessed])
    expect(Object.keys(none)).not.toContain('work')
  })

  it.each([
    ['type', 'press release', /must be one of article, article-journal/],
    ['accessed', 'last week', /not a valid date/],
    ['archivedUrl', 'archive.org', /web address/],
    ['number', 'x'.repeat(201), /at most 200 characters/],
  ] as const)('of a work is refused if it is none: %s %s', (what, value, reason) => {
    expect(() => made(sample(), { what, new: value })).toThrow(reason)
  })

  it('of the date of publication moves the dates that were counted from it, and of the language all rules', () => {
    const text = `Mill closes\nThe mill by the river closed yesterday, Jane Doe said.\n`
    const document = sampleDocument(text, { language: 'en', publishedAt: '2025-03-09' })
    const dates = (of: Document) => passageOf(of, 0).dates.map((it) => it.value)
    expect(dates(document)).toEqual(['2025-03-08'])
    const later = made(document, { what: 'publishedAt', new: '2025-03-16' })
    expect(dates(applyCorrections(document, [later]))).toEqual(['2025-03-15'])
    // The result is the same when the document is read again with the correction.
    const again = sampleDocument(text, { language: 'en', publishedAt: '2025-03-16' })
    expect(passageOf(applyCorrections(document, [later]), 0)).toEqual(passageOf(again, 0))
    const french = made(document, { what: 'language', new: 'fr' })
    expect(dates(applyCorrections(document, [french]))).toEqual([])
    expect(applyCorrections(applyCorrections(document, [later, french]), [])).toEqual(document)
  })

  it('survives edits elsewhere, and is kept without effect while its passage is gone', () => {
    const document = sample()
    const it = made(document, { target: passageOf(document, 1).id, what: 'group', new: 'HRW' })
    const edited = sampleDocument(`${TEXT}\nAnother paragraph was added below.\n`, { language: 'en' })
    expect(passageOf(applyCorrections(edited, [it]), 1).groups.map((group) => group.key)).toContain(
      'human-rights-watch',
    )
    const rewritten = sampleDocument(TEXT.replace('great', 'heavy'), { language: 'en' })
    const after = applyCorrections(rewritten, [it])
    expect(after.corrected?.corrections).toEqual([{ correction: it, state: 'passage-gone' }])
    expect(after.passages).toEqual(rewritten.passages)
  })

  it('still applies if the rules now find the same, with all mentions', () => {
    const document = sample()
    const target = passageOf(document, 1).id
    const without = made(document, { target, what: 'group', old: 'Amnesty International', new: null })
    const before = applyCorrections(document, [without])
    const again = made(before, { target, what: 'group', new: 'Amnesty International' })
    const { groups } = passageOf(applyCorrections(document, [again]), 1)
    expect(groups.filter((it) => it.key === 'amnesty-international')).toMatchObject([
      { basis: 'corrected', mentions: [{ start: 0, end: 21 }] },
    ])
  })

  it('resolves an unlisted place as the rules would', () => {
    const document = sample()
    const target = passageOf(document, 2).id
    const asked = (name: string) => made(document, { target, what: 'location', new: name }).after
    expect(asked('the city of Homs')).toMatchObject({ key: 'SY/homs/homs', precision: 'place', mentions: [] })
    expect(asked('Jableh, Homs')).toMatchObject({ key: 'SY/homs/jableh', precision: 'region' })
    expect(asked('Xanadu')).toMatchObject({ key: 'xanadu', country: null, precision: 'unknown' })
  })

  it('fits the schema of a document', () => {
    const document = sample()
    const it = made(document, { target: passageOf(document, 0).id, what: 'location', new: 'Arza, Homs' })
    const after = documentShape.parse(applyCorrections(document, [it]))
    expect(passageOf(after, 0).locations.at(-1)).toMatchObject({
      key: 'SY/homs/arza',
      name: 'Arza',
      country: 'SY',
      admin1: 'Homs',
      precision: 'region',
      mentions: [],
    })
  })
})
