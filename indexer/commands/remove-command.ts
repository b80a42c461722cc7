import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { counted, say, writeLine } from '../../cli/output.ts'
import { dataFolder, fromUser } from '../../cli/places.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { ADDED } from '../../model/data-folder.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { openRecords } from '../../records/open.ts'
import { copiesAfterChange } from '../copies/after-change.ts'
import { copiesFileOf } from '../copies/copies-file-of.ts'
import { fileOf, isWithin } from '../pipeline/lost.ts'

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
    const file = await fileOf(engine, id)
    if (file instanceof AppError) say(`Not compared with that path: ${file.message}`)
    else if (file !== null && isWithin(file, folder)) byPath.push(id)
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

/** The ledger would have them as indexed for ever: they are met again only if somebody indexes them again. */
async function noteRemoved(ids: ReadonlySet<DocumentId>): Promise<void> {
  if (ids.size === 0) return
  const records = await openRecords({ dataFolder: dataFolder() })
  try {
    let removed: LedgerEntry[] = []
    for await (const entry of records.ledger.entries()) {
      const { collection, documentKey, outcome } = entry
      if (outcome !== 'indexed' || collection === null || documentKey === null) continue
      if (!ids.has(identifyDocument(collection, documentKey))) continue
      removed.push({ ...entry, outcome: 'removed', passages: 0 })
      if (removed.length < BATCH) continue
      await records.ledger.note(removed)
      removed = []
    }
    await records.ledger.note(removed)
  } finally {
    await records.close()
  }
}

async function hasFolder(folder: string, name: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch(() => [])
  return names.includes(name)
}

/** Removes documents from the index. @returns the exit code */
export async function removeDocuments(what: string, json: boolean): Promise<number> {
  const engine = await openEngine({ dataFolder: dataFolder() })
  let ids: DocumentId[]
  try {
    ids = await documentsOf(engine, what)
    if (ids.length > 0) {
      const before = await engine.status()
      const writer = await engine.openWriter()
      try {
        for (let at = 0; at < ids.length; at += BATCH) await writer.remove(ids.slice(at, at + BATCH))
        await writer.flush()
        await copiesAfterChange({ engine, copies: copiesFileOf(dataFolder()) }, before, writer)
      } finally {
        await writer.close()
      }
    }
  } finally {
    await engine.close()
  }
  await noteRemoved(new Set(ids))
  const forgotten = await forgetPath(what)
  if (ids.length === 0 && !forgotten) {
    throw new AppError('not-found', { what: 'indexed', id: what })
  }
  if (json) await writeLine(JSON.stringify({ removed: ids.length, forgotten }))
  say(`${counted(ids.length, 'document')} removed.`)
  if (forgotten) say('The next start will not index it again.')
  const added = path.join(dataFolder(), ADDED)
  const isAdded = isWithin(fromUser(what), added) || (await hasFolder(added, what))
  if (isAdded)
    say(`What was added in the pages is still in ${added}, and is indexed again by the next start.`)
  return 0
}
