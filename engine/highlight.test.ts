import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from '../model/words.ts'
import { highlight, type Marks, noMarks } from './highlight.ts'
import { phraseOf } from './sought.ts'

const nothing = noMarks()
const shown = (text: string, marks: Partial<Marks>) =>
  highlight({ text }, { ...nothing, ...marks }).map(({ start, end }) => text.slice(start, end))

describe('what is highlighted in a text', () => {
  test('words as they are written, whatever their case, accents and possessives', () => {
    expect(shown('Syria’s coast, in SYRIA.', { words: new Set(['syria']) })).toEqual(['Syria’s', 'SYRIA'])
  })

  test('the whole of a word that starts with a prefix', () => {
    expect(shown('The witnesses saw wit.', { prefixes: ['wit'] })).toEqual(['witnesses', 'wit'])
  })

  test('a phrase only where all its words are adjacent', () => {
    const phrases = [phraseOf(['war', 'crimes'], false).terms]
    expect(shown('War, crimes; a war on crimes.', { phrases })).toEqual(['War', 'crimes'])
    expect(shown('Wars. War crimesx.', { phrases })).toEqual([])
    expect(shown('War criminals.', { phrases: [phraseOf(['war', 'crim'], true).terms] })).toEqual([
      'War',
      'criminals',
    ])
  })

  test('every whole word that overlaps a mention of a tag', () => {
    const text = 'The Islamic State left.'
    expect(
      highlight({ text }, nothing, [{ start: 4, end: 17 }]).map((it) => text.slice(it.start, it.end)),
    ).toEqual(['Islamic', 'State'])
  })

  test('nothing outside the given ranges, and no phrase that spans two of them', () => {
    const text = 'War: “war” and “crimes war”'
    const within = [
      { start: 6, end: 9 },
      { start: 16, end: 26 },
    ]
    const marks = {
      ...nothing,
      words: new Set(['war']),
      phrases: [phraseOf(['war', 'and', 'crimes'], false).terms],
    }
    expect(highlight({ text }, marks, [], within)).toEqual([
      { start: 6, end: 9 },
      { start: 23, end: 26 },
    ])
  })

  test('ranges are whole words, in order, without overlap, whatever the text and the marks', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const range = fc
      .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(
        text,
        fc.array(range, { maxLength: 3 }),
        fc.string({ maxLength: 2 }),
        (it, tags, prefix) => {
          const starts = words(it).map(({ start }) => start)
          const ends = words(it).map(({ end }) => end)
          let last = 0
          for (const { start, end } of highlight({ text: it }, { ...nothing, prefixes: [prefix] }, tags)) {
            expect(starts).toContain(start)
            expect(ends).toContain(end)
            expect(start).toBeGreaterThanOrEqual(last)
            last = end
          }
        },
      ),
    )
  })

  test('words that are written without a space between them are one range', () => {
    const marks = { ...nothing, phrases: [[...'罢工'].map((word) => ({ type: 'word' as const, word }))] }
    expect(highlight({ text: '渔民的罢工，罢工' }, marks)).toEqual([
      { start: 3, end: 5 },
      { start: 6, end: 8 },
    ])
  })
})
