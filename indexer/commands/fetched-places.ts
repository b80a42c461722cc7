import { stat } from 'node:fs/promises'
import { counted, say } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { fetchSettingsIn } from '../fetch/environment.ts'
import { type FetchCounts, type FetchedFolders, fetchGiven } from '../fetch/fetch-given.ts'
import { looksLikeAddress } from '../fetch/web-address.ts'
import type { FileFields } from '../read/fields.ts'
import type { Place } from '../read/gather.ts'
import type { Rejection } from '../read/raw-document.ts'
import { placesOf } from './given-paths.ts'

export type Given = {
  paths: readonly string[]
  collection: string | undefined
  fields: FileFields | undefined
}

/**
 * The places to read, of paths and of addresses, which are fetched for it; and for each of both that leads nowhere the
 * reason. `fetched` is null if no address was given.
 */
export async function placesOfGiven(
  { paths, collection, fields }: Given,
  signal: AbortSignal,
): Promise<{
  places: Place[]
  rejected: Rejection[]
  fetched: FetchCounts | null
  notes: FetchedFolders['notes']
}> {
  const addresses = paths.filter(looksLikeAddress)
  const files = paths.filter((it) => !looksLikeAddress(it))
  const { places, rejected } = await placesOf(files, collection, fields)
  if (addresses.length === 0) return { places, rejected, fetched: null, notes: [] }
  const progress = new Progress()
  try {
    const found = await fetchGiven(addresses, {
      ...{ dataFolder: dataFolder(), collection, fields, signal },
      settings: fetchSettingsIn(process.env),
      onProgress: ({ done, of, address }) => progress.show(() => `Fetching ${done + 1} of ${of}: ${address}`),
    })
    for (const [name, folder] of found.folders) {
      if (await isFolder(folder)) places.push({ path: folder, collection: name, folder: true })
    }
    return { places, rejected: [...rejected, ...found.rejected], fetched: found.counts, notes: found.notes }
  } finally {
    progress.end()
  }
}

const isFolder = (folder: string) =>
  stat(folder).then(
    (it) => it.isDirectory(),
    () => false,
  )

export function sayFetched({ fetched, unchanged, feeds, failed }: FetchCounts): void {
  const parts = [
    ...(feeds > 0 ? [counted(feeds, 'feed')] : []),
    `${fetched} fetched`,
    `${unchanged} unchanged`,
    ...(failed > 0 ? [`${failed} failed`] : []),
  ]
  say(`Addresses: ${parts.join(', ')}.`)
}
