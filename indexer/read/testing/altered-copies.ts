import fc from 'fast-check'
import { expect } from 'vitest'
import type { OfficeFormat } from '../office-formats.ts'
import { readAs, reasonIn } from './office-documents.ts'

/** Why any office document may be refused that was damaged by chance. */
const REASONS = ['damaged-office', 'needs-password', 'no-text']

/**
 * That a file is read, and that copies of it which are cut or altered are read or refused for what they are.
 *
 * @param others reasons besides for which a document of its format may be refused
 */
export function expectAlteredCopiesRefused(
  format: OfficeFormat,
  whole: Uint8Array,
  others: readonly string[] = [],
): void {
  const known = new Set([...REASONS, ...others])
  const outcome = (bytes: Uint8Array) => {
    try {
      return typeof readAs(format, bytes).text
    } catch (error) {
      const reason = reasonIn(error)
      return known.has(reason) ? 'refused' : reason
    }
  }
  expect(outcome(whole)).toBe('string')
  const places = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: whole.length }),
      fc.array(places, { maxLength: 12 }),
      (length, altered) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of altered) bytes[at] = value
        expect(['string', 'refused']).toContain(outcome(bytes))
        expect(['string', 'refused']).toContain(outcome(bytes.subarray(0, length)))
      },
    ),
    { numRuns: 150 },
  )
}
