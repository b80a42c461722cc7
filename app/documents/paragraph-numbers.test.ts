import { expect, test } from 'vitest'
import { passageId } from '../../model/ids.ts'
import type { Pinpoint } from '../../model/passage.ts'
import { paragraphNumbers } from './paragraph-numbers.ts'

function numbersOf(...all: Pinpoint[][]): string[] {
  const passages = all.map((pinpoints, ordinal) => ({
    id: passageId.parse(`0123456789abcdef-${String(ordinal).padStart(10, '0')}`),
    ordinal,
    ...(pinpoints.length > 0 && { pinpoints }),
  }))
  return [...paragraphNumbers(passages).values()]
}

test('paragraphs are counted where none has a printed number', () => {
  expect(numbersOf([], [])).toEqual(['1', '2'])
})

test('a printed number takes the place of the counted one, and a counted one beside it is in brackets', () => {
  expect(numbersOf([], [{ kind: 'paragraph', value: '43' }], [])).toEqual(['(1)', '43', '(3)'])
})

test('a page or a time stands where no number is printed', () => {
  const page: Pinpoint = { kind: 'page', value: 'xii' }
  expect(numbersOf([page], [page, { kind: 'paragraph', value: '4' }])).toEqual(['xii', '4'])
  expect(numbersOf([{ kind: 'time', value: '00:01:02' }])).toEqual(['00:01:02'])
})
