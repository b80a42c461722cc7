import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../model/document.ts'
import { placesOn, sheetNumbers } from './places.ts'

const FIRST = 'The mill by the river closed,'
const SECOND = 'and nobody came.'
const ARABIC = 'قال شاهد إنه رأى ذلك'
const text = [FIRST, SECOND, ARABIC].join('\n')
const start = (line: string) => text.indexOf(line)
const lineOf = (line: string, top: number): Sheet['lines'][number] =>
  [...[start(line), start(line) + line.length], ...[100, top, 400, top + 10]] as Sheet['lines'][number]
const rangeOf = (words: string) => ({ start: start(words), end: start(words) + words.length })

const first: Sheet = { width: 600, height: 800, lines: [lineOf(FIRST, 700)] }
const second: Sheet = { width: 600, height: 800, lines: [lineOf(SECOND, 50), lineOf(ARABIC, 70)] }

describe('where words are seen', () => {
  it('is on the page on which they begin, and unknown without pages or between their lines', () => {
    const numberOf = sheetNumbers({ sheets: [null, first, second] })
    expect(numberOf(rangeOf('closed,\nand nobody'))).toBe(2)
    expect(numberOf(rangeOf(SECOND))).toBe(3)
    expect(numberOf({ start: FIRST.length, end: FIRST.length + 1 })).toBe(null)
    expect(sheetNumbers({})(rangeOf(FIRST))).toBe(null)
  })

  it('is a place for each of their lines on that page', () => {
    const both = { start: 0, end: text.length }
    expect(placesOn(first, text, both)).toEqual([{ x: 100, y: 700, width: 300, height: 10 }])
    expect(placesOn(second, text, both).map(({ y }) => y)).toEqual([50, 70])
  })

  it('is that part of a line that they are of it, with a letter more on either side', () => {
    const [place] = placesOn(first, text, rangeOf('river'))
    const letter = 300 / FIRST.length
    expect(place?.x).toBeCloseTo(100 + letter * (FIRST.indexOf('river') - 1), 5)
    expect(place?.width).toBeCloseTo(letter * 7, 5)
    expect(placesOn(first, text, rangeOf('The mill'))[0]?.x).toBe(100)
  })

  it('is counted from the right in a line that is read from there', () => {
    const [place] = placesOn(second, text, rangeOf('قال شاهد'))
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeCloseTo(400, 5)
    expect(place?.width).toBeLessThan(150)
  })

  it('is the whole of a line that runs up the page', () => {
    const turned: Sheet = { ...first, lines: [[0, FIRST.length, 100, 100, 110, 400]] }
    expect(placesOn(turned, text, rangeOf('river'))).toEqual([{ x: 100, y: 100, width: 10, height: 300 }])
  })
})
