import path from 'node:path'

/** Files and folders to read, out of all that are below a folder. */
export class ChosenFiles {
  readonly #chosen: ReadonlySet<string>
  readonly #leadingTo = new Set<string>()

  constructor(paths: Iterable<string>) {
    this.#chosen = new Set(paths)
    for (const it of this.#chosen) {
      for (let at = it; !this.#leadingTo.has(at); at = path.dirname(at)) this.#leadingTo.add(at)
    }
  }

  /** Whether a path is chosen, is in a chosen folder, or leads to one that is. */
  includes(at: string): boolean {
    if (this.#leadingTo.has(at)) return true
    for (let above = at; above !== path.dirname(above); above = path.dirname(above)) {
      if (this.#chosen.has(above)) return true
    }
    return false
  }
}
