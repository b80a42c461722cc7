import path from 'node:path'
import { containerAt } from '../../model/member-path.ts'
import type { FileFields } from './fields.ts'
import type { Manifest } from './manifest.ts'

export const withSlashes = (relative: string) => relative.split(path.sep).join('/')

/** The entries of a manifest for the folders and containers that a file is in, the innermost first. */
function folderEntries(manifest: Manifest, relative: string): FileFields[] {
  const found: FileFields[] = []
  let folder = relative
  do {
    folder = containerAt(folder) ?? path.posix.dirname(folder)
    const fields = manifest.entries.get(folder)
    if (fields) found.push(fields)
  } while (folder !== '.')
  return found
}

/**
 * What is given for a file. Of the manifests that describe the file itself, the nearest counts; each field that it does
 * not have is that of the nearest folder or container for which it is given, at last what was given for all files.
 */
export function givenFor({
  path: at,
  manifests,
  given,
}: {
  path: string
  manifests: readonly Manifest[]
  given?: FileFields
}): FileFields | null {
  const places = manifests.map((manifest) => ({
    manifest,
    relative: withSlashes(path.relative(path.dirname(manifest.path), at)),
  }))
  const own = places.flatMap(({ manifest, relative }) => manifest.entries.get(relative) ?? []).slice(0, 1)
  const ofFolders = places.flatMap(({ manifest, relative }) => folderEntries(manifest, relative))
  const all = [...own, ...ofFolders, ...(given === undefined ? [] : [given])]
  return all.length === 0 ? null : Object.assign({}, ...all.reverse())
}

/** What is given for a document that is no table. */
export function withoutColumns(given: FileFields | null): FileFields | null {
  if (given?.columns === undefined) return given
  const { columns: _, ...rest } = given
  return Object.keys(rest).length === 0 ? null : rest
}
