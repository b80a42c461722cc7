import path from 'node:path'
import type { Engine, InventoryEntry } from '../../engine/port.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import { memberPath } from '../../model/member-path.ts'
import type { Place } from '../read/gather.ts'
import { mayExist } from '../read/may-exist.ts'

/** Whether a path is that of a folder or below it, or that of a container or in it. */
export const isWithin = (file: string, folder: string) =>
  file === folder || file.startsWith(`${folder}${path.sep}`) || file.startsWith(memberPath(folder, ''))

/** `path`: of the file that it was made from, if that is known. */
export type LostDocument = InventoryEntry & { path: string | null }

/** One of which the index does not say any more where it came from, and how it says so. */
export type DamagedDocument = InventoryEntry & { error: AppError }

export type Lost = { documents: LostDocument[]; damaged: DamagedDocument[] }

/**
 * Documents of a folder's collection that are no longer there. One whose file still exists elsewhere came from
 * another folder under the same name, and one from a file that could not be read is not lost either. A damaged one
 * that was not found may have come from anywhere.
 */
export async function lostDocuments(
  engine: Engine,
  place: Place,
  seen: { documents: ReadonlyMap<DocumentId, string>; doubtful: readonly string[] },
  known: ReadonlyMap<DocumentId, InventoryEntry>,
  signal: AbortSignal,
): Promise<Lost> {
  const lost: Lost = { documents: [], damaged: [] }
  if ([...known.keys()].every((id) => seen.documents.has(id))) return lost
  for await (const entry of engine.inventory(place.collection)) {
    if (signal.aborted) return lost
    if (seen.documents.has(entry.id) || !known.has(entry.id)) continue
    const file = await fileOf(engine, entry.id)
    if (file instanceof AppError) {
      lost.damaged.push({ ...entry, error: file })
      continue
    }
    if (file !== null) {
      if (seen.doubtful.some((folder) => isWithin(file, folder))) continue
      const there = await mayExist(file)
      if (there && !isWithin(file, place.path)) continue
    }
    lost.documents.push({ ...entry, path: file })
  }
  return lost
}

/** The file of a document, or why a damaged index does not say. */
export async function fileOf(engine: Engine, id: DocumentId): Promise<string | null | AppError> {
  try {
    return (await engine.document(id))?.path ?? null
  } catch (error) {
    if (hasCode(error, 'damaged')) return error
    throw error
  }
}
