import { expect, it } from 'vitest'
import { markedWord, withoutMarks } from '../pdf/marked-words.ts'
import { readingsOf } from './doubtful.ts'

const lineOf = (words: [text: string, confidence: number][]) => ({
  words: words.map(([text, confidence]) => ({ text, confidence, left: 0, right: 0, top: 0, bottom: 0 })),
  baseline: { x: 0, y: 0, slope: 0 },
  height: 10,
})
const doubtfulIn = (words: [text: string, confidence: number][]) =>
  readingsOf(lineOf(words)).flatMap(({ doubtful }, at) => (doubtful ? [words[at]?.[0]] : []))

it('doubts a number sooner than a word, because no dictionary tells a wrong digit', () => {
  expect(
    doubtfulIn([
      ['mill', 0.93],
      ['rnill', 0.6],
      ['700', 0.87],
      ['36', 0.97],
    ]),
  ).toEqual(['rnill', '700'])
})

it('doubts every number among words from right to left, of which only the last digit may have been read', () => {
  expect(
    doubtfulIn([
      ['بلغت', 0.93],
      ['412', 0.96],
      ['سفينة', 0.93],
    ]),
  ).toEqual(['412'])
})

it('says where in a line its doubtful words are, whatever order they were put in', () => {
  const marked = `${markedWord('The', { confidence: 0.9, doubtful: false })} ${markedWord('rnill', { confidence: 0.5, doubtful: true })}`
  expect(withoutMarks(marked)).toEqual({
    text: 'The rnill',
    reading: { words: 2, confidence: 0.7, doubtful: [{ start: 4, end: 9 }] },
  })
})

it('says nothing of the marks around a doubtful word, and of a word that is only marks', () => {
  const doubted = { confidence: 0.5, doubtful: true }
  const marked = `${markedWord('—', doubted)} ${markedWord('(£1,700.)”', doubted)}`
  expect(withoutMarks(marked).reading.doubtful).toEqual([{ start: 3, end: 9 }])
})
