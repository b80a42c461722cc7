import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notRead, readingOf, wordingOf, wordsRead } from './asides.ts'
import { ASIDE_REASONS, type Aside } from './passage.ts'

/** A text with its asides between braces, each after its reason: `govern{hyphenation:-\n}ment`. */
function marked(source: string) {
  let text = ''
  const asides: Aside[] = []
  for (const [, plain, reason, words] of source.matchAll(/([^{]+)|\{([a-z ]+):([^}]*)\}/gu)) {
    const start = text.length
    text += plain ?? words ?? ''
    const known = ASIDE_REASONS.find((it) => it === reason)
    if (known !== undefined) asides.push({ start, end: text.length, reason: known })
  }
  return { text, asides }
}

describe('a text without what is set aside in it', () => {
  test.each([
    ['nothing', 'The mill burned.', 'The mill burned.'],
    ['a note number', 'burned.{note number:12} Nobody', 'burned. Nobody'],
    ['a divided word', 'govern{hyphenation:-\n}ment', 'government'],
    ['a word divided where a page ends', 'govern{hyphenation:-\n}{page number:- 7 -\n}ment', 'government'],
    ['a page between two words', 'at{page number:\n- 7 -\n}dawn', 'at dawn'],
    ['a page beside white space', 'at\n{page number:- 7 -\n}dawn', 'at\ndawn'],
    [
      'a head and a page number, one after the other',
      'at{page number:\n7}{running head:\nREPORT\n}dawn',
      'at dawn',
    ],
    ['a line that ends between two words', 'at{line break:\n}dawn', 'at dawn'],
    ['a line that ends after the hyphen of a compound', 'well-{line break:\n}known', 'well-known'],
    ['a line that ends between characters that no space divides', '東{line break:\n}京', '東京'],
    ['something at either end', '{page number:7\n}dawn{note number:1}', 'dawn'],
  ])('%s', (_, source, expected) => {
    expect(readingOf(marked(source)).text).toBe(expected)
  })

  test('says where each part of it stands, from its first character to its last', () => {
    const whole = marked('the govern{hyphenation:-\n}ment{note number:4} left{note number:5}.')
    const { text, inWhole } = readingOf(whole)
    const found = (words: string) => {
      const start = text.indexOf(words)
      const { start: from, end } = inWhole({ start, end: start + words.length })
      return whole.text.slice(from, end)
    }
    expect(found('government')).toBe('govern-\nment')
    expect(found('left')).toBe('left')
    expect(found('ment left')).toBe('ment4 left')
    expect(found('.')).toBe('.')
  })

  test('has the words of a divided one as one', () => {
    const whole = marked('govern{hyphenation:-\n}ment{note number:4} left')
    expect(wordsRead(whole)).toEqual([
      { folded: 'government', start: 0, end: 12 },
      { folded: 'left', start: 14, end: 18 },
    ])
  })

  test('can be had of a part', () => {
    const whole = marked('“The govern{hyphenation:-\n}ment{note number:4} left.”')
    expect(wordingOf(whole, { start: 1, end: 18 })).toBe('The government')
    expect(wordingOf({ text: 'plain' }, { start: 1, end: 3 })).toBe('la')
  })

  test('lists what is not read, which is all but the white space that is read', () => {
    const whole = marked('at{page number:\n7}{running head:\nREPORT\n}dawn{note number:1} burned')
    expect(notRead(whole).map(({ start, end }) => whole.text.slice(start, end))).toEqual([
      '7',
      '\nREPORT\n',
      '1',
    ])
  })

  test('keeps every other character, in order, and finds each again', () => {
    const piece = fc.tuple(
      fc.string({ maxLength: 6 }),
      fc.option(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.constantFrom(...ASIDE_REASONS))),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        let text = ''
        const asides: Aside[] = []
        for (const [plain, aside] of pieces) {
          text += plain
          if (aside === null) continue
          asides.push({ start: text.length, end: text.length + aside[0].length, reason: aside[1] })
          text += aside[0]
        }
        const reading = readingOf({ text, asides })
        let last = -1
        for (let at = 0; at < reading.text.length; at += 1) {
          const { start, end } = reading.inWhole({ start: at, end: at + 1 })
          const [written, read] = [text.slice(start, end), reading.text[at]]
          expect(read === ' ' ? /^\s$/u.test(written) : written === read).toBe(true)
          expect(start).toBeGreaterThan(last)
          last = start
          expect(reading.inReading({ start, end })).toEqual({ start: at, end: at + 1 })
        }
        expect(wordingOf({ text, asides }, { start: 0, end: text.length })).toBe(reading.text)
        const bare = pieces.map(([plain]) => plain).join('')
        expect(reading.text.replace(/\s/gu, '')).toBe(bare.replace(/\s/gu, ''))
      }),
    )
  })
})
