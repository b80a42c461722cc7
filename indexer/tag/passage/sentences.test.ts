import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { defineLanguage, type Language } from '../../../languages/language.ts'
import { sentencesOf } from './sentences.ts'

const german = defineLanguage({
  code: 'de',
  calendar: { months: [[], [], ['März']] },
  dates: { ordinalSuffixes: ['.'] },
})

/** The sentences of a text whose quotations stand between `“` and `”`. */
function sentences(text: string, language: Language = english) {
  const quotations = [...text.matchAll(/“([^”]*)”/g)].map(({ index, 0: quoted }) => ({
    start: index + 1,
    end: index + quoted.length - 1,
    outer: { start: index, end: index + quoted.length },
  }))
  return sentencesOf(text, quotations, language).map(({ start, end }) => text.slice(start, end).trim())
}

describe('a sentence ends', () => {
  it.each([
    ['at a full stop', ['The mill burned.', 'Doe left.']],
    ['after a quotation, at its mark', ['Doe said: “It burned. We left.”', 'Roe stayed.']],
    ['after each of two quotations', ['“It burned.”', '“We left. It was late.”', 'Roe stayed.']],
    ['after a question that nobody asks', ['“Why did it burn?”', 'The mill was old.']],
    ['before a quotation', ['Doe left.', 'Roe said: “It burned.”']],
    ['after a question that is explained', ['“Why?”', 'Doe explained.']],
    ['before a rare verb in the present', ['“Why?”', 'Doe shouts.']],
    ['before a verb that may be a noun', ['“Why?”', 'Doe tweets.']],
    ['before a verb that is neither past nor present', ['“Why?”', 'They say so.']],
    ['after a statement, whoever asks next', ['“It burned.”', 'Doe asked why.']],
    ['after a question without quotation marks', ['Why did it burn?', 'Doe asked.']],
    ['after an initial, before a word that opens sentences', ['They chose plan B.', 'The mill burned.']],
    ['after an abbreviation with another mark', ['Was it Roe vs?', 'Doe left.']],
    ['after a letter with another mark', ['Was it plan B?', 'Doe left.']],
    ['after a number, if days are written without a stop', ['They left on the 14.', 'March was cold.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it.each([
    ['a full stop', ['Both mills burned.', 'The miller left.']],
    ['a closing mark and a full stop', ['They call it a “mere attempt”.', 'The miller left.']],
    ['a full stop and a closing mark', ['She said: “It was an attempt.”', 'The miller left.']],
  ])('after %s without a space', (_, expected) => {
    expect(sentences(expected.join(''))).toEqual(expected)
  })

  it.each([
    'Read it at doe.example.The or mills.example.Com then.',
    'They wrote to jane@mills.Doe about it.',
    'See No.Two of the rules, which dr.Roe and prof.Doe wrote.',
  ])('not inside an address or after an abbreviation: %s', (text) => {
    expect(sentences(text)).toEqual([text])
  })

  it('after a number that is not a day', () => {
    const expected = ['Es waren 1914.', 'März war kalt.']
    expect(sentences(expected.join(' '), german)).toEqual(expected)
  })

  it('after a word before the name of a month', () => {
    const expected = ['Die Mühle brannte.', 'März war kalt.']
    expect(sentences(expected.join(' '), german)).toEqual(expected)
  })

  it('after the number of something other than a month', () => {
    const expected = ['Es waren 14.', 'Mühlen brannten.']
    expect(sentences(expected.join(' '), german)).toEqual(expected)
  })

  it('where the text does, without a full stop', () => {
    expect(sentences('The mill burned. Doe left')).toEqual(['The mill burned.', 'Doe left'])
  })
})

describe('a sentence continues', () => {
  it.each([
    ['before a word without a capital', 'It cost 3.5 approx. and burned.'],
    ['after an abbreviation', 'Then Dr. Roe left.'],
    ['after initials', 'Then J. Roe left.'],
    ['after initials, before a number', 'Then plan J. 4 burned.'],
    ['inside a quotation', 'Doe said: “It burned. We left early” and left.'],
    ['after a question that is asked', '“Why did it burn?” Doe asked.'],
    ['after a question, before a verb of saying', '“Why?” Doe told them.'],
    ['after a question, before a verb in the present', '“Why?” Doe says.'],
    ['after a question that is shouted', '“Why?” Doe shouted.'],
    ['after a question that is asked by someone described', '“Why?” Jane Doe, a weaver, asked.'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([text])
  })

  it('after the number of a day, where it is written with a stop', () => {
    const text = 'Am 14. März brannte sie.'
    expect(sentences(text, german)).toEqual([text])
  })
})
