import { describe, expect, it } from 'vitest'
import { asRead, Mirrored } from './direction.ts'

const fromLeft = (text: string) => [...text]

describe('a line from right to left', () => {
  it.each([
    ['words', 'םולש םלוע', 'עולם שלום'],
    ['a number with its separators', 'שיא 1,700', '1,700 איש'],
    ['words of the other direction with a number', 'ברה UN OCHA 19 יפל', 'לפי UN OCHA 19 הרב'],
    ['a date', '.12.5.2020 ב', 'ב 12.5.2020.'],
    ['the address of a resolution', 'ددع A/HRC/58/66 مقر', 'رقم A/HRC/58/66 عدد'],
    ['a sign beside digits among Arabic letters', 'نم %50 ةبسن', 'نسبة 50% من'],
    ['a sign beside digits among Hebrew letters', 'םהמ 50%-כ', 'כ-50% מהם'],
  ])('is read with %s in order', (_, seen, read) => {
    expect(asRead(fromLeft(seen), true)).toBe(read)
  })

  it('keeps a shape of several letters as it is', () => {
    expect(asRead(['ل', 'ﷲ', 'لا'], true)).toBe('لاﷲل')
  })
})

it('turns words from right to left within a line that goes the other way', () => {
  expect(asRead(fromLeft('The word םלוע םולש means hello.'), false)).toBe('The word שלום עולם means hello.')
})

describe('brackets and quotation marks', () => {
  const mended = (...lines: string[]) => {
    const mirrored = new Mirrored()
    for (const line of lines) mirrored.note(line)
    return lines.map((line) => mirrored.mended(line))
  }

  it('open where something is opened, if a file has them the way they look', () => {
    expect(mended('قال: »لن نعود« اليوم', 'في »حلب« أمس')).toEqual(['قال: «لن نعود» اليوم', 'في «حلب» أمس'])
  })

  it('stay as they are where the file has them as they are read', () => {
    expect(mended('قال: «لن نعود» (أمس)')).toEqual(['قال: «لن نعود» (أمس)'])
  })

  it('are a pair also where only one of them is mirrored, beside words of the other direction', () => {
    expect(mended('الأمم المتحدة (UNHCR( أمس')).toEqual(['الأمم المتحدة (UNHCR) أمس'])
  })

  it('are left alone in lines from left to right', () => {
    expect(mended('He said ) and ( then.')).toEqual(['He said ) and ( then.'])
  })
})
