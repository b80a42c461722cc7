import { expect, it } from 'vitest'
import { cutAround } from './inked.ts'

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

it('leaves a passage of ordinary length whole: a cut would hide too little', () => {
  const text = words(60)
  expect(cutAround(text, [{ start: 200, end: 260 }])).toEqual({ start: 0, end: text.length })
})

it('cuts a long passage on both sides of what was found, never within a word', () => {
  const text = words(300)
  const { start, end } = cutAround(text, [{ start: 1_000, end: 1_100 }])
  expect(start).toBeGreaterThan(0)
  expect(start).toBeLessThan(1_000)
  expect(end).toBeGreaterThan(1_100)
  expect(end).toBeLessThan(text.length)
  expect(text[start - 1]).toBe(' ')
  expect(text[end]).toBe(' ')
})

it('keeps everything from the first to the last that was found', () => {
  const text = words(300)
  const { start, end } = cutAround(text, [
    { start: 500, end: 520 },
    { start: 1_500, end: 1_540 },
  ])
  expect(start).toBeLessThanOrEqual(500)
  expect(end).toBeGreaterThanOrEqual(1_540)
})

it('shows the beginning of a long passage in which nothing was found', () => {
  expect(cutAround(words(300), []).start).toBe(0)
  expect(cutAround(words(300), []).end).toBeLessThan(1_000)
})
