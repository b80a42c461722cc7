import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../../sample-documents.ts'
import { readPlainText } from './plain-text.ts'
import { paragraphs, wrapped } from './testing/broken-lines.ts'

describe('printed pages', () => {
  const sentences = Array.from(
    { length: 40 },
    (_, at) =>
      `The witness number ${at} said that the mill had been closed for most of that year and that nobody was paid.`,
  )
  const LINES = wrapped(sentences.join(' '), 60).split('\n')
  const sheet = (page: number) => LINES.slice(page * 12, page * 12 + 12)
  const pagesOf = (text: string) => readPlainText(text).pinpoints?.map((it) => [it.kind, it.value])

  it('go on across a page number and a running head, which are set aside', () => {
    const text = [0, 1, 2]
      .map((page) => ['Report of the Council', '', ...sheet(page), '', String(page + 7)].join('\n'))
      .join('\n\f')
    expect(paragraphs(text)).toEqual(['Report of the Council', LINES.slice(0, 36).join(' ')])
    const reasons = readPlainText(text).asides?.map((it) => it.reason)
    expect(reasons).toEqual(['page number', 'running head', 'page number', 'running head'])
    expect(pagesOf(text)).toEqual([
      ['page', '7'],
      ['page', '8'],
      ['page', '9'],
    ])
  })

  it('are counted where form feeds show them and no number is printed, and say so', () => {
    const sheets = (...numbers: string[]) =>
      numbers
        .map((it, page) => [...sheet(page).slice(0, 11), 'It ended there.', '', it].join('\n'))
        .join('\f')
    const placed = (text: string) =>
      sampleDocument(text).passages.map((it) => it.pinpoints?.[0]?.value ?? it.countedPage ?? null)
    expect(placed(sheets('', '', ''))).toEqual([1, 2, 3])
    // A cover before page 1 has no number that anybody counts; a chapter’s first page has that between its neighbours’.
    expect(placed(sheets('', '1', '2', '', '4'))).toEqual([null, '1', '2', 3, '4'])
    expect(placed(sheets('', '8', '9', ''))).toEqual([7, '8', '9', 10])
    expect(placed(sheets('', 'ii', 'iii', ''))).toEqual([null, 'ii', 'iii', null])
    expect(placed(sheet(0).join('\n'))).toEqual([null])
  })

  it('have the number that is printed on them, above or below', () => {
    const sheets = [0, 1, 2, 3].map((page) => [...sheet(page).slice(0, 11), 'It ended there.'])
    const below = sheets.map((lines, page) => [...lines, '', `- ${page + 1} -`, ''].join('\n')).join('\n')
    const above = sheets
      .map((lines, page) => [`Page ${page + 1} of 4`, '', ...lines, ''].join('\n'))
      .join('\n')
    for (const text of [below, above]) {
      expect(pagesOf(text)).toEqual([
        ['page', '1'],
        ['page', '2'],
        ['page', '3'],
        ['page', '4'],
      ])
      const { passages } = sampleDocument(text)
      expect(passages.map((it) => it.pinpoints?.[0]?.value)).toEqual(['1', '2', '3', '4'])
    }
  })

  it('are told by two numbers, if the same head stands beside them', () => {
    const [before, after] = [LINES.slice(0, 5), LINES.slice(5, 10)]
    const foot = (page: number) => ['', 'A/19/69', '', String(page), '']
    const text = [
      'A/19/69',
      '',
      'Report of the Council',
      '',
      ...before,
      ...foot(4),
      ...after,
      ...foot(5),
    ].join('\n')
    expect(paragraphs(text)).toEqual(['Report of the Council', LINES.slice(0, 10).join(' ')])
    expect(readPlainText(text).hints[0]).toMatchObject({ start: 0, outside: 'running head' })
  })

  it('are told by no number that counts chapters or items', () => {
    const chapters = [1, 2, 3]
      .map((at) => [String(at), '', ...sheet(at).slice(0, 4 + at * 2), 'It ended.', ''].join('\n'))
      .join('\n')
    expect(readPlainText(chapters).hints).toEqual([])
    expect(readPlainText('1\n2\n3\n4\n5').hints).toEqual([])
  })

  it('leave out the numbers of their lines', () => {
    const numbered = (lines: readonly string[]) =>
      lines.map((line, at) => `${String(at + 1).padStart(2)}  ${line}`).join('\n')
    const text = [numbered(sheet(0)), numbered(sheet(1))].join('\n\f')
    expect(paragraphs(text)).toEqual([LINES.slice(0, 24).join(' ')])
    expect(readPlainText(text).hints[0]).toEqual({ start: 1, end: 2, outside: 'line number' })
  })
})
