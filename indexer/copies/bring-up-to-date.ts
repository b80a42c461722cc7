import type { Engine, InventoryEntry } from '../../engine/port.ts'
import type { DocumentId } from '../../model/ids.ts'
import { type DocumentCopies, type KeptCopies, shortFingerprint } from './kept.ts'
import { readDocument } from './read-document.ts'
import { copiesOf } from './stories.ts'

/** Documents that are kept together, because each commit waits for the disk. */
const AT_ONCE = 200

type Reading = {
  engine: Engine
  kept: KeptCopies
  signal: AbortSignal
  onRead: (done: number, of: number) => void
}

/**
 * Keeps of every document of the index what it is now: those of which nothing is kept, or what they were before, are
 * read from the index. @returns false if it was aborted; what was read until then is kept
 */
export async function bringUpToDate({ engine, kept, signal, onRead }: Reading): Promise<boolean> {
  const known = kept.fingerprints()
  const toRead: Pick<InventoryEntry, 'id' | 'fingerprint'>[] = []
  for await (const { id, fingerprint } of engine.inventory()) {
    if (signal.aborted) return false
    if (known.get(id) !== shortFingerprint(fingerprint)) toRead.push({ id, fingerprint })
    known.delete(id)
  }
  kept.inTransaction(() => {
    for (const id of known.keys()) kept.remove(id)
  })
  for (let at = 0; at < toRead.length; at += AT_ONCE) {
    const some = toRead.slice(at, at + AT_ONCE)
    const read: [DocumentId, string, DocumentCopies | null][] = []
    for (const { id, fingerprint } of some) {
      if (signal.aborted) break
      const document = await readDocument(engine, id)
      read.push([id, fingerprint, document && copiesOf(document)])
    }
    kept.inTransaction(() => {
      for (const [id, fingerprint, copies] of read) {
        if (copies) kept.put(id, fingerprint, copies)
        else kept.remove(id)
      }
    })
    if (signal.aborted) return false
    onRead(at + some.length, toRead.length)
  }
  return true
}
