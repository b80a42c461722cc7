import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../../sample-documents.ts'
import { FIRST, PARAGRAPHS, SECOND, THIRD } from './testing/broken-lines.ts'

describe('numbered paragraphs', () => {
  const numbersOf = (text: string) =>
    sampleDocument(text).passages.map((it) => it.pinpoints?.find(({ kind }) => kind === 'paragraph')?.value)

  it.each([
    ['43. ', '44. ', '45. '],
    ['[12] ', '[13] ', '[14] '],
    ['¶ 7 ', '¶ 8 ', '¶ 9 '],
    ['§ 7 ', '§ 8 ', '§ 9 '],
    ['(43) ', '(44) ', '(45) '],
    ['7) ', '8) ', '9) '],
    ['7 – ', '8 – ', '9 – '],
    ['43 ', '44 ', '45 '],
    ['12.3 ', '12.4 ', '13.1 '],
    ['12(a) ', '12(b) ', '13(a) '],
    ['٤٣. ', '٤٤. ', '٤٥. '],
    ['43\n\n', '44\n\n', '45\n\n'],
    ['43.\n\n', '44.\n\n', '45.\n\n'],
  ])('keep the number that is printed: %s', (...marks) => {
    const text = PARAGRAPHS.map((it, at) => `${marks[at]}${it}`).join('\n\n')
    const printed = /[\p{Nd}][\p{Nd}.]*(?:\(\p{Ll}\))?/u
    expect(numbersOf(text)).toEqual(marks.map((mark) => printed.exec(mark)?.[0].replace(/\.$/, '')))
    expect(sampleDocument(text).passages.every(({ kind }) => kind === 'paragraph')).toBe(true)
  })

  it('keep it for their parts, and not for what stands after them', () => {
    const text = [
      `1. ${FIRST}`,
      `2. ${SECOND}`,
      '(a) the roof;',
      '(b) the wheel.',
      `3. ${THIRD}`,
      SECOND.slice(0, 90),
      'The end.',
    ].join('\n\n')
    expect(numbersOf(text).slice(0, 5)).toEqual(['1', '2', '2', '2', '3'])
    expect(numbersOf(text).at(-1)).toBeUndefined()
  })

  it('are not prose that begins with numbers', () => {
    const texts = [`43 People of ${FIRST}`, `12 Men of ${SECOND}`, `90 Days of ${THIRD}`]
    expect(numbersOf(texts.join('\n\n')).every((it) => it === undefined)).toBe(true)
  })

  it('are no list of an article, and no list that begins again', () => {
    const list = ['1. Flour.', '2. Bran.', '3. Rye.'].join('\n')
    expect(numbersOf([FIRST, SECOND, list, THIRD].join('\n\n')).every((it) => it === undefined)).toBe(true)
  })
})
