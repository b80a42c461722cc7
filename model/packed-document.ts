import { deserialize, serialize } from 'node:v8'
import type { IndexedDocument } from './document.ts'
import { type DocumentJson, documentFrom, jsonOf } from './document-json.ts'

/**
 * A document on its way from the process that made it to the thread that stores it, as bytes that whoever passes it on
 * need not open: a large one takes many times their memory, and each copy of it as objects as long again.
 */
export type PackedDocument = Pick<IndexedDocument, 'fingerprint'> & { packed: Uint8Array }

/** `json`: of the document, where it was packed. Who stores it as JSON need not make it again. */
export type UnpackedDocument = IndexedDocument & { json?: DocumentJson }

type Made = Omit<IndexedDocument, 'fingerprint'>
/** As JSON, because texts are packed many times faster than objects, and an engine stores JSON anyway. */
type Pack = { json: DocumentJson; entities: string } | { made: Made }

export const packed = (made: Made): Uint8Array => serialize(packOf(made))

function packOf({ document, entities }: Made): Pack {
  try {
    return { json: jsonOf(document), entities: JSON.stringify(entities) }
  } catch {
    // It has no parts: whoever is to store it will say so, and name it.
    return { made: { document, entities } }
  }
}

export const isPacked = (it: IndexedDocument | PackedDocument): it is PackedDocument => 'packed' in it

/** Trusted as it is: only this program packs documents, for another process of the same run. */
export function unpacked(it: IndexedDocument | PackedDocument): UnpackedDocument {
  if (!isPacked(it)) return it
  const { fingerprint } = it
  const pack: Pack = deserialize(it.packed)
  if ('made' in pack) return { ...pack.made, fingerprint }
  const { json } = pack
  const document = documentFrom(
    JSON.parse(json.bibliography),
    json.bodies.map((body) => JSON.parse(body)),
    JSON.parse(json.rest),
  )
  return { document, entities: JSON.parse(pack.entities), fingerprint, json }
}
