import type { Engine } from '../../engine/port.ts'
import { type CorrectionRecord, isRule, type MadeCorrection } from '../../model/correction.ts'
import { hasTag, type Rule } from '../../model/correction-rule.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Paragraph } from '../../model/passage.ts'
import { correctionsInForce } from '../../model/undone.ts'
import { rulesListed } from '../corrections/corrected-now.ts'
import { inForce } from '../corrections/in-force.ts'
import { isDamaged } from '../pipeline/damaged.ts'

/** Compares the corrections that are in force with the documents that should show them. */
export class CorrectionCheck {
  /** With their collections. */
  private readonly unseen = new Map<DocumentId, string>()
  /** Documents that do not show what is in force: looked at again at the end, because it may have changed meanwhile. */
  private readonly behind = new Map<DocumentId, string>()

  /** @param records all of them, at the beginning. @param isWanted of a collection */
  constructor(
    private readonly records: readonly CorrectionRecord[],
    isWanted: (collection: string) => boolean,
  ) {
    for (const it of correctionsInForce(records)) {
      if (!isRule(it) && isWanted(it.target.collection))
        this.unseen.set(it.target.document, it.target.collection)
    }
  }

  /** @returns how many were compared */
  see(document: Document): number {
    const { documentId, collection } = document
    this.unseen.delete(documentId)
    const current = inForce(this.records, document)
    if (!showsAll(document, current)) this.behind.set(documentId, collection)
    return current.length
  }

  /** @param now the records at the end */
  async *findings(engine: Engine, now: readonly CorrectionRecord[]): AsyncGenerator<Finding> {
    for (const [id, collection] of [...this.unseen, ...this.behind]) {
      // Named already, by what is damaged.
      if (await isDamaged(engine, id)) continue
      const current = inForce(now, { documentId: id, collection })
      const document = await engine.document(id)
      if (document === null) {
        for (const it of current) {
          if (isRule(it)) continue
          const { id: subject, target } = it
          yield {
            ...{ code: 'correction-without-document', subject, document: null, detail: target.documentKey },
          }
        }
      } else if (!showsAll(document, current)) {
        yield { code: 'correction-not-applied', subject: document.documentKey, document: id, detail: null }
      }
    }
  }
}

/** The corrections of a document that are kept and do not apply. */
export function* lostCorrectionsOf({ documentId, corrected }: Document): Generator<Finding> {
  for (const { correction, state } of corrected?.corrections ?? []) {
    if (state === 'holds') continue
    yield { code: 'correction-lost', subject: correction.id, document: documentId, detail: state }
  }
}

function showsAll(document: Document, current: readonly MadeCorrection[]): boolean {
  const shown = new Set<string>((document.corrected?.corrections ?? []).map((it) => it.correction.id))
  const rules = current.filter(isRule)
  const known = new Set<string>(rules.map(({ id }) => id))
  const own = current.filter((it) => !isRule(it))
  const ofRules = rulesListed(document)
  return (
    shown.size - ofRules.length === own.length &&
    own.every((it) => shown.has(it.id)) &&
    ofRules.every((id) => known.has(id)) &&
    rules.every((it) => shown.has(it.id) || !isLeftOut(it, document))
  )
}

/** Whether a document has the tag of a rule that it does not list, and nobody has set that tag after the rule. */
function isLeftOut(rule: Rule, { passages }: Document): boolean {
  const { scope } = rule
  const hits = scope.within === 'search' ? new Set(scope.hits.map(({ passage }) => passage)) : null
  return passages.some((it) => (hits === null || hits.has(it.id)) && hasTag(foundByRules(it), rule))
}

/** A passage with the tags that no person has set. */
function foundByRules(it: Paragraph): Paragraph {
  const isFound = ({ basis }: { basis: string }) => basis !== 'corrected'
  return {
    ...it,
    quotations: it.quotations.filter(({ speaker }) => speaker === null || isFound(speaker)),
    groups: it.groups.filter(isFound),
    locations: it.locations.filter(isFound),
    people: it.people.filter(isFound),
  }
}
