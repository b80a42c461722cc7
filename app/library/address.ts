import type { LibraryRequest } from '../../model/library.ts'
import { libraryParameters } from '../server/parameters/requested-library.ts'

/** The library as asked for, with some of it changed; from its first page on, unless that is what changes. */
export function libraryAddress(asked: LibraryRequest, change: Partial<LibraryRequest> = {}): string {
  const parameters = libraryParameters({ ...asked, page: 1, ...change }).toString()
  return parameters === '' ? '/library' : `/library?${parameters}`
}
