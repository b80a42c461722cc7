import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readingOf } from '../../../model/asides.ts'
import { loadPdfium } from '../pdf/library.ts'
import { column, type SmallPage, type SmallPdf, smallPdf } from '../pdf/testing/small-pdf.ts'
import type { ReadText } from '../reader.ts'
import { readPdf } from './pdf.ts'

beforeAll(loadPdfium)
beforeEach(loadPdfium)

const bytesRead = (bytes: Uint8Array): ReadText =>
  readPdf({
    ...{ collection: 'c', documentKey: 'k', path: '/c/k.pdf', sha256: '', format: 'pdf', manifest: null },
    bytes,
  })
const read = (file: SmallPdf) => bytesRead(smallPdf(file))
const readPages = (...pages: SmallPage[]) => read({ pages })

/** What becomes of each paragraph: its words as they are read, what the file says that it is, and its page. */
function parts({
  text,
  paragraphRanges = [],
  hints,
  asides = [],
  pinpoints = [],
  countedPages = [],
}: ReadText) {
  return paragraphRanges.map(({ start, end }) => {
    const inside = asides
      .filter((it) => it.start >= start && it.end <= end)
      .map((it) => ({ ...it, start: it.start - start, end: it.end - start }))
    const hint = hints.find((it) => it.start === start)
    const at = <It extends { start: number; end: number }>(some: readonly It[]) =>
      some.find((it) => it.start <= start && it.end > start)
    return {
      words: readingOf({ text: text.slice(start, end), asides: inside }).text.replace(/\n+/g, ' '),
      is: hint?.role ?? hint?.outside ?? 'text',
      page: at(pinpoints)?.value ?? at(countedPages)?.page ?? null,
    }
  })
}
const wordsOf = (it: ReadText) => parts(it).map(({ words }) => words)

const PROSE = [
  'The mill by the river was closed on Friday because the water',
  'had risen above the wheel, and nobody in the village could',
  'remember a flood like it.',
]
const MORE = [
  'On Saturday the carpenters came from the other bank with',
  'their tools and began to mend what the water had broken.',
]

describe('lines of a page', () => {
  it('are paragraphs by the space between them, by a first line further in, and by a last one that ends early', () => {
    expect(
      wordsOf(
        readPages({
          drawn: [
            ...column(PROSE),
            ...column(MORE, { y: 650 }),
            ...column([PROSE[0] ?? ''], { y: 626, x: 75 }),
            ...column(PROSE.slice(1), { y: 614 }),
            ...column(MORE, { y: 590 }),
          ],
        }),
      ),
    ).toEqual([PROSE.join(' '), MORE.join(' '), PROSE.join(' '), MORE.join(' ')])
  })

  it('end in divided words, whose hyphen is no part of them', () => {
    const text = readPages({
      drawn: column([
        'The mill by the river was closed on Friday, and the car-',
        'penters came in the evening to mend it with the others.',
      ]),
    })
    expect(wordsOf(text)).toEqual([
      'The mill by the river was closed on Friday, and the carpenters came in the evening to mend it with the others.',
    ])
    expect(text.asides).toMatchObject([{ reason: 'hyphenation' }])
  })

  it('are read column by column, below what goes across them', () => {
    const left = column([...PROSE, ...MORE], { y: 660, size: 9 })
    const right = column([...MORE, ...MORE], { y: 656, x: 330, size: 9 })
    const title = [{ x: 100, y: 720, text: 'What the flood has done to the mill and the village', size: 16 }]
    expect(wordsOf(readPages({ drawn: [...right, ...title, ...left] }))).toEqual([
      'What the flood has done to the mill and the village',
      PROSE.join(' '),
      MORE.join(' '),
      [...MORE, ...MORE].join(' '),
    ])
  })

  it('are rows of a table, with a tab between its cells', () => {
    const rows = ['Aleppo', 'Homs', 'Hama', 'Idlib'].flatMap((name, at) => [
      { x: 60, y: 700 - at * 14, text: name },
      { x: 200, y: 700 - at * 14, text: `${at + 1}00` },
      { x: 300, y: 700 - at * 14, text: `${at + 5} dead` },
    ])
    expect(wordsOf(readPages({ drawn: rows }))).toEqual([
      'Aleppo\t100\t5 dead',
      'Homs\t200\t6 dead',
      'Hama\t300\t7 dead',
      'Idlib\t400\t8 dead',
    ])
  })

  it('come last if they run in another direction than the text', () => {
    const stamp = { x: 30, y: 300, text: 'Received in Geneva', turned: 90 }
    expect(wordsOf(readPages({ drawn: [stamp, ...column(PROSE)] }))).toEqual([
      PROSE.join(' '),
      'Received in Geneva',
    ])
  })

  it('are read upright on a page that lies on its side', () => {
    const drawn = PROSE.map((text, at) => ({ x: 100 + at * 12, y: 60, text, turned: 90 }))
    expect(wordsOf(readPages({ drawn }))).toEqual([PROSE.join(' ')])
  })
})

describe('headings and notes', () => {
  it('are told by larger and heavier letters', () => {
    const found = parts(
      readPages({
        drawn: [
          { x: 60, y: 740, text: 'The flood', size: 16 },
          ...column(PROSE),
          { x: 60, y: 640, text: 'What came after', bold: true },
          ...column(MORE, { y: 620 }),
        ],
      }),
    )
    expect(found.map(({ is }) => is)).toEqual(['heading', 'text', 'heading', 'text'])
  })

  it('stand at the foot of a page, while the paragraph above goes on on the next one', () => {
    const text = readPages(
      {
        drawn: [
          ...column(PROSE),
          { x: 60, y: 656, text: 'The carpenters' },
          { x: 135, y: 656, text: 'of the other bank, nine of them, came in the' },
          { x: 60, y: 644, text: 'morning over what was left of the bridge and had with them tools' },
          { x: 127, y: 660, text: '7', size: 6 },
          ...column(
            ['7 Report of the council, Friday evening, page 12, and what', 'the carpenters said of it.'],
            {
              ...{ y: 120, size: 8, step: 9 },
            },
          ),
        ],
      },
      { drawn: column(['and wood, and began to mend what had been broken by the flood.', ...MORE]) },
    )
    expect(parts(text)).toMatchObject([
      { words: PROSE.join(' '), is: 'text', page: 1 },
      { words: expect.stringMatching(/^7 Report of the council.*said of it\.$/), is: 'note', page: 1 },
      {
        words: expect.stringMatching(
          /^The carpenters of the other bank, .* with them tools and wood, and began/,
        ),
        is: 'text',
        page: 1,
      },
    ])
    expect(text.asides).toMatchObject([{ reason: 'note number' }])
  })
})

describe('pages', () => {
  const page = (number: string | null, at: number): SmallPage => ({
    drawn: [
      { x: 60, y: 770, text: 'Annual report of the council', size: 8 },
      ...column([
        `Part ${'one two three four'.split(' ')[at]} of the report is about the mill and the river.`,
        ...MORE,
      ]),
      ...(number === null ? [] : [{ x: 290, y: 30, text: number, size: 8 }]),
    ],
  })

  it('have the number that is printed on them; running heads are no text', () => {
    const found = parts(readPages(page('11', 0), page('12', 1), page('13', 2)))
    expect(found.filter(({ is }) => is === 'text').map(({ page }) => page)).toEqual([
      '11',
      '11',
      '12',
      '12',
      '13',
      '13',
    ])
    expect(found.filter(({ is }) => is === 'running head')).toHaveLength(3)
    expect(found.filter(({ is }) => is === 'page number')).toHaveLength(3)
  })

  it('are counted where none is printed, those without text too', () => {
    const found = parts(readPages({ drawn: column(PROSE) }, { picture: true }, { drawn: column(MORE) }))
    expect(found.map((it) => it.page)).toEqual([1, 3])
  })

  it('have the label of the file, if it counts its first pages otherwise than the others', () => {
    const labels = '0<</S/r>>1<</S/D>>'
    const pages = [PROSE, MORE, ['Nobody was hurt.']].map((lines) => ({ drawn: column(lines) }))
    expect(parts(read({ pages, labels })).map((it) => it.page)).toEqual(['i', '1', '2'])
    // Programs write labels that nobody has chosen.
    expect(parts(read({ pages, labels: '0<</S/D/St 0>>' })).map((it) => it.page)).toEqual([1, 2, 3])
  })
})

it('loses no character: each is in a paragraph or set aside', () => {
  const { text, paragraphRanges = [] } = readPages(
    ...['11', '12', '13'].map((number) => ({
      drawn: [
        { x: 60, y: 770, text: 'Annual report', size: 8 },
        ...column(PROSE),
        { x: 60, y: 600, text: 'What came after', bold: true },
        ...column([`Then, in ${number}, it rained.`], { y: 560 }),
        { x: 290, y: 30, text: number, size: 8 },
        { x: 30, y: 300, text: 'Received', turned: 90 },
      ],
    })),
  )
  let rest = text
  for (const { start, end } of paragraphRanges)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  expect(rest.trim()).toBe('')
})

describe('text from right to left', () => {
  it('is read in order, with its numbers, its brackets, and shapes of two letters', () => {
    const line = 'لا مأوى لـ 1,700 شخص (في حلب) بعد الحرب'
    const marks: Record<string, string> = { '(': ')', ')': '(' }
    // As it is drawn: from right to left, brackets as they look, and lam with alef in one shape.
    const shapes = [...line.replace('لا', 'L').replace('1,700', '007,1')].reverse()
    const seen = shapes.map((it) => (it === 'L' ? 'لا' : (marks[it] ?? it)))
    expect(wordsOf(readPages({ glyphs: [{ x: 100, y: 700, shapes: seen }] }))).toEqual([line])
  })
})

describe('what a file says of itself', () => {
  const pages = [{ drawn: [{ x: 60, y: 740, text: 'The flood at the mill', size: 16 }, ...column(PROSE)] }]

  it('counts where its first pages say so too', () => {
    expect(read({ pages, title: 'the flood at the mill' }).metadata.title).toBe('the flood at the mill')
    const named = [{ drawn: [...(pages[0]?.drawn ?? []), { x: 60, y: 600, text: 'Jane Doe' }] }]
    expect(read({ pages: named, author: 'Jane Doe' }).metadata.authors).toEqual(['Jane Doe'])
  })

  it('is nothing where it is the name of a file or of whoever typed it', () => {
    const { metadata } = read({ pages, title: 'Microsoft Word - flood_v3.doc', author: 'jdoe' })
    expect(metadata).toEqual({ title: 'The flood at the mill' })
  })
})
