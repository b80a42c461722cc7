import type { Engine } from '../../engine/port.ts'
import type { Document } from '../../model/document.ts'
import { position } from '../../model/error-terms.ts'
import type { Finding } from '../../model/finding.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { isDamaged } from '../pipeline/damaged.ts'

/** Enough of a hash to tell two files apart, as a number: one for each document is kept in memory. */
const beginOf = (sha256: string) => Number.parseInt(sha256.slice(0, 12), 16)

/** Compares what the ledger says was indexed with the documents of the index. */
export class LedgerCheck {
  private readonly unseen = new Map<DocumentId, number>()
  /** Whatever became of it. */
  private readonly known = new Set<DocumentId>()
  /** As it is in the index. */
  private readonly seen = new Set<DocumentId>()
  private readonly missing = new Map<DocumentId, string>()
  private readonly differing = new Map<DocumentId, string>()

  addDocument({ documentId, sha256 }: Document): void {
    this.unseen.set(documentId, beginOf(sha256))
  }

  /** @returns whether it was compared: a file that failed or went has no document */
  see({ collection, documentKey, outcome, sha256, path, line }: LedgerEntry): boolean {
    if (collection === null || documentKey === null) return false
    const id = identifyDocument(collection, documentKey)
    if (outcome !== 'indexed' || sha256 === null) {
      // What was indexed of it before may still be there; the ledger has it all the same.
      this.known.add(id)
      return false
    }
    const place = line === null ? path : position({ path, line })
    const known = this.unseen.get(id)
    this.known.add(id)
    if (known === undefined) this.missing.set(id, place)
    else if (known !== beginOf(sha256)) this.differing.set(id, place)
    // The same key may have been met in two places, of which one is in the index.
    else this.seen.add(id)
    return true
  }

  /** @param engine as it is now: what has changed meanwhile differs from the state that was verified */
  async *findings(engine: Engine): AsyncGenerator<Finding> {
    for (const [document, subject] of this.missing) {
      if ((await isDamaged(engine, document)) || (await engine.document(document)) !== null) continue
      yield { code: 'not-in-index', subject, document: null, detail: null }
    }
    for (const [document, subject] of this.differing) {
      if (this.seen.has(document)) continue
      yield { code: 'ledger-differs', subject, document, detail: null }
    }
    for (const document of this.unseen.keys()) {
      if (this.known.has(document)) continue
      if ((await isDamaged(engine, document)) || (await engine.document(document)) === null) continue
      yield { code: 'not-in-ledger', subject: document, document, detail: null }
    }
  }
}
