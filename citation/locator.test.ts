import { describe, expect, it } from 'vitest'
import type { Pinpoint } from '../model/passage.ts'
import { writeRecords } from './formats.ts'
import { metaTags, quotationLinkedData } from './meta-tags.ts'
import { passageWith } from './passage.fixture.ts'
import { inStyle } from './style.ts'
import { textOf } from './styles/rich-text.ts'
import { toCsl } from './to-csl.ts'

const at = (...pinpoints: Pinpoint[]) => toCsl(passageWith({ pinpoints, ordinal: 6 }))
const numbered = at({ kind: 'page', value: '12' }, { kind: 'paragraph', value: '43' })
const paged = at({ kind: 'page', value: 'xii' })
const timed = at({ kind: 'time', value: '00:01:02' })
const counted = toCsl(passageWith({ ordinal: 6 }))

async function inTextOf(style: string, locale = 'style'): Promise<string[]> {
  const made = await inStyle([numbered, paged, timed, counted], { style, locale })
  return made.map(({ inText }) => textOf(inText))
}

describe('where the words of a citation are', () => {
  it('is what is printed there, the number of the paragraph before its page', () => {
    expect([numbered, paged, timed, counted].map((it) => it.locator)).toEqual([
      { locator: '43', label: 'paragraph', printed: true },
      { locator: 'xii', label: 'page', printed: true },
      { locator: '00:01:02', label: 'timestamp', printed: true },
      { locator: '7', label: 'paragraph', printed: false },
    ])
    expect([paged, counted].map((it) => it.item.custom.pinpoint)).toEqual([
      { kind: 'page', value: 'xii', printed: true },
      { kind: 'paragraph', value: '7', printed: false },
    ])
    expect(numbered.item.custom.pinpoints).toEqual([
      { kind: 'paragraph', value: '43' },
      { kind: 'page', value: '12' },
    ])
  })

  it.each([
    [
      'apa',
      [
        '(Doe, 2025, para. 43)',
        '(Doe, 2025, p. xii)',
        '(Doe, 2025, 00:01:02)',
        '(Doe, 2025, para. 7 [counted])',
      ],
    ],
    ['australian-guide-to-legal-citation', [/ \[43\] </, / xii </, /, 00:01:02\.$/, / 2025\) </]],
    ['modern-language-association', ['(Doe, par. 43)', '(Doe xii)', '(Doe, 00:01:02)', '(Doe)']],
    ['vancouver', [/para\. 43/, /p\. ?xii/, /00:01:02/, /para\. 7/]],
  ])('is written as %s writes it', async (style, expected) => {
    const written = await inTextOf(style)
    for (const [nth, it] of expected.entries()) {
      if (typeof it === 'string') expect(written[nth]).toBe(it)
      else expect(written[nth]).toMatch(it)
    }
  })

  it('is counted as a reader counts, and nowhere for a caption, which nobody counts', async () => {
    const second = toCsl(passageWith({ ordinal: 2, counted: { number: 2, of: 9 } }))
    const caption = toCsl(passageWith({ ordinal: 1, kind: 'caption', counted: { number: null, of: 9 } }))
    expect(second.locator?.locator).toBe('2')
    expect(caption.locator).toBeNull()
    expect(caption.item.custom).not.toHaveProperty('paragraph')
    const made = await inStyle([caption], { style: 'apa', locale: 'style' })
    expect(made.map(({ inText }) => textOf(inText))).toEqual(['(Doe, 2025)'])
    const note = await inStyle([caption], { style: 'oscola', locale: 'style' })
    expect(note.map(({ footnote }) => textOf(footnote)).join()).not.toMatch(/para|987/)
    expect(writeRecords('ris', [caption])).not.toMatch(/N1 {2}- Paragraph/)
  })

  it('says that it was counted, or is left out where a number means a printed one', async () => {
    const judgment = toCsl(
      passageWith({ ordinal: 6, work: { type: { value: 'legal_case', basis: 'manifest' } } }),
    )
    const note = async (style: string, citation = counted, locale = 'style') =>
      textOf((await inStyle([citation], { style, locale }))[0]?.footnote ?? [])
    expect(await note('chicago-fullnote-bibliography')).toContain(', para. 7 (counted), ')
    expect(await note('oscola')).toContain(' para 7 (counted) ')
    expect(await note('apa')).toContain('(para. 7 [counted])')
    expect(await note('apa', counted, 'es-ES')).toMatch(/ \[7\]\)/)
    const none = /\b7\b/
    expect(await note('oscola', judgment)).not.toMatch(none)
    for (const style of [
      'modern-language-association',
      'australian-guide-to-legal-citation',
      'bluebook-law-review',
    ])
      expect(await note(style)).not.toMatch(none)
  })

  it('is the page as counted, before the paragraph as counted, where no page is printed', async () => {
    const sheet = toCsl(passageWith({ countedPage: 3, ordinal: 6 }))
    expect(sheet.locator).toEqual({ locator: '3', label: 'page', printed: false })
    expect(sheet.item.custom.pinpoint).toEqual({ kind: 'page', value: '3', printed: false })
    const inText = async (style: string, citation = sheet) =>
      textOf((await inStyle([citation], { style, locale: 'style' }))[0]?.inText ?? [])
    expect(await inText('apa')).toBe('(Doe, 2025, p. 3 [counted])')
    expect(await inText('modern-language-association')).toBe('(Doe)')
    expect(await inText('australian-guide-to-legal-citation')).not.toMatch(/\b3\b/)
    expect(writeRecords('ris', [sheet])).toContain('N1  - Page 3 (counted), Paragraph 7 (counted)')
    expect(writeRecords('csv', [sheet]).trim()).toMatch(/,3,{8}$/)
    const numbered = toCsl(passageWith({ countedPage: 3, pinpoints: [{ kind: 'paragraph', value: '43' }] }))
    expect(await inText('apa', numbered)).toBe('(Doe, 2025, para. 43)')
    expect(writeRecords('ris', [numbered])).toContain('N1  - Paragraph 43, Page 3 (counted)')
  })

  it('is in the note of every style, whatever is printed', async () => {
    const made = await inStyle([numbered, paged, timed], {
      style: 'chicago-fullnote-bibliography',
      locale: 'style',
    })
    expect(made.map(({ footnote }) => /(para\. 43|xii|00:01:02)/.exec(textOf(footnote))?.[1])).toEqual([
      'para. 43',
      'xii',
      '00:01:02',
    ])
  })

  it('is in each kind of file, where it says what it is', async () => {
    const all = [numbered, paged, timed, counted]
    const csv = await writeRecords('csv', all)
    const [head = '', ...rows] = csv.replace('\uFEFF', '').trim().split('\r\n')
    const columns = ['paragraph', 'printed_paragraph', 'page', 'time'].map((it) =>
      head.split(',').indexOf(it),
    )
    // The cells before these have commas only in the author's name, which is quoted.
    const cells = rows.map((row) => row.replace('"Doe, Jane"', 'Doe').split(','))
    expect(cells.map((row) => columns.map((it) => row[it]))).toEqual([
      ['7', '43', '12', ''],
      ['7', '', 'xii', ''],
      ['7', '', '', '00:01:02'],
      ['7', '', '', ''],
    ])
    expect((await writeRecords('ris', all)).match(/N1 {2}- .*/g)).toEqual([
      'N1  - Paragraph 43, Page 12; Inferred: type',
      'N1  - Page xii; Inferred: type',
      'N1  - Time 00:01:02; Inferred: type',
      'N1  - Paragraph 7 (counted); Inferred: type',
    ])
    const endnote = await writeRecords('endnote', all)
    // `pages` is for those of the work.
    expect(endnote).not.toContain('<pages>')
    expect(endnote.match(/<notes>[^<]*/g)).toEqual([
      '<notes>Paragraph 43, Page 12\nInferred: type',
      '<notes>Page xii\nInferred: type',
      '<notes>Time 00:01:02\nInferred: type',
      '<notes>Paragraph 7 (counted)\nInferred: type',
    ])
    expect(quotationLinkedData(numbered.item).position).toBe('paragraph 43, page 12')
    expect(metaTags(numbered.item, 'quote')).not.toHaveProperty('citation_firstpage')
  })
})
