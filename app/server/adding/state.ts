import path from 'node:path'
import {
  ADDED_SHOWN,
  ADDED_STATES,
  type AddedAnswer,
  type AddedFile,
  type AddedState,
  USUAL_COLLECTION,
} from '../../../model/added.ts'
import { ADDED } from '../../../model/data-folder.ts'
import { identifyDocument } from '../../../model/identity.ts'
import type { LibraryRun } from '../../../model/library.ts'
import { MANIFEST_NAMES } from '../../../model/manifest-names.ts'
import { containersOf } from '../../../model/member-path.ts'
import { couldNotBeUsed, type LedgerEntry } from '../../../records/ledger-entry.ts'
import type { Records } from '../../../records/port.ts'
import type { AddedStore, KeptFile } from './store.ts'

/** What the ledger has of one file: of an archive, of what is in it too. */
type Noted = Pick<AddedFile, 'documents' | 'passages' | 'document' | 'setAside' | 'error' | 'failed'> & {
  /** An archive or a file of records, to its end. */
  isReadThrough: boolean
}

const nothing = (): Noted => ({
  ...{
    isReadThrough: false,
    documents: 0,
    passages: 0,
    document: null,
    setAside: {},
    error: null,
    failed: 0,
  },
})

type Place = { store: AddedStore; records: Records; runs: readonly LibraryRun[] }

/**
 * The files of a collection, each with what became of it, from the disk and the ledger alone; of no collection in
 * particular, of the usual one if that has files, else of the first.
 */
export async function addedFiles(
  { store, records, runs }: Place,
  asked: string | null,
): Promise<Omit<AddedAnswer, 'work'>> {
  const collections = await store.collections()
  const first = collections.includes(USUAL_COLLECTION) ? USUAL_COLLECTION : collections[0]
  const collection = asked || (first ?? USUAL_COLLECTION)
  const folder = store.folderOf(collection)
  const [kept, noted] = await Promise.all([store.filesOf(collection), notedIn(records, collection, folder)])
  const reading = readingNow(runs)
  const files = kept.map((it) => shown(it, folder, noted, reading))
  const counts = Object.fromEntries(
    ADDED_STATES.map((state) => [state, files.filter((it) => it.state === state).length]),
  ) as Record<AddedState, number>
  const latest = files.sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0))
  return { collections, collection, counts, files: latest.slice(0, ADDED_SHOWN) }
}

/** What goes with a file that is deleted. */
export async function withFile(
  { store, records }: Pick<Place, 'store' | 'records'>,
  collection: string,
  file: string,
): Promise<{ documents: number; passages: number }> {
  const noted = await notedIn(records, collection, store.folderOf(collection))
  const { documents, passages } = noted.get(file) ?? nothing()
  return { documents, passages }
}

/**
 * Whether a collection was made from a folder that the indexer was given. What is added goes elsewhere: a file of a
 * name that the folder has too would take the place of that document.
 */
export async function isOfFolder(records: Records, collection: string): Promise<boolean> {
  // Wherever the data folder is: it may have been moved since, or restored in another place.
  const own = path.join(path.sep, ADDED, collection, path.sep)
  for await (const entry of records.ledger.entries({ collection })) {
    if (entry.outcome === 'indexed' && entry.documentKey !== null) return !entry.path.includes(own)
  }
  return false
}

/** By the absolute path of the file. */
async function notedIn(records: Records, collection: string, folder: string): Promise<Map<string, Noted>> {
  const found = new Map<string, Noted>()
  for await (const entry of records.ledger.entries({ collection })) {
    // A file of that name that was deleted and added again is another one.
    if (entry.outcome === 'gone' || entry.outcome === 'removed') continue
    if (!entry.path.startsWith(`${folder}${path.sep}`)) continue
    const [file = entry.path] = containersOf(entry.path)
    const noted = found.get(file) ?? nothing()
    found.set(file, noted)
    if (entry.path === file && entry.outcome === 'read') noted.isReadThrough = true
    add(noted, entry)
  }
  return found
}

function add(noted: Noted, entry: LedgerEntry): void {
  const { collection, documentKey, outcome, passages, leftOut, error } = entry
  for (const [reason, units] of Object.entries(leftOut ?? {})) {
    noted.setAside[reason] = (noted.setAside[reason] ?? 0) + units
  }
  if (couldNotBeUsed(entry)) {
    noted.failed += 1
    noted.error ??= error
  }
  if (outcome !== 'indexed' || collection === null || documentKey === null) return
  noted.documents += 1
  noted.passages += passages
  noted.document = noted.documents === 1 ? identifyDocument(collection, documentKey) : null
}

function readingNow(runs: readonly LibraryRun[]): string | null {
  const doing = runs.find((it) => it.state === 'running')?.doing
  const at = doing?.what === 'reading' ? doing.path : null
  return at === null ? null : (containersOf(at)[0] ?? at)
}

function shown(
  kept: KeptFile,
  folder: string,
  noted: ReadonlyMap<string, Noted>,
  reading: string | null,
): AddedFile {
  const file = path.join(folder, ...kept.path.split('/'))
  const { isReadThrough, ...known } = noted.get(file) ?? nothing()
  return { ...kept, ...known, state: stateOf() }

  function stateOf(): AddedState {
    if (MANIFEST_NAMES.includes(path.basename(file))) return 'describes'
    if (known.documents > 0) return 'indexed'
    if (known.failed > 0) return 'failed'
    if (file === reading) return 'reading'
    return isReadThrough ? 'nothing' : 'waiting'
  }
}
