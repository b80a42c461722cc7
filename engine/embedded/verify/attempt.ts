import type { Finding, FindingCode } from '../../../model/finding.ts'
import { sqliteCode } from '../../../sqlite/database.ts'
import type { Verified } from '../../port.ts'

export const found = (code: FindingCode, subject: string, more: Partial<Finding> = {}): Verified => ({
  type: 'finding',
  finding: { code, subject, document: null, detail: null, ...more },
})

/** What a verification goes on after: damage is what it looks for. A full disk or a lock is not damage. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR|CONSTRAINT|MISMATCH|TOOBIG|FORMAT)/

/** Does one part of a verification; where the file is too damaged for it, that is what it finds. */
export function* attempt(part: string, work: () => Iterable<Verified>): Generator<Verified> {
  try {
    yield* work()
  } catch (error) {
    if (!DAMAGE.test(sqliteCode(error) ?? '') && !(error instanceof SyntaxError)) throw error
    yield found('part-damaged', part, { detail: error instanceof Error ? error.message : String(error) })
  }
}
