import { expect, test } from 'vitest'
import { indexed } from '../../../engine/conformance/articles.ts'
import { inOrder } from './in-order.ts'

test('consecutive omissions with one reason are one fold, headings stay separate, and nothing moves', () => {
  const { document } = indexed({ key: 'a', paragraphs: ['First.', 'Second.'] })
  const at = (start: number) => ({ start, end: start + 1 })
  const leftOut = [
    { ...at(20), reason: 'related links' as const },
    { ...at(30), reason: 'related links' as const },
    { ...at(2), reason: 'heading' as const },
    { ...at(3), reason: 'heading' as const },
  ]
  const parts = inOrder({ ...document, leftOut }).map((part) => ('reason' in part ? part : part.text))
  expect(parts).toEqual([
    'First.',
    expect.objectContaining({ reason: 'heading', stretches: [leftOut[2]] }),
    expect.objectContaining({ reason: 'heading', stretches: [leftOut[3]] }),
    'Second.',
    expect.objectContaining({ reason: 'related links', stretches: [leftOut[0], leftOut[1]] }),
  ])
})
