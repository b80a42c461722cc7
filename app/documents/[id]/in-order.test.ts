import { expect, test } from 'vitest'
import { indexed } from '../../../engine/conformance/articles.ts'
import type { LeftOutReason } from '../../../model/document.ts'
import { inOrder } from './in-order.ts'

const { document } = indexed({ key: 'a', paragraphs: ['First.', 'Second.', 'Third.'] })
const [first, second, third] = document.passages

/** Passages stand every hundred characters, so that there is room between them. */
const passages = document.passages.map((it, at) => ({ ...it, start: 100 + at * 100, end: 110 + at * 100 }))
const at = (start: number, reason: LeftOutReason) => ({ start, end: start + 5, reason })

const partsOf = (...leftOut: ReturnType<typeof at>[]) =>
  inOrder({ ...document, passages, leftOut }).map((part) => {
    if ('omitted' in part) {
      return [part.place, ...part.omitted.map((it) => [it.reason, ...it.stretches.map(({ start }) => start)])]
    }
    return 'heading' in part ? ['heading', part.heading.start] : part.text
  })

test('all that was left out in one place is one fold, with each reason in the order of the text', () => {
  expect(
    partsOf(
      at(10, 'navigation'),
      at(20, 'navigation'),
      at(30, 'title'),
      at(40, 'navigation'),
      at(120, 'related links'),
      at(220, 'promotion'),
      at(310, 'footer'),
      at(320, 'hidden'),
    ),
  ).toEqual([
    ['before', ['navigation', 10, 20], ['title', 30], ['navigation', 40]],
    first?.text,
    ['between', ['related links', 120]],
    second?.text,
    ['between', ['promotion', 220]],
    third?.text,
    ['after', ['footer', 310], ['hidden', 320]],
  ])
})

test('headings of the article stay headings, each for itself', () => {
  expect(
    partsOf(at(20, 'title'), at(30, 'heading'), at(40, 'heading'), at(50, 'byline')).slice(0, 4),
  ).toEqual([
    ['before', ['title', 20]],
    ['heading', 30],
    ['heading', 40],
    ['before', ['byline', 50]],
  ])
})
