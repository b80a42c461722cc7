import { type CorrectionRecord, isRule, type MadeCorrection } from '../../model/correction.ts'
import type { Rule } from '../../model/correction-rule.ts'
import { mayConcern } from '../../model/correction-scope.ts'
import type { DocumentId } from '../../model/ids.ts'
import { correctionsInForce } from '../../model/undone.ts'

/** Which document is meant, of which collection. */
type Which = { documentId: DocumentId; collection: string }

type Placed<Of> = { at: number; made: Of }
type Sorted = { ofDocuments: ReadonlyMap<DocumentId, Placed<MadeCorrection>[]>; rules: Placed<Rule>[] }

/** A run asks for the same records for every document. */
const sorted = new WeakMap<readonly CorrectionRecord[], Sorted>()

/** The corrections of a document that are in force, and the rules that may concern it, in the order they were made. */
export function inForce(records: readonly CorrectionRecord[], which: Which): MadeCorrection[] {
  const { ofDocuments, rules } = sortedOnce(records)
  const own = ofDocuments.get(which.documentId) ?? []
  const concerning = rules.filter(({ made }) => mayConcern(made.scope, which))
  if (concerning.length === 0) return own.map((it) => it.made)
  return [...own, ...concerning]
    .sort((a, b) => a.at - b.at)
    .map(({ made }) => (isRule(made) ? inDocument(made, which) : made))
}

/** The rules that are in force, in the order they were made. */
export const rulesInForce = (records: readonly CorrectionRecord[]): Rule[] =>
  sortedOnce(records).rules.map((it) => it.made)

function sortedOnce(records: readonly CorrectionRecord[]): Sorted {
  const known = sorted.get(records)
  if (known) return known
  const ofDocuments = new Map<DocumentId, Placed<MadeCorrection>[]>()
  const rules: Placed<Rule>[] = []
  for (const [at, made] of correctionsInForce(records).entries()) {
    if (isRule(made)) {
      rules.push({ at, made })
      continue
    }
    const { document } = made.target
    const listed = ofDocuments.get(document)
    if (listed === undefined) ofDocuments.set(document, [{ at, made }])
    else listed.push({ at, made })
  }
  const found = { ofDocuments, rules }
  sorted.set(records, found)
  return found
}

/** A rule with no more than what it says of one document: hits elsewhere are none of its business. */
function inDocument(rule: Rule, { documentId }: Which): Rule {
  const { scope } = rule
  if (scope.within !== 'search') return rule
  return { ...rule, scope: { ...scope, hits: scope.hits.filter(({ document }) => document === documentId) } }
}
