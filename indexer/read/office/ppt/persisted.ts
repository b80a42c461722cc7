import { damaged } from '../refused.ts'
import { RECORDS, type Records } from './records.ts'

/** An edit that says where the encryption is described: [MS-PPT], 2.3.3. */
const ENCRYPTED_EDIT_BYTES = 32
const ID_BITS = 20

/** Where the parts of a presentation are: what was saved last counts. */
export type Persisted = {
  documentId: number
  places: ReadonlyMap<number, number>
  /** The part that describes how the others are encrypted; null if they are not. */
  lockId: number | null
}

/**
 * Each time that a presentation is saved fast, what has changed is added at its end: [MS-PPT], 2.1.2.
 * @param currentUser the stream that says where the last of these is; where it is missing, that is looked for
 * @throws Refused if it is damaged
 */
export function persistedIn(records: Records, currentUser: Buffer | null): Persisted {
  const places = new Map<number, number>()
  const edits = new Set<number>()
  let documentId: number | null = null
  let lockId: number | null = null
  let at = lastEdit(records, currentUser)
  while (at !== 0) {
    if (edits.has(at)) throw damaged()
    edits.add(at)
    const edit = records.at(at)
    if (edit.type !== RECORDS.edit) throw damaged()
    if (edit.data.length >= ENCRYPTED_EDIT_BYTES) lockId ??= edit.data.readUInt32LE(28) || null
    addPlaces(records.at(edit.data.readUInt32LE(12)).data, places)
    documentId ??= edit.data.readUInt32LE(16)
    at = edit.data.readUInt32LE(8)
  }
  if (documentId === null) throw damaged()
  return { documentId, places, lockId }
}

function lastEdit(records: Records, currentUser: Buffer | null): number {
  if (currentUser !== null && currentUser.length >= 20) {
    const at = currentUser.readUInt32LE(16)
    if (at !== 0 && at < records.length && records.at(at).type === RECORDS.edit) return at
  }
  let last = 0
  for (let at = 0; at < records.length; ) {
    const { type, end } = records.at(at)
    if (type === RECORDS.edit) last = at
    at = end
  }
  return last
}

/** Places of a directory, of which each part begins with a number and how many follow it. */
function addPlaces(directory: Buffer, places: Map<number, number>): void {
  for (let at = 0; at + 4 <= directory.length; ) {
    const entry = directory.readUInt32LE(at)
    const first = entry & (2 ** ID_BITS - 1)
    const count = entry >>> ID_BITS
    at += 4
    for (let index = 0; index < count; index += 1, at += 4) {
      const id = first + index
      if (!places.has(id)) places.set(id, directory.readUInt32LE(at))
    }
  }
}
