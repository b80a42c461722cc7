import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, slug, words } from './name-words.ts'

describe('words of names', () => {
  test.each([
    ['Syria’s coast', ['Syria’s', 'coast'], 'syria coast'],
    ["O'Brien's ’tis", ["O'Brien's", 'tis'], 'obrien tis'],
    ['the U.S. and the U.N.’s', ['the', 'U.S', 'and', 'the', 'U.N.’s'], 'the us and the un'],
    ['1,700 or 1,70', ['1,700', 'or', '1', '70'], '1700 or 1 70'],
    ['end.Next www.example.org', ['end', 'Next', 'www', 'example', 'org'], 'end next www example org'],
    ['‘quoted’ “north-west”', ['quoted', 'north', 'west'], 'quoted north west'],
    ['Straße ÆØ İI', ['Straße', 'ÆØ', 'İI'], 'strasse aeo ii'],
    ['مُحَمَّد الإسلاميّة ١٢', ['مُحَمَّد', 'الإسلاميّة', '١٢'], 'محمد الاسلاميه 12'],
    ['東京 tower', ['東', '京', 'tower'], '東 京 tower'],
    ['co\u00adoperate', ['co\u00adoperate'], 'cooperate'],
  ])('%s', (text, stand, folded) => {
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(stand)
    expect(fold(text)).toBe(folded)
  })

  const pieces = fc.constantFrom(
    'a',
    'S',
    's',
    '12',
    '123',
    "'",
    '’',
    '.',
    ',',
    '-',
    ' ',
    'é',
    '東',
    '\u200d',
    '“',
    'ß',
    'ـ',
    '½',
    '\ud800',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((it) => it.join('')),
  )

  test('are in order, do not overlap, and are inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last)
          expect(word.end).toBeGreaterThan(word.start)
          last = word.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('a folded text folds to itself: an index of folded words and a folded query meet', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      // Shadda and fatha in one character, with the stroke that joins letters.
      { examples: [['\uFCF2']] },
    )
  })

  test('a folded word contains nothing that an index would take for a gap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { folded } of words(text)) expect(folded).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
      }),
    )
  })

  test('composed and decomposed texts are the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
      // An acronym with a letter that has a diacritic.
      { examples: [['a.\u0929'], ['É.U.']] },
    )
  })
})

describe('slug', () => {
  test('is the same for all spellings of a name', () => {
    expect(slug('The Guardian')).toBe('the-guardian')
    expect(slug('THE  GUARDIAN!')).toBe('the-guardian')
  })

  test('is never the key that means unknown', () => {
    expect(slug('Unknown')).not.toBe('unknown')
    expect(slug('???')).not.toBe('')
  })

  test.each([
    ['Côte d’Ivoire', 'cote-divoire'],
    ["Gabriele D'Annunzio", 'gabriele-dannunzio'],
    ['L’Oréal S.A.', 'loreal-sa'],
    ['C++ Alliance', 'c-alliance'],
    ['AT&T', 'at-t'],
    ['Area 13.5', 'area-13-5'],
    ['Unit 1,500', 'unit-1500'],
    ['100 % Climat €', '100-climat'],
    ['✊ Solidarity', 'solidarity'],
    ['🕊️', '-'],
    ['צה"ל', 'צה-ל'],
    ['人民日报', '人-民-日-报'],
    ['バリ島', 'ハ-リ-島'],
    ['ไทยรัฐ', 'ไทยรัฐ'],
    ['حركة ١٤ آذار', 'حركه-14-اذار'],
  ])('of %s is %s, now and always: it is in permalinks and corrections', (name, key) => {
    expect(slug(name)).toBe(key)
  })
})
