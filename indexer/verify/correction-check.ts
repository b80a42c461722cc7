import type { Engine } from '../../engine/port.ts'
import type { CorrectionRecord } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { DocumentId } from '../../model/ids.ts'
import { inForce } from '../corrections/apply.ts'
import { isDamaged } from '../pipeline/damaged.ts'

/** Compares the corrections that are in force with the documents that should show them. */
export class CorrectionCheck {
  private readonly unseen = new Set<DocumentId>()
  /** Documents that do not show what is in force: looked at again at the end, because it may have changed meanwhile. */
  private readonly behind = new Set<DocumentId>()

  /** @param records all of them, at the beginning. @param isWanted of a collection */
  constructor(
    private readonly records: readonly CorrectionRecord[],
    isWanted: (collection: string) => boolean,
  ) {
    for (const { target } of records) {
      const { document, collection } = target
      if (isWanted(collection) && inForce(records, document).length > 0) this.unseen.add(document)
    }
  }

  /** @returns how many were compared */
  see(document: Document): number {
    const { documentId } = document
    this.unseen.delete(documentId)
    const current = inForce(this.records, documentId)
    if (!showsAll(document, current)) this.behind.add(documentId)
    return current.length
  }

  /** @param now the records at the end */
  async *findings(engine: Engine, now: readonly CorrectionRecord[]): AsyncGenerator<Finding> {
    for (const id of [...this.unseen, ...this.behind]) {
      // Named already, by what is damaged.
      if (await isDamaged(engine, id)) continue
      const current = inForce(now, id)
      const document = await engine.document(id)
      if (document === null) {
        for (const { id: subject, target } of current) {
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

function showsAll({ corrected }: Document, current: readonly { id: string }[]): boolean {
  const shown = new Set<string>((corrected?.corrections ?? []).map((it) => it.correction.id))
  return shown.size === current.length && current.every((it) => shown.has(it.id))
}
