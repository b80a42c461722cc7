import { type Entry, parse } from '@retorquere/bibtex-parser'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../model/passage.ts'
import { writeRecords } from '../formats.ts'
import { HARD_CASES, passageWith, speech } from '../passage.fixture.ts'
import { toCsl } from '../to-csl.ts'

const write = (passage: Passage) => writeRecords('biblatex', [toCsl(passage)])

function readBack(text: string): Entry | undefined {
  const { entries, errors } = parse(text, { sentenceCase: false, caseProtection: false })
  expect(errors).toEqual([])
  expect(entries).toHaveLength(1)
  return entries[0]
}

/** The parser reads TeX's grave accent sign as its look-alike U+02CB. */
const folded = (value: string | undefined) => value?.replace(/\s+/g, ' ').trim().replaceAll('`', 'ˋ')

describe('BibLaTeX', () => {
  it('has one date, as precise as it is known, and the archived copy', () => {
    const url = 'https://web.archive.org/web/20250402101500/https://example.org/coast_(1)'
    const changes: Partial<Passage> = {
      url,
      work: undefined,
      publishedAt: '2025-03',
      publishedPrecision: 'month',
    }
    expect(write(passageWith({ ...changes, source: 'Amnesty International', path: 'coast.pdf' }))).toBe(
      `@report{verbatim-0123456789abcdef-0123456789,
  author = {Doe, Jane},
  title = {{What happened on the coast}},
  institution = {{Amnesty International}},
  type = {Report},
  date = {2025-03},
  url = {https://example.org/coast_(1)},
  language = {en},
  langid = {english},
  note = {Paragraph 7 (counted)},
  addendum = {Archived: https://web.archive.org/web/20250402101500/https://example.org/coast\\_(1) (Internet Archive)},
  abstract = {Amnesty found “war crimes” there.},
  annote = {Paragraph 7 (counted)
Inferred: type
Archived: https://web.archive.org/web/20250402101500/https://example.org/coast\\_(1) (Internet Archive)},
}
`,
    )
  })

  it('says in print which of the speakers is inferred', () => {
    const text = 'She said: “Never again,” twice.'
    const speaker = { key: 'a', name: 'Omar Khalil', kind: 'person', basis: 'inferred:pronoun' } as const
    const written = write(passageWith({ text, quotations: [speech(text, 'Never again,', { speaker })] }))
    expect(written).toContain('note = {Paragraph 7 (counted); quoted: Omar Khalil (inferred)}')
  })

  it('has the copy in a form that may stand in the argument of a macro, where % begins a comment', () => {
    const url = 'https://web.archive.org/web/20250402101500/https://example.org/%D8%A7#page'
    const written = write(passageWith({ url, work: undefined }))
    const [, addendum = ''] = /addendum = \{(.*)\},$/m.exec(written) ?? []
    expect(addendum).toContain('https://example.org/\\%D8\\%A7\\#page')
    expect(addendum).not.toMatch(/(?<!\\)[%#&_]/)
  })

  it('keeps a source with "and" in its name together', () => {
    const url = 'https://example.org/reports/1'
    const entry = readBack(write(passageWith({ source: 'Physicians and Nurses', url })))
    expect(entry?.fields.institution).toEqual(['Physicians and Nurses'])
  })

  it.each(Object.entries(HARD_CASES))('reads back with every field equal: %s', (_, changes) => {
    const passage = passageWith(changes)
    const { item } = toCsl(passage)
    const article = item.type === 'article-newspaper'
    const { author, ...fields } = readBack(write(passage))?.fields ?? {}
    expect(fields).toEqual({
      title: folded(item.title),
      ...(article
        ? { journaltitle: folded(item['container-title']) }
        : { organization: [folded(item['container-title'])] }),
      ...(article && { entrysubtype: 'newspaper' }),
      ...(passage.publishedAt && { date: passage.publishedAt }),
      url: item.URL,
      urldate: '2025-04-01',
      language: item.language,
      langid: item.language === 'ar' ? 'arabic' : 'english',
      note: 'Paragraph 7 (counted)',
      annote: expect.stringMatching(/^Paragraph 7/),
      abstract: expect.any(String),
    })
    expect(folded(fields.abstract)?.replaceAll('<p>', ' ')).toBe(folded(passage.text))
    expect(author).toHaveLength(item.author?.length ?? 0)
  })
})
