import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../../sample-documents.ts'
import { FIRST, PARAGRAPHS, paragraphs, SECOND, THIRD, wrapped } from './testing/broken-lines.ts'

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lum', 'ma', 'ner', 'ri', 'so', 'tu']
const word = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 })
  .map((syllables) => syllables.join(''))
const sentence = fc
  .array(word, { minLength: 12, maxLength: 30 })
  .map((words) => `${words.join(' ').replace(/^./, (it) => it.toUpperCase())}.`)
const paragraph = fc.array(sentence, { minLength: 5, maxLength: 9 }).map((it) => it.join(' '))

describe('lines that were broken at a width', () => {
  it('are the same paragraphs at any width', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 40, max: 100 }),
        (texts, width) => {
          const text = texts.map((it) => wrapped(it, width)).join('\n\n')
          expect(paragraphs(text)).toEqual(texts)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('are the same paragraphs where only an indentation shows where one begins', () => {
    const text = PARAGRAPHS.map((it) => wrapped(it, 66, '', '    ')).join('\n')
    expect(paragraphs(text)).toEqual(PARAGRAPHS)
  })

  it.each(['\r\n', '\r', '\u2028', '\u0085'])(
    'are the same paragraphs whatever a line ends in: %j',
    (end) => {
      fc.assert(
        fc.property(
          fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
          fc.integer({ min: 30, max: 100 }),
          (texts, width) => {
            const text = texts.map((it) => wrapped(it.join(' '), width)).join('\n\n')
            expect(paragraphs(text.replaceAll('\n', end))).toEqual(paragraphs(text))
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('are one paragraph also where more sentences end with their lines than go on in the next', () => {
    const lines = [
      'The men from the mill were asked when they had left the house.',
      'None of them could say who had been there after that evening.',
      'Their wives said that they had come home before it was dark.',
      'All that was found the next day was a coat that none of them',
      'knew.',
    ]
    expect(paragraphs([...PARAGRAPHS.map((it) => wrapped(it, 66)), lines.join('\n')].join('\n\n'))).toEqual([
      ...PARAGRAPHS,
      lines.join(' '),
    ])
  })

  it('keep the bytes of the file', () => {
    const text = PARAGRAPHS.map((it) => wrapped(it, 70).replaceAll('\n', '\r\n')).join('\r\n\r\n')
    const document = sampleDocument(text)
    expect(document.text).toBe(text)
    expect(document.passages.map((it) => it.text)).toEqual(text.split('\r\n\r\n'))
    expect(document.passages[1]?.quotations.map((it) => it.speaker?.name)).toEqual(['Jane Doe', 'Jane Doe'])
  })

  const verse = [
    'The river carries down the mill',
    'Its stones and all its years away',
    'And none who lived beside the hill',
    'Has heard the wheel go round today',
  ]
  const address = ['The Miller', 'Upper Mill', '3 River Street', 'Milltown']
  const table = [
    'May          4     2     Upper Mill',
    'June         21    3     Lower Mill',
    'July         9     1     Old Mill',
  ]
  const list = ['- flour and bran;', '- oats for the horses;', '- rye from the hills.']

  it.each([
    ['verse', verse],
    ['an address', address],
    ['a table', table],
    ['a list', list],
  ])('do not make one paragraph of %s beside them', (_, lines) => {
    const text = [wrapped(FIRST, 64), lines.join('\n'), wrapped(SECOND, 64), wrapped(THIRD, 64)].join('\n\n')
    const spaced = lines.map((line) => line.replace(/\s+/g, ' '))
    expect(paragraphs(text)).toEqual([FIRST, ...spaced, SECOND, THIRD])
  })

  it('are told apart in a text where most lines are not broken', () => {
    const text = [FIRST, wrapped(SECOND, 60), THIRD].join('\n\n')
    expect(paragraphs(text)).toEqual(PARAGRAPHS)
  })

  it('join within an item of a list, and not with the next one', () => {
    const items = [`- ${FIRST}`, `- ${SECOND}`, `- ${THIRD}`]
    const text = items.map((it) => wrapped(it, 60, '  ', '')).join('\n')
    expect(paragraphs(text)).toEqual(items)
  })

  it('do not begin an item where a sentence goes on with a dash or a number', () => {
    const sentences = `${FIRST.slice(0, -1)} – not even the council – in the spring of 1984. ${THIRD}`
    for (let width = 44; width < 90; width += 1)
      expect(paragraphs(wrapped(sentences, width))).toEqual([sentences])
  })

  it('are joined where a sentence goes on after a year', () => {
    const text = 'The council visited the five mills between March and May\n2020, and spoke with nobody.'
    expect(paragraphs(text)).toEqual([text.replace('\n', ' ')])
  })

  it('are not joined where each is a sentence', () => {
    const lines = [
      'The mill closed on Friday, and nobody knows why.',
      'The ferry was sold on Monday for a small sum.',
      'The bridge is still there, and so is the road.',
      'The choir sang on Sunday, as it always had.',
    ]
    expect(paragraphs(lines.join('\n'))).toEqual(lines)
  })
})
