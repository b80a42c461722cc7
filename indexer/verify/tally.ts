import {
  CHECKS,
  type Check,
  FINDING_CODES,
  type Finding,
  type FindingCode,
  findingKind,
  type Verification,
} from '../../model/finding.ts'

/** Of each kind; all are counted. */
const LISTED_AT_MOST = 1_000

/** Counts what was compared, and keeps what was found. */
export class Tally {
  private readonly checked = new Map<Check, number>()
  private readonly found = new Map<FindingCode, { count: number; first: Finding[] }>()

  /** So many more were compared; 0 says that the check was not left out. */
  add(check: Check, count = 1): void {
    this.checked.set(check, (this.checked.get(check) ?? 0) + count)
  }

  find(finding: Finding): void {
    const known = this.found.get(finding.code) ?? { count: 0, first: [] }
    this.found.set(finding.code, known)
    known.count += 1
    if (known.first.length < LISTED_AT_MOST) known.first.push(finding)
  }

  countOf(check: Check): number {
    return this.checked.get(check) ?? 0
  }

  get result(): Pick<Verification, 'checks' | 'findings' | 'differences'> {
    const codes = FINDING_CODES.filter((it) => this.found.has(it))
    const countOf = (all: readonly FindingCode[]) =>
      all.reduce((sum, it) => sum + (this.found.get(it)?.count ?? 0), 0)
    return {
      checks: CHECKS.map((check) => ({
        check,
        checked: this.checked.get(check) ?? null,
        differ: countOf(codes.filter((it) => findingKind(it).check === check)),
      })),
      differences: countOf(codes),
      findings: codes.map((code) => ({
        code,
        count: countOf([code]),
        first: (this.found.get(code)?.first ?? []).map(({ code: _, ...it }) => it),
      })),
    }
  }
}
