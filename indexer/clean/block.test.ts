import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../model/name-words.ts'
import { Candidate } from './block.ts'

describe('a block', () => {
  it('has as many words as its folded text, and the same ones, whatever was asked first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text)
        const count = folded === '' ? 0 : folded.split(' ').length
        expect(new Candidate(text, 0, text.length, []).words).toBe(count)
        expect(new Candidate(text, 0, text.length, []).folded).toBe(folded)
      }),
    )
  })
})
