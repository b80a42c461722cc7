import type { Engine, InventoryEntry } from '../../engine/port.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Place } from '../read/gather.ts'
import type { Rejection } from '../read/raw-document.ts'

/** What a run has found, so that it notices duplicates and lost documents. */
export type Seen = {
  documents: Map<DocumentId, string>
  /** Paths under which something could not be read, so that nothing there may count as lost. */
  doubtful: string[]
}

/** What the index has of the collections of some places. Ends early when the signal aborts. */
export async function documentsIn(
  engine: Engine,
  places: readonly Place[],
  signal: AbortSignal,
): Promise<Map<DocumentId, InventoryEntry>> {
  const known = new Map<DocumentId, InventoryEntry>()
  for (const collection of new Set(places.map((place) => place.collection))) {
    for await (const entry of engine.inventory(collection)) {
      if (signal.aborted) return known
      known.set(entry.id, entry)
    }
  }
  return known
}

export function noteRejection(seen: Seen, rejected: Rejection): void {
  const { collection, documentKey, path: at } = rejected
  if (collection !== null && documentKey !== null) {
    const id = identifyDocument(collection, documentKey)
    if (!seen.documents.has(id)) seen.documents.set(id, rejected.place)
  } else seen.doubtful.push(at)
}
