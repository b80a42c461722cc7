import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { scanQuotations } from './quotation-marks.ts'
import { quotationsOf } from './quoted.ts'

const quoted = (text: string) => quotationsOf([text], [english])[0]?.map((it) => text.slice(it.start, it.end))

describe('quotations within a paragraph', () => {
  it.each([
    ['straight', 'She said "the mill is closed" twice.', ['the mill is closed']],
    ['curly', 'She said “the mill is closed” twice.', ['the mill is closed']],
    ['opened curly, closed straight', '“The mill is closed," she said.', ['The mill is closed,']],
    ['opened straight, closed curly', '"The mill is closed,” she said.', ['The mill is closed,']],
    [
      'set with spaces',
      '" The mill is closed , " she said . " It is old . "',
      ['The mill is closed ,', 'It is old .'],
    ],
    ['curly, set with spaces', '“ The mill is closed , ” she said .', ['The mill is closed ,']],
    ['backticks with a space', "`` The mill is closed , '' she said .", ['The mill is closed ,']],
    ['not set with spaces throughout', 'She said " the mill" twice.', []],
    ['several', '“The mill,” she said, “is closed.” "Who knew?"', ['The mill,', 'is closed.', 'Who knew?']],
    ['guillemets with spaces inside', '« Le moulin est fermé », dit-elle.', ['Le moulin est fermé']],
    ['guillemets that point inwards', '»Die Mühle ist zu«, sagte sie.', ['Die Mühle ist zu']],
    ['single guillemets with spaces inside', '‹ Le moulin est fermé ›, dit-elle.', ['Le moulin est fermé']],
    ['single guillemets that point inwards', '›Die Mühle ist zu‹, sagte sie.', ['Die Mühle ist zu']],
    ['single guillemets inside double', '«Er sagte ‹nie› zu mir», sagte sie.', ['Er sagte ‹nie› zu mir']],
    ['low-high', '„Die Mühle ist zu“, sagte sie.', ['Die Mühle ist zu']],
    [
      'low mark first, with another closing mark',
      '„Młyn jest zamknięty”, powiedziała.',
      ['Młyn jest zamknięty'],
    ],
    ['the same mark on both sides', '”Kvarnen är stängd”, sade hon.', ['Kvarnen är stängd']],
    ['corner brackets', '彼女は「水車小屋は閉まった」と言った。', ['水車小屋は閉まった']],
    ['two apostrophes', "''The mill is closed,'' she said.", ['The mill is closed,']],
    ['single curly', 'She said ‘the mill is closed’ twice.', ['the mill is closed']],
    ['single straight', "She said 'the mill is closed' twice.", ['the mill is closed']],
    ['single inside double', '“He said ‘never’ to me,” she said.', ['He said ‘never’ to me,']],
    [
      'a year without its century',
      'In ‘08 he said: “The ‘old mill’ was ours.”',
      ['The ‘old mill’ was ours.'],
    ],
    [
      'a decade at the beginning of single marks',
      "''90s music was better,' she said.",
      ["'90s music was better,"],
    ],
    ['the same in curly ones', '‘’90s music was better,’ she said.', ['’90s music was better,']],
    ['left-out letters there', "She said: ''Tis the season,' and left.", ["'Tis the season,"]],
    ['an apostrophe before and inside double marks', '‘Course he said “we won’t” then.', ['we won’t']],
    ['reversed marks', 'وقال إن القرار ”جاء متأخراً“ أمس', ['جاء متأخراً']],
    ['Arabic', 'قالت «المطحنة مغلقة» أمس', ['المطحنة مغلقة']],
  ])('finds %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it.each([
    ['apostrophes', "The workers' rights weren't what the mill's owners' lawyers'd say."],
    ['curly apostrophes', 'The workers’ rights weren’t what the mill’s owners’ lawyers said.'],
    ['left-out letters', "In the '90s they'd dance rock 'n' roll; 'twas fun."],
    ['inches', 'The beam was 6" wide and 10" long.'],
    ['feet and inches', `He is 5'10" tall.`],
    ['empty quotations', 'She wrote "" and “ ”.'],
    ['a mark that is not closed', 'The sign said "closed and that was all.'],
  ])('does not take %s for a quotation', (_, text) => {
    expect(quoted(text)).toEqual([])
  })

  it('keeps an apostrophe inside a single quotation', () => {
    expect(quoted("'It's the workers' mill,' she said.")).toEqual(["It's the workers' mill,"])
  })

  it('lets an unclosed curly mark run to the end of the paragraph', () => {
    expect(quoted('She said: “The mill is closed and that was all.')).toEqual([
      'The mill is closed and that was all.',
    ])
  })

  it('takes the second of two opening marks if only one is closed', () => {
    expect(quoted('She said “the mill, he said “is closed” then.')).toEqual(['is closed'])
  })
})

describe('quotations over several paragraphs', () => {
  const all = (...texts: string[]) =>
    quotationsOf(
      texts,
      texts.map(() => english),
    ).map((found, at) => found.map((it) => [texts[at]?.slice(it.start, it.end), it.continues]))

  it('continue if the next paragraph opens with a mark again', () => {
    expect(all('She said: “The mill is closed.', '“It was old.', '“Nobody came,” she said.')).toEqual([
      [['The mill is closed.', true]],
      [['It was old.', true]],
      [['Nobody came,', false]],
    ])
  })

  it('continue if the next paragraph only has a closing mark', () => {
    expect(all('She said: "The mill is closed.', 'It was old," she said.')).toEqual([
      [['The mill is closed.', true]],
      [['It was old,', false]],
    ])
  })

  it('end if the next paragraph is unrelated to them', () => {
    expect(all('“The mill is closed.', 'It rained.')).toEqual([[['The mill is closed.', false]], []])
  })
})

describe('scanQuotations, for any text', () => {
  it('gives ranges in order, inside the text, without overlap and without marks or blanks at their ends', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      '„',
      '«',
      '»',
      ' ',
      'a',
      'B',
      ', ',
      '. ',
      '\n',
      "''",
      '``',
      '5',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { spans, unclosed } = scanQuotations(text, english)
        let at = 0
        for (const it of unclosed ? [...spans, unclosed] : spans) {
          expect(it.outer.start).toBeGreaterThanOrEqual(at)
          expect(it.outer.end).toBeLessThanOrEqual(text.length)
          const inner = text.slice(it.start, it.end)
          expect(inner.trim()).toBe(inner)
          expect(inner).toMatch(/[\p{L}\p{N}]/u)
          at = it.outer.end
        }
      }),
      { numRuns: 2000 },
    )
  })
})
