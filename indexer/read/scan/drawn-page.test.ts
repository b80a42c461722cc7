import { expect, it } from 'vitest'
import { linesOfSheet } from '../pdf/sheet.ts'
import { drawnPage } from './drawn-page.ts'
import type { ScanLine } from './recogniser.ts'

function lineOf(words: [text: string, left: number, right: number][]): ScanLine {
  return {
    words: words.map(([text, left, right]) => ({ text, left, right, top: 80, bottom: 100, confidence: 0.9 })),
    baseline: { x: 100, y: 100, slope: 0 },
    height: 20,
  }
}
const textOf = (line: ScanLine) =>
  linesOfSheet(drawnPage([line], { width: 600, height: 800 }, 1, { orientation: 1, radians: 0 })).map(
    ({ text }) => text,
  )

it('keeps words apart whose letters are blurred into each other', () => {
  const line = lineOf([
    ['said', 10, 60],
    ['Mortensen', 66, 180],
    ['on', 176, 200],
    ['Friday', 206, 270],
  ])
  expect(textOf(line)).toEqual(['said Mortensen on Friday'])
})

it('keeps words from right to left apart, whatever the order of a number among them', () => {
  const line = lineOf([
    ['بلغت', 200, 260],
    ['412', 150, 196],
    ['سفينة', 100, 151],
  ])
  expect(textOf(line)).toEqual(['بلغت 412 سفينة'])
})
