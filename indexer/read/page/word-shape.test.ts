import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapsedLength, joined, NO_WORDS, shapeOf } from './word-shape.ts'

const text = fc.string({
  unit: fc.constantFrom('a', ',', ' ', '\n', '\t', '\u00a0', '\u2003', '\ufeff', '\u180e', 'ß', '😀'),
  maxLength: 12,
})

describe('the shape of a text', () => {
  it('knows its length once its white space is collapsed, and its commas', () => {
    fc.assert(
      fc.property(text, (it) => {
        const collapsed = it.trim().replace(/\s{2,}/g, ' ')
        expect(collapsedLength(shapeOf(it))).toBe(collapsed.length)
        expect(shapeOf(it).commas).toBe(collapsed.split(',').length - 1)
      }),
    )
  })

  it('adds up', () => {
    fc.assert(
      fc.property(fc.array(text), (parts) => {
        expect(parts.map(shapeOf).reduce(joined, NO_WORDS)).toEqual(shapeOf(parts.join('')))
      }),
    )
  })
})
