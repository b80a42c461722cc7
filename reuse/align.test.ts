import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placing, stepsOf } from './align.ts'
import { encode, patternOf } from './pattern.ts'
import { bestOf } from './pieces.ts'
import { runsOf } from './runs.ts'
import { wordsOf } from './words.ts'

/** Work that pauses now and then, all at once. */
function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

function aligned(quote: string, text: string, most = 3, breaks: number[] = []) {
  const pattern = patternOf(wordsOf(quote))
  const source = encode(pattern, wordsOf(text), new Set(breaks))
  return atOnce(placing(pattern, source, most)).map((place) => ({
    ...place,
    steps: stepsOf(pattern, source, place)
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, quote: [a, b], source: [c, d] }) => `${kind} ${b - a}:${d - c}`),
  }))
}

describe('a quote in a source', () => {
  it.each([
    ['the same', 'the mill burned', 0, []],
    ['a word replaced', 'the barn burned', 1, ['replaced 1:1']],
    ['a word inserted', 'the old mill burned', 1, ['inserted 1:0']],
    ['a word left out', 'the burned', 1, ['left-out 0:1']],
    ['two words for one', 'the mill caught fire down', 2, ['replaced 2:1']],
  ])('%s', (_, quote, cost, steps) => {
    expect(aligned(quote, 'On Monday the mill burned down', cost)).toMatchObject([{ cost, steps }])
  })

  it('is found in every place, the closest where several overlap', () => {
    const places = aligned('the mill burned', 'The mill burned. They say the mill had burned.')
    expect(places.map(({ start, end, cost }) => [start, end, cost])).toEqual([
      [0, 3, 0],
      [5, 9, 1],
    ])
  })

  it('has the same words whether they are written together or apart', () => {
    expect(aligned('the nonbelievers left', 'the non-believers left')).toMatchObject([{ cost: 0, steps: [] }])
    expect(aligned('the non-believers left', 'the nonbelievers left')).toMatchObject([{ cost: 0, steps: [] }])
    expect(aligned('a U.S.A. ship', 'a USA ship')).toMatchObject([{ cost: 0, steps: [] }])
    expect(aligned('some 1 000 men', 'some 1,000 men')).toMatchObject([{ cost: 0, steps: [] }])
    expect(aligned('some 1 000 000 men', 'some 1,000,000 men')).toMatchObject([{ cost: 0, steps: [] }])
    expect(aligned('in 6 7 men', 'in 67 men')).toMatchObject([{ cost: 2 }])
    expect(aligned('pages 12-345 there', 'pages 12345 there')).toMatchObject([{ cost: 2 }])
  })

  it('has every changed word counted, however many others are the same', () => {
    const words = Array.from({ length: 9_000 }, (_, at) => `w${at % 997}`)
    const changed = words.with(4_000, 'other')
    const all = { start: 0, end: 9_000 }
    expect(aligned(words.join(' '), changed.join(' '))).toMatchObject([
      { ...all, cost: 1, steps: ['replaced 1:1'] },
    ])
  })

  it('leaves out for nothing what an ellipsis stands for, and nothing else', () => {
    const text = 'the mill by the river burned down'
    expect(aligned('the mill … burned down', text)).toMatchObject([{ cost: 0, steps: ['elided 0:3'] }])
    expect(aligned('the mill burned down', text, 0)).toEqual([])
    expect(aligned('the barn … burned down', text, 1)).toMatchObject([{ cost: 1 }])
  })

  it('stands across what is missing only where an ellipsis says so', () => {
    const text = 'the mill was old it burned down'
    expect(aligned('the mill was … burned down', text, 1, [4])).toMatchObject([{ cost: 0 }])
    expect(aligned('was old it burned', text, 0, [4])).toEqual([])
  })

  it('has as many words changed as have to be changed at least', () => {
    const word = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.array(word, { maxLength: 8 }),
        (quote, text) => {
          const least = Math.min(...stretches(text).map((it) => distance(quote, it)))
          const found = aligned(quote.join(' '), text.join(' '), quote.length)
          if (least < quote.length) expect(Math.min(...found.map(({ cost }) => cost))).toBe(least)
        },
      ),
    )
  })
})

const stretches = (text: string[]) =>
  text.flatMap((_, start) => text.slice(start).map((__, more) => text.slice(start, start + more + 1)))

/** Levenshtein’s distance by its definition. */
function distance([a, ...as]: string[], [b, ...bs]: string[]): number {
  if (a === undefined) return b === undefined ? 0 : bs.length + 1
  if (b === undefined) return as.length + 1
  if (a === b) return distance(as, bs)
  return 1 + Math.min(distance(as, bs), distance(as, [b, ...bs]), distance([a, ...as], bs))
}

describe('a part of a quote', () => {
  it('is the most that stands in a source, with its longest run', () => {
    const pattern = patternOf(wordsOf('nobody knew that the mill had burned until they saw it'))
    const source = encode(pattern, wordsOf('It is said the mill had been burned until they left'))
    expect(atOnce(bestOf(pattern, source, 0, pattern.ids.length))).toMatchObject({
      quote: [3, 9],
      source: [3, 10],
      run: 3,
    })
    expect(runsOf(pattern, source, 3)).toEqual([
      { quote: 3, source: 3, length: 3 },
      { quote: 6, source: 7, length: 3 },
    ])
  })
})
