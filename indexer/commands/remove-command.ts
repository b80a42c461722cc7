import { readFile, rename, writeFile } from 'node:fs/promises'
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
import { containersOf } from '../../model/member-path.ts'
import { couldNotBeUsed, type LedgerEntry } from '../../records/ledger-entry.ts'
import { openRecords } from '../../records/open.ts'
import type { Records } from '../../records/port.ts'
import { copiesAfterChange } from '../copies/after-change.ts'
import { copiesFileOf } from '../copies/copies-file-of.ts'
import { KeptCaptures } from '../fetch/kept-captures.ts'
import { looksLikeAddress, readAddress } from '../fetch/web-address.ts'
import { fileOf, isWithin } from '../pipeline/lost.ts'
import { mayExist } from '../read/may-exist.ts'

const remembered = z.looseObject({ paths: z.array(z.string()) })
const BATCH = 500

/** What is removed: documents of the index, and what the ledger has of these and of what could not be read beside them. */
type Removal = { ids: readonly DocumentId[]; concerns: (entry: LedgerEntry) => boolean }

/**
 * The document with that ID; if there is none, that collection; if there is none, what is below that path. Of a
 * collection or a path of which nothing is in the index, the ledger may have what could not be read.
 */
async function removalOf(engine: Engine, what: string): Promise<Removal> {
  const byId: DocumentId[] = []
  const byCollection: DocumentId[] = []
  const all: DocumentId[] = []
  for await (const { id, collection } of engine.inventory()) {
    if (id === what) byId.push(id)
    if (collection === what) byCollection.push(id)
    all.push(id)
  }
  if (byId.length > 0) return { ids: byId, concerns: isOneOf(new Set(byId)) }
  const ofCollection = ({ collection }: LedgerEntry) => collection === what
  if (byCollection.length > 0) return { ids: byCollection, concerns: ofCollection }
  const below = looksLikeAddress(what) ? await filesOfAddress(what) : [fromUser(what)]
  const isBelowPath = (file: string) => below.some((it) => isWithin(file, it))
  const byPath: DocumentId[] = []
  for (const id of all) {
    const file = await fileOf(engine, id)
    if (file instanceof AppError) say(`Not compared with that path: ${file.message}`)
    else if (file !== null && isBelowPath(file)) byPath.push(id)
  }
  const isBelow = (entry: LedgerEntry) => isBelowPath(entry.path)
  if (byPath.length === 0) return { ids: [], concerns: (it) => ofCollection(it) || isBelow(it) }
  const isFound = isOneOf(new Set(byPath))
  return { ids: byPath, concerns: (it) => isFound(it) || isBelow(it) }
}

async function filesOfAddress(what: string): Promise<string[]> {
  const read = readAddress(what)
  return read.ok ? KeptCaptures.filesOf(dataFolder(), read.url) : []
}

const isOneOf =
  (ids: ReadonlySet<DocumentId>) =>
  ({ collection, documentKey }: LedgerEntry): boolean =>
    collection !== null && documentKey !== null && ids.has(identifyDocument(collection, documentKey))

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

async function* entriesOf(records: Records, { concerns }: Removal): AsyncGenerator<LedgerEntry> {
  for await (const entry of records.ledger.entries()) {
    if (entry.outcome !== 'gone' && entry.outcome !== 'removed' && concerns(entry)) yield entry
  }
}

/** @throws AppError `added-kept` for what was added in the page and is still there: the next start indexes all of that */
async function refuseAdded(records: Records, removal: Removal): Promise<void> {
  const added = path.join(dataFolder(), ADDED)
  for await (const { path: at } of entriesOf(records, removal)) {
    const [file = at] = containersOf(at)
    if (isWithin(file, added) && (await mayExist(file))) throw new AppError('added-kept', { path: file })
  }
}

/**
 * What was fetched is ours, and the next start would index it again: it is deleted, unless other documents are in it.
 *
 * @returns how many files
 */
async function deleteFetched(records: Records, removal: Removal): Promise<number> {
  const files = new Map<string, KeptCaptures>()
  for await (const { path: at } of entriesOf(records, removal)) {
    const [file = at] = containersOf(at)
    const kept = KeptCaptures.ofFile(dataFolder(), file)
    if (kept) files.set(file, kept)
  }
  if (files.size === 0) return 0
  for await (const entry of records.ledger.entries()) {
    const [file] = containersOf(entry.path)
    if (file !== undefined && entry.outcome === 'indexed' && !removal.concerns(entry)) files.delete(file)
  }
  for (const [file, kept] of files) await kept.delete(file)
  return files.size
}

/**
 * The ledger would have them as indexed, or as what could not be read, for ever: they are met again only if somebody
 * indexes them again.
 *
 * @returns how many could not be read
 */
async function noteRemoved(records: Records, removal: Removal): Promise<number> {
  let unread = 0
  let removed: LedgerEntry[] = []
  for await (const entry of entriesOf(records, removal)) {
    if (couldNotBeUsed(entry)) unread += 1
    removed.push({ ...entry, outcome: 'removed', passages: 0 })
    if (removed.length < BATCH) continue
    await records.ledger.note(removed)
    removed = []
  }
  await records.ledger.note(removed)
  return unread
}

async function removeFromIndex(engine: Engine, { ids }: Removal): Promise<void> {
  if (ids.length === 0) return
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

/** Removes documents from the index, and what could not be read beside them from the lists. @returns the exit code */
export async function removeDocuments(what: string, json: boolean): Promise<number> {
  const engine = await openEngine({ dataFolder: dataFolder() })
  const records = await openRecords({ dataFolder: dataFolder() })
  let removed: number
  let unread: number
  let deleted: number
  try {
    const removal = await removalOf(engine, what)
    await refuseAdded(records, removal)
    await removeFromIndex(engine, removal)
    removed = removal.ids.length
    deleted = await deleteFetched(records, removal)
    unread = await noteRemoved(records, removal)
  } finally {
    await records.close()
    await engine.close()
  }
  const forgotten = looksLikeAddress(what) ? false : await forgetPath(what)
  if (removed + unread + deleted === 0 && !forgotten) {
    throw new AppError('not-found', { what: 'indexed', id: what })
  }
  if (json) await writeLine(JSON.stringify({ removed, unread, forgotten }))
  say(`${counted(removed, 'document')} removed.`)
  if (unread > 0) {
    say(`${counted(unread, 'file')} that could not be read ${unread === 1 ? 'is' : 'are'} no longer listed.`)
  }
  if (deleted > 0) say(`${counted(deleted, 'file')} that had been fetched for it deleted.`)
  if (forgotten) say('The next start will not index it again.')
  return 0
}
