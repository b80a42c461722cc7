import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { counted, say, writeLine } from '../../cli/output.ts'
import { dataFolder, fromUser } from '../../cli/places.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import { isWithin } from '../pipeline/lost.ts'

const remembered = z.looseObject({ paths: z.array(z.string()) })
const BATCH = 500

/**
 * The documents with that ID; if there are none, those in that collection; if there are none, those below that path.
 */
async function documentsOf(engine: Engine, what: string): Promise<DocumentId[]> {
  const byId: DocumentId[] = []
  const byCollection: DocumentId[] = []
  const all: DocumentId[] = []
  for await (const { id, collection } of engine.inventory()) {
    if (id === what) byId.push(id)
    if (collection === what) byCollection.push(id)
    all.push(id)
  }
  if (byId.length > 0) return byId
  if (byCollection.length > 0) return byCollection
  const folder = fromUser(what)
  const byPath: DocumentId[] = []
  for (const id of all) {
    const file = (await engine.document(id))?.path ?? null
    if (file !== null && isWithin(file, folder)) byPath.push(id)
  }
  return byPath
}

/** Removes a path from those that the next start would index again. */
async function forgetPath(what: string): Promise<boolean> {
  const file = path.join(dataFolder(), 'start.json')
  let given: unknown
  try {
    given = JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return false // no start has remembered paths, or the file is damaged
  }
  const result = remembered.safeParse(given)
  if (!result.success) return false
  const { paths } = result.data
  const folder = fromUser(what)
  const kept = paths.filter((it) => !isWithin(it, folder) && path.basename(it) !== what)
  if (kept.length === paths.length) return false
  // Renamed into place, so that a start at the same moment reads the old list or the new one, never half of it.
  const next = `${file}.${process.pid}`
  await writeFile(next, `${JSON.stringify({ ...result.data, paths: kept }, null, 2)}\n`)
  await rename(next, file)
  return true
}

/** Removes documents from the index. @returns the exit code */
export async function removeDocuments(what: string, json: boolean): Promise<number> {
  const engine = await openEngine({ dataFolder: dataFolder() })
  let ids: DocumentId[]
  try {
    ids = await documentsOf(engine, what)
    if (ids.length > 0) {
      const writer = await engine.openWriter()
      try {
        for (let at = 0; at < ids.length; at += BATCH) await writer.remove(ids.slice(at, at + BATCH))
      } finally {
        await writer.close()
      }
    }
  } finally {
    await engine.close()
  }
  const forgotten = await forgetPath(what)
  if (ids.length === 0 && !forgotten) {
    throw new AppError('not-found', { what: 'indexed', id: what })
  }
  if (json) await writeLine(JSON.stringify({ removed: ids.length, forgotten }))
  say(`${counted(ids.length, 'document')} removed.`)
  if (forgotten) say('The next start will not index it again.')
  return 0
}
