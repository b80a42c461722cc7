import path from 'node:path'
import type { LibraryEntry } from '../../model/library.ts'

/** Where something was found: the name of the file, the folder that it is in, and the key of a record in it. */
export function placeNames({ path: file, documentKey, line }: LibraryEntry) {
  return { name: path.basename(file), folder: path.dirname(file), record: line === null ? null : documentKey }
}
