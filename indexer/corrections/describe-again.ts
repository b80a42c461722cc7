import { describedAs } from '../../model/described.ts'
import type { Document } from '../../model/document.ts'
import type { Ledger } from '../../records/port.ts'

/** Says in the ledger what a document is, once somebody has corrected it. */
export async function describeAgain(ledger: Ledger, document: Document): Promise<void> {
  const { collection, documentKey, path } = document
  if (path === null) return
  await ledger.describe([{ collection, path, documentKey, described: describedAs(document) }])
}
