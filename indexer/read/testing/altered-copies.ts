import fc from 'fast-check'
import { expect } from 'vitest'
import { hasCode } from '../../../model/errors.ts'
import { readAs } from './office-documents.ts'

/** Why an office document may be refused that was damaged by chance. */
const REASONS: ReadonlySet<string> = new Set([
  'damaged-office',
  'needs-password',
  'nested-too-deeply',
  'no-text',
])

function outcomeOf(format: Parameters<typeof readAs>[0], bytes: Uint8Array): string {
  try {
    return typeof readAs(format, bytes).text
  } catch (error) {
    const reason = hasCode(error, 'document-refused') ? error.facts.problem.reason : String(error)
    return REASONS.has(reason) ? 'refused' : reason
  }
}

/** That a file is read, and that copies of it which are cut or altered are read or refused for what they are. */
export function expectAlteredCopiesRefused(format: Parameters<typeof readAs>[0], whole: Uint8Array): void {
  expect(outcomeOf(format, whole)).toBe('string')
  const places = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: whole.length }),
      fc.array(places, { maxLength: 12 }),
      (length, altered) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of altered) bytes[at] = value
        expect(['string', 'refused']).toContain(outcomeOf(format, bytes))
        expect(['string', 'refused']).toContain(outcomeOf(format, bytes.subarray(0, length)))
      },
    ),
    { numRuns: 150 },
  )
}
