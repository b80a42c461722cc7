import { AppError } from '../../model/errors.ts'
import { couldNotBeUsed, type LedgerEntry, wasLocked } from '../../records/ledger-entry.ts'
import type { Ledger } from '../../records/port.ts'
import { ChosenFiles } from '../read/chosen-files.ts'
import type { FileFields } from '../read/fields.ts'
import { type Place, placeOf } from '../read/gather.ts'
import type { Rejection } from '../read/raw-document.ts'
import { rejection } from '../read/rejections.ts'

/**
 * Where to look for what could not be used when it was last met, and for nothing else; with passwords only for what
 * needed one.
 */
export async function placesToRetry(
  ledger: Ledger,
  { collection, fields, passwords }: ToRetry,
): Promise<{ places: Place[]; rejected: Rejection[] }> {
  const places: Place[] = []
  const rejected: Rejection[] = []
  for (const { root, collection: name, paths } of await unused(
    ledger,
    collection,
    passwords === undefined ? couldNotBeUsed : wasLocked,
  )) {
    try {
      places.push({ ...(await placeOf(root, name)), only: new ChosenFiles(paths), ...(fields && { fields }) })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      rejected.push(rejection(root, error))
    }
  }
  return { places, rejected }
}

type ToRetry = {
  collection?: string | undefined
  fields?: FileFields | undefined
  passwords?: string | undefined
}
type Unused = { root: string; collection: string; paths: string[] }

/** The files that could not be used, by what the indexer was given and found them in. */
async function unused(
  ledger: Ledger,
  wanted: string | undefined,
  isMeant: (entry: LedgerEntry) => boolean,
): Promise<Iterable<Unused>> {
  const found = new Map<string, Unused>()
  for await (const entry of ledger.entries(wanted === undefined ? {} : { collection: wanted })) {
    const { root, collection, path } = entry
    if (collection === null || !isMeant(entry)) continue
    const key = `${collection}\0${root}`
    const known = found.get(key)
    if (known) known.paths.push(path)
    else found.set(key, { root, collection, paths: [path] })
  }
  return found.values()
}
