import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitsPattern, leastLength, lettersBefore } from './wildcards.ts'

describe('a pattern', () => {
  test.each([
    ['women', 'wom?n', true],
    ['womn', 'wom?n', false],
    ['woman', 'wom*', true],
    ['wom', 'wom*', true],
    ['awoman', 'wom*', false],
    ['organisation', 'organi?ation', true],
    ['', '*', true],
    ['', '?', false],
    ['𝒜b', '?b', true],
    ['𝒜b', '??b', false],
  ])('%j fits %s: %s', (word, pattern, expected) => {
    expect(fitsPattern(word, pattern)).toBe(expected)
  })

  test('means what a regular expression with the same wildcards means', () => {
    const letters = (...more: string[]) =>
      fc.array(fc.constantFrom('a', 'b', '𝒜', ...more), { maxLength: 8 }).map((all) => all.join(''))
    fc.assert(
      fc.property(letters(), letters('*', '?', '*'), (word, pattern) => {
        const same = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su')
        expect(fitsPattern(word, pattern)).toBe(same.test(word))
        if (!fitsPattern(word, pattern)) return
        expect(word.startsWith(lettersBefore(pattern))).toBe(true)
        expect(word.length).toBeGreaterThanOrEqual(leastLength(pattern))
      }),
    )
  })

  test('takes at most the product of both lengths', () => {
    expect(fitsPattern('a'.repeat(20_000), `${'a*'.repeat(40)}b`)).toBe(false)
  })
})
