import { describe, expect, it } from 'vitest'
import { cited, idOf, partsOf, SOURCES, TURNS } from './documents.fixture.ts'
import type { DocumentLayout } from './file.ts'

describe.each(['docx', 'odt'] as const)('a style without notes as %s', (format) => {
  const name = format === 'docx' ? 'word/document.xml' : 'content.xml'
  const MANY = [
    cited(1, 0, { publishedAt: '2025-03-08' }),
    cited(2, 0, { publishedAt: '2025-04-09' }),
    cited(1, 3, { publishedAt: '2025-03-08' }),
    cited(3, 0, { authors: ['Richard Roe'], source: 'A Herald' }),
  ]
  /** Without links, which are fields in Word, and without tags. */
  const wordsIn = async (style: string, changes: Partial<DocumentLayout>) => {
    const { parts } = await partsOf(format, MANY, changes, style)
    const notes = [...parts.values()].join('').match(/<(?:w:footnoteReference|text:note) /g) ?? []
    const words = (parts.get(name) ?? '')
      .replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
      .replace(/<\/(?:w|text):p>/g, '\n')
      .replace(/<text:s [^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
    return { notes: notes.length, words }
  }

  it('cites the author and the year beside the words, with the letters that the list gives', async () => {
    const { notes, words } = await wordsIn('apa', { grouping: 'none' })
    expect(notes).toBe(0)
    expect(words).toContain('Quote 1/0. (Doe, 2025a, para. 1 [counted]) Permalink\n')
    expect(words).toContain('Quote 2/0. (Doe, 2025b, para. 1 [counted]) Permalink\n')
    expect(words).toContain('Quote 1/3. (Doe, 2025a, para. 4 [counted]) Permalink\n')
    expect(words).toContain('Quote 3/0. (Roe, 2025, para. 1 [counted]) Permalink\n')
    expect(words).toMatch(/Doe, J\. \(2025a, March 8\)[\s\S]*Doe, J\. \(2025b, April 9\)/)
  })

  it('cites the number of the entry, counted in the order of the document', async () => {
    const asTheyCome = await wordsIn('ieee', { grouping: 'none' })
    expect(asTheyCome.words).toContain('Quote 3/0. [3, Para. 1 (counted)] Permalink\n')
    expect(asTheyCome.words).toMatch(/\[3\] R\. Roe/)
    const bySource = await wordsIn('ieee', { grouping: 'source' })
    expect(bySource.words).toContain('Quote 3/0. [1, Para. 1 (counted)] Permalink\n')
    expect(bySource.words).toContain('Quote 1/3. [2, Para. 4 (counted)] Permalink\n')
    expect(bySource.words).toMatch(/\[1\] R\. Roe/)
    expect(bySource.notes).toBe(0)
  })

  it('names the speaker of each quotation whom the text names, where the style does', async () => {
    const { parts } = await partsOf(format, [TURNS], { shown: 'quotations', grouping: 'none' }, 'apa')
    const words = (parts.get(name) ?? '').replace(/<[^>]*>/g, '')
    expect(words).toContain('(Agnès Callamard, as cited in Doe, 2025, para. 1 [counted])')
    expect(words).toContain('“No.” (Doe, 2025, para. 1 [counted])')
  })

  it('cites each work in the locale of its language, and in the direction of the cite', async () => {
    const arabic = cited(7, 0, { text: 'لم يأت أحد.', title: 'شهادات', language: 'ar', source: 'صحيفة' })
    const { parts } = await partsOf(format, [arabic, cited(1, 0)], { grouping: 'none' }, 'apa')
    const words = (parts.get(name) ?? '').replace(/<[^>]*>/g, '')
    expect(words).toContain('لم يأت أحد. \u200E(Doe, 2025')
    expect(words).toContain('[counted])\u200E')
    expect(words).toContain('Quote 1/0. (Doe, 2025')
  })
})

it('goes from quote to quote in Word by controls with the IDs of the passages', async () => {
  const { parts } = await partsOf('docx', SOURCES)
  const content = parts.get('word/document.xml') ?? ''
  const controls = [
    ...content.matchAll(
      /<w:sdt><w:sdtPr><w:alias w:val="([^"]*)"\/><w:tag w:val="([^"]*)"\/><w:id w:val="(\d+)"\/><\/w:sdtPr><w:sdtContent><w:bookmarkStart [^>]*><w:r>(?:<w:rPr>[\s\S]*?<\/w:rPr>)?<w:t [^>]*>(Quote \d\/\d)\.<\/w:t><\/w:r><w:bookmarkEnd [^>]*><\/w:sdtContent>/g,
    ),
  ].map(([, ...it]) => it)
  expect(controls).toEqual([
    ['Quote 1', idOf(3, 1), '1', 'Quote 3/1'],
    ['Quote 2', idOf(4, 1), '2', 'Quote 4/1'],
    ['Quote 3', idOf(1, 4), '3', 'Quote 1/4'],
    ['Quote 4', idOf(1, 2), '4', 'Quote 1/2'],
    ['Quote 5', idOf(2, 0), '5', 'Quote 2/0'],
  ])
})
