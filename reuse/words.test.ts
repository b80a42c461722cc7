import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWord, wordsOf } from './words.ts'

const folded = (text: string) => wordsOf(text).map((word) => word.folded)

describe('the words of a text', () => {
  it.each([
    ['case', 'The MILL', ['the', 'mill']],
    ['marks on letters', 'Zoë naïve', ['zoe', 'naive']],
    ['composed and decomposed', 'cafe\u0301', ['cafe']],
    ['capitals of ß', 'STRASSE Straße', ['strasse', 'strasse']],
    ['a final sigma', 'ΛΌΓΟΣ λόγος', ['λογοσ', 'λογοσ']],
    ['vowel signs and what stretches a word', 'كَتَبَ كتـب', ['كتب', 'كتب']],
    ['soft hyphens and what cannot be seen', 'mi\u00ADll\u200B wheel', ['mill', 'wheel']],
    ['apostrophes inside a word', 'don’t O\u0027Brien l’avocat', ['dont', 'obrien', 'lavocat']],
    ['hyphens and dashes', 'well-known—north–west', ['well', 'known', 'north', 'west']],
    ['a hyphen at the end of a line', 'impor-\ntant north-\nWest', ['important', 'north', 'west']],
    ['groups of digits', '1,000 1.000.000 12 500', ['1000', '1000000', '12', '500']],
    ['letters behind a number', '1,000th 21st', ['1000th', '21st']],
    ['digits of another script', '٣٥', ['35']],
    ['signs of stress, and е for ё', 'за́мок ещё', ['замок', 'еще']],
    ['Hebrew points', 'שָׁלוֹם', ['שלום']],
    ['scripts without spaces', '磨坊 โรง', ['磨', '坊', 'โ', 'ร', 'ง']],
    ['numbers of notes', 'It burned.[12] Nobody[3] came.¹', ['it', 'burned', 'nobody', 'came']],
    ['a changed letter in brackets', '[T]he mill burn[ed]', ['the', 'mill', 'burned']],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toEqual(expected)
  })

  it.each([
    ['दिन', 'दान'],
    ['के', 'का'],
    ['நிலம்', 'நலம்'],
    ['দিন', 'দান'],
    ['ที่', 'ท'],
    ['かぎ', 'かき'],
    ['パリ', 'バリ'],
    ['мой', 'мои'],
    ['їх', 'іх'],
    ['ќе', 'ке'],
    ['ў', 'у'],
    ['10²', '102'],
  ])('are others where a mark makes another letter or number: %s, %s', (one, other) => {
    expect(folded(one)).not.toEqual(folded(other))
    expect(folded(one.normalize('NFD'))).toEqual(folded(one.normalize('NFC')))
    expect(folded(one.toUpperCase())).toEqual(folded(one))
  })

  it('tells a decimal from a whole number', () => {
    expect(folded('3.5')).not.toEqual(folded('35'))
    expect(folded('3.5')).toEqual(folded('3,5'))
  })

  it.each(['…', '...', '. . .', '‥', '․․․', '。。。', '．．．', '..', '[...]', '[…]', '(…)', '* * *'])(
    'sees that something is left out: %s',
    (dots) => {
      expect(wordsOf(`the mill ${dots} burned`).map(({ gap }) => gap)).toEqual([false, false, true])
      // At the edges nothing is left out between two words.
      expect(wordsOf(`${dots} the mill ${dots}`).map(({ gap }) => gap)).toEqual([false, false])
    },
  )

  it('sees no ellipsis in a full stop or two', () => {
    expect(wordsOf('It burned. It fell.. down').some(({ gap }) => gap)).toBe(false)
  })

  it('has the signs of a text without words', () => {
    expect(folded('🔥 👍🏽')).toEqual(['🔥', '👍🏽'])
    expect(folded('mill 🔥')).toEqual(['mill'])
  })
})

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'mill',
        'l’',
        '[T]',
        '-\n',
        '…',
        '. . .',
        '1,000',
        '٣',
        'ß',
        'é',
        '[',
        ']',
        ' ',
        '.',
        '¹',
      ),
    )
    .map((it) => it.join('')),
)

describe('for every text', () => {
  it('words are in order, do not overlap, and are what stands at their place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.folded).not.toBe('')
          end = word.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('folding a folded word changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of folded(text)) if (/[\p{L}\p{N}]/u.test(word)) expect(foldedWord(word)).toBe(word)
      }),
    )
  })

  it('case and marks never matter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('mill', 'wheel', 'naïve', 'Straße', 'كتب')), (all) => {
        const text = all.join(' ')
        expect(folded(text.toUpperCase())).toEqual(folded(text))
        expect(folded(text.normalize('NFD'))).toEqual(folded(text))
      }),
    )
  })
})
