import { describe, expect, it } from 'vitest'
import { isPlausible } from './plausible.ts'
import { decodeAs } from './standard.ts'
import { encoded } from './testing/encoded.ts'
import { TEXTS } from './testing/texts.ts'

describe('a decoded text', () => {
  it.each(TEXTS)('is plausible in its own letters: %s', (_language, _encodings, text) => {
    expect(isPlausible(text)).toBe(true)
  })

  it.each([
    ['controls and broken sequences', 'iso-8859-1', 'Arabic'],
    ['Latin words without a common letter', 'windows-1252', 'Russian'],
    ['capitals within words', 'koi8-r', 'Ukrainian'],
    ['signs within words', 'macintosh', 'Polish'],
  ])('is not with %s, as of the wrong table: %s of %s', (_kind, wrong, language) => {
    const [, [right = ''] = [], text = ''] = TEXTS.find(([it]) => it === language) ?? []
    expect(isPlausible(decodeAs(wrong, encoded(text, right)))).toBe(false)
  })

  it('is not with two alphabets in one word', () => {
    expect(isPlausible('Тhе mіll clоsеd аt nооn аnd thеу wеnt hоmе.')).toBe(false)
    expect(isPlausible('Фирма «Yandex» и партия «Яблоко» обсудили COVID-19.')).toBe(true)
  })

  it('may have a slip here and there', () => {
    expect(isPlausible(`${'Было холодно и сыро в тот день. '.repeat(20)}ПоЕзд с iPhoneом`)).toBe(true)
    expect(isPlausible('col·lega, l’été, d’«amour», 5–7 °C, 3 €, № 4, ½, naïve—so')).toBe(true)
  })
})
