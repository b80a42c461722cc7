import fc from 'fast-check'
import { expect, it } from 'vitest'
import { marksIn } from './visible-marks.ts'

const text = fc.string({
  unit: fc.constantFrom('a', ',', ' ', '\n', '\t', '\u00a0', '\u2003', '\ufeff', '\u180e', 'ß', '😀'),
  maxLength: 12,
})

it('counts what is left of a text without its white space', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(marksIn(written)).toBe(written.replace(/\s+/g, '').length)
    }),
  )
})
