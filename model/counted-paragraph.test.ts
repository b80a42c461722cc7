import { expect, test } from 'vitest'
import { countedNumber, withCounts } from './counted-paragraph.ts'
import type { Paragraph } from './passage.ts'

const passages = (...kinds: Paragraph['kind'][]) =>
  kinds.map((kind, ordinal) => ({ kind, ordinal, text: 'The mill closed.' }))

test('captions and notes are not counted, and the paragraphs after them have the number a reader arrives at', () => {
  const counted = withCounts(passages('caption', 'paragraph', 'list', 'caption', 'paragraph', 'note'))
  expect(counted.map(countedNumber)).toEqual([null, 1, 2, null, 3, null])
  expect(new Set(counted.map((it) => it.counted?.of))).toEqual(new Set([3]))
})

test('nothing is noted where every passage is counted', () => {
  const counted = withCounts(passages('paragraph', 'list', 'paragraph'))
  expect(counted.map((it) => it.counted)).toEqual([undefined, undefined, undefined])
  expect(counted.map(countedNumber)).toEqual([1, 2, 3])
})

test('lines above the text that are no sentences are not counted, and verse is', () => {
  const lines = (...texts: string[]) =>
    withCounts(texts.map((text, ordinal) => ({ kind: 'paragraph' as const, ordinal, text }))).map(
      countedNumber,
    )
  expect(lines('THIRD SECTION', '(Application no. 36925/10)', 'The mill closed.', 'Yes')).toEqual([
    null,
    null,
    1,
    2,
  ])
  expect(lines('Roses are red', 'Violets are blue')).toEqual([1, 2])
})
