import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Ledger } from '../../records/port.ts'
import type { Refusals } from '../pipeline/refused.ts'

/** What the ledger has of documents of some collections that were refused for what they are. */
export async function refusalsIn(ledger: Ledger, collections: Iterable<string>): Promise<Refusals> {
  const found = new Map<
    DocumentId,
    { fingerprint: string; readAt: string | null; error: { code: string; facts: unknown } }
  >()
  for (const collection of new Set(collections)) {
    for await (const { documentKey, fingerprint, readAt, error } of ledger.entries({
      collection,
      outcome: 'failed',
    })) {
      if (documentKey === null || fingerprint === null || error === null) continue
      found.set(identifyDocument(collection, documentKey), { fingerprint, readAt, error })
    }
  }
  return found
}
