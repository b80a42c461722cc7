import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../model/document.ts'
import { placesOn, sheetNumbers, withoutAsides } from './places.ts'

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

  it('is that part of a line that they are of it, by how wide letters are, with one to spare', () => {
    const [place] = placesOn(first, text, rangeOf('river'))
    const [wide] = placesOn({ ...first, lines: [[0, 8, 100, 0, 400, 10]] }, 'WWWWllll', { start: 0, end: 4 })
    expect(place?.x).toBeGreaterThan(200)
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThan(350)
    // Four of these take three times as much as four of those.
    expect(wide).toEqual({ x: 100, y: 0, width: 300 * (7 / 8), height: 10 })
    expect(placesOn(first, text, rangeOf('The mill'))[0]?.x).toBe(100)
  })

  it('is counted from the right in a line that is read from there, and where text stands upside down', () => {
    const [place] = placesOn(second, text, rangeOf('قال شاهد'))
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeCloseTo(400, 5)
    expect(place?.width).toBeLessThan(150)
    const turned: Sheet = { ...first, lines: [[0, FIRST.length, 400, 100, 100, 110]] }
    const [begin] = placesOn(turned, text, rangeOf('The mill'))
    expect((begin?.x ?? 0) + (begin?.width ?? 0)).toBe(400)
    expect(begin?.width).toBeLessThan(150)
  })

  it('is the whole of a row, between whose cells there may be any space', () => {
    const row: Sheet = { ...first, lines: [[0, 20, 100, 0, 400, 10]] }
    const [place] = placesOn(row, 'Killed\t3,412 persons', { start: 7, end: 12 })
    expect(place).toEqual({ x: 100, y: 0, width: 300, height: 10 })
  })

  it('is not that of what is set aside between them', () => {
    const asides = [
      { start: 3, end: 5 },
      { start: 8, end: 20 },
    ]
    expect(withoutAsides({ start: 4, end: 10 }, asides)).toEqual([{ start: 5, end: 8 }])
    expect(withoutAsides({ start: 0, end: 30 }, asides)).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
      { start: 20, end: 30 },
    ])
    expect(withoutAsides({ start: 0, end: 3 }, [])).toEqual([{ start: 0, end: 3 }])
  })

  it('is the whole of a line that runs up the page', () => {
    const turned: Sheet = { ...first, lines: [[0, FIRST.length, 100, 100, 110, 400]] }
    expect(placesOn(turned, text, rangeOf('river'))).toEqual([{ x: 100, y: 100, width: 10, height: 300 }])
  })
})
