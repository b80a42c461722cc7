import { type Entry, parse } from '@retorquere/bibtex-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../model/passage.ts'
import { writeRecords } from '../formats.ts'
import { familyOf } from '../full-name.ts'
import { HARD_CASES, passageWith, speech } from '../passage.fixture.ts'
import { toCsl } from '../to-csl.ts'

const writeBibtex = (passages: readonly Passage[]) =>
  writeRecords(
    'bibtex',
    passages.map((it) => toCsl(it)),
  )

/** The parser's own handling of capitals is off: what is compared is what was written. */
function readBack(text: string): Entry[] {
  const { entries, errors } = parse(text, { sentenceCase: false, caseProtection: false })
  expect(errors).toEqual([])
  return entries
}

/** The parser reads TeX's grave accent sign as its look-alike U+02CB. */
function folded(value: string | undefined): string | undefined {
  return value?.replace(/\s+/g, ' ').trim().replaceAll('`', 'ˋ')
}

function title(text: string): string {
  const line = writeBibtex([passageWith({ title: text })])
    .split('\n')
    .find((it) => it.startsWith('  title'))
  return line?.replace(/^ {2}title = \{\{|\}\},$/g, '') ?? ''
}

describe('BibTeX', () => {
  it('writes an article with its quotation in a note', () => {
    const text = '“Never again,” she said.'
    const found = passageWith({ text, quotations: [speech(text, 'Never again,')] })
    expect(writeBibtex([found])).toBe(`@article{verbatim-0123456789abcdef-0123456789,
  author = {Doe, Jane},
  title = {{What happened on the coast}},
  journal = {The Daily Example},
  year = {2025},
  month = mar,
  day = {8},
  url = {https://example.org/coast},
  urldate = {2025-04-01},
  language = {en},
  note = {Paragraph 7 (counted); quoted: Agnès Callamard},
  abstract = {“Never again,” she said.},
  annote = {Paragraph 7 (counted)
Quoted: Agnès Callamard, “Never again,”
Inferred: type},
}
`)
  })

  it.each([
    ['a lone brace would swallow the rest of the file', 'a { b', 'a \\{\\vphantom{\\}} b'],
    ['a comment would end the line', '100% sure', '100\\% sure'],
    ['math would begin', '$5_000 ^2', '\\$5\\_000 {\\textasciicircum}2'],
    ['a command would run', '\\input{x}', '{\\textbackslash}input\\{x\\}'],
    ['Zotero would take two signs for mathematics', '$5 to $10', '{\\textdollar}5 to {\\textdollar}10'],
    ['hyphens would become a dash', 'a--b---c', 'a-{}-b-{}-{}-c'],
    ['scripts stay as they are', 'الساحل 🕊️ Ü', 'الساحل 🕊️ Ü'],
    ['a blank line would end a paragraph', 'a\r\n\r\nb', 'a b'],
  ])('%s: %s', (_, given, written) => {
    expect(title(given)).toBe(written)
  })

  it('keeps an organisation whole, and a name with "and" as one name', () => {
    const found = passageWith({ authors: ['Physicians and Nurses Union', 'Jane Doe'] })
    expect(writeBibtex([found])).toContain('author = {{Physicians and Nurses Union} and Doe, Jane}')
  })

  it('keeps the address verbatim except for braces and backslashes', () => {
    const found = passageWith({ url: 'https://example.org/a_(b)?c=%20&d={e}\\#f' })
    expect(writeBibtex([found])).toContain('url = {https://example.org/a_(b)?c=%20&d=%7Be%7D%5C#f}')
  })

  it.each(Object.entries(HARD_CASES))('reads back with every field equal: %s', (_, changes) => {
    const found = passageWith(changes)
    const { item } = toCsl(found)
    const [entry, ...more] = readBack(writeBibtex([found]))
    expect(more).toEqual([])
    expect(entry?.key).toBe(`verbatim-${found.id}`)
    const [year, month, day] = item.issued?.['date-parts'][0] ?? []
    const article = item.type === 'article-newspaper'
    expect(entry?.type).toBe(article ? 'article' : 'misc')
    const { author, ...fields } = entry?.fields ?? {}
    expect(fields).toEqual({
      title: folded(item.title),
      [article ? 'journal' : 'howpublished']: folded(item['container-title']),
      ...(year !== undefined && { year: String(year) }),
      ...(month !== undefined && { month: String(month) }),
      ...(day !== undefined && { day: String(day) }),
      url: item.URL,
      urldate: '2025-04-01',
      language: item.language,
      note: 'Paragraph 7 (counted)',
      annote: expect.stringMatching(/Paragraph 7/),
      abstract: expect.any(String),
    })
    // TeX takes a line break for a space, and the parser says `<p>` of an empty line.
    expect(folded(entry?.fields.abstract)?.replaceAll('<p>', ' ')).toBe(folded(found.text))
    const names = (author ?? []).map(({ firstName, lastName, name, prefix }) =>
      name !== undefined
        ? { literal: name }
        : { family: [prefix, lastName].filter(Boolean).join(' '), given: firstName },
    )
    const written = item.author?.map((it) =>
      'literal' in it ? it : { family: familyOf(it), given: it.given },
    )
    expect(names).toEqual(written)
  })

  it('reads back one entry per passage with its title, whatever its characters', () => {
    const signs = fc.constantFrom(...'{}\\$&#%_^~<>|-"\',@=ab é\n')
    const hostile = fc.array(signs, { minLength: 1, maxLength: 20 }).map((parts) => `x${parts.join('')}x`)
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (titles) => {
        const passages = titles.map((it) => passageWith({ title: it, source: it }))
        const read = readBack(writeBibtex(passages))
        expect(read.map((it) => it.fields.title)).toEqual(titles.map(folded))
      }),
    )
  })
})
