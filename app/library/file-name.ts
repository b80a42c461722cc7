import path from 'node:path'
import type { LibraryEntry } from '../../model/library.ts'
import { containersOf } from '../../model/member-path.ts'

/**
 * Where something was found: the name of the file, the folder that it is in, and the key of a record in it. What is in
 * an archive is named from there on, because many archives have files of one name.
 */
export function placeNames({
  path: file,
  documentKey,
  line,
}: Pick<LibraryEntry, 'path' | 'documentKey' | 'line'>) {
  const folder = path.dirname(containersOf(file)[0] ?? file)
  return { name: path.relative(folder, file), folder, record: line === null ? null : documentKey }
}
