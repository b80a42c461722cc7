import { deserialize, serialize } from 'node:v8'
import type { IndexedDocument } from './document.ts'

/**
 * A document on its way from the process that made it to the thread that stores it, as bytes that whoever passes it on
 * need not open: a large one takes many times their memory, and each copy of it as objects as long again.
 */
export type PackedDocument = Pick<IndexedDocument, 'fingerprint'> & { packed: Uint8Array }

export const packed = ({ document, entities }: Omit<IndexedDocument, 'fingerprint'>): Uint8Array =>
  serialize({ document, entities })

export const isPacked = (it: IndexedDocument | PackedDocument): it is PackedDocument => 'packed' in it

/** Trusted as it is: only this program packs documents, for another process of the same run. */
export function unpacked(it: IndexedDocument | PackedDocument): IndexedDocument {
  if (!isPacked(it)) return it
  const made: Omit<IndexedDocument, 'fingerprint'> = deserialize(it.packed)
  return { ...made, fingerprint: it.fingerprint }
}
