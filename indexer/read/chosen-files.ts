import path from 'node:path'
import { containerAt } from '../../model/member-path.ts'

/** The container, or the folder, that a path is in. */
const above = (at: string) => containerAt(at) ?? path.dirname(at)

/** Files and folders to read, out of all that are below a folder; of a container, its members. */
export class ChosenFiles {
  readonly #chosen: ReadonlySet<string>
  readonly #leadingTo = new Set<string>()

  constructor(paths: Iterable<string>) {
    this.#chosen = new Set(paths)
    for (const it of this.#chosen) {
      for (let at = it; !this.#leadingTo.has(at); at = above(at)) this.#leadingTo.add(at)
    }
  }

  /** Whether a path is chosen, is in a chosen folder or container, or leads to one that is. */
  includes(path: string): boolean {
    if (this.#leadingTo.has(path)) return true
    for (let at = path; at !== above(at); at = above(at)) {
      if (this.#chosen.has(at)) return true
    }
    return false
  }
}
