import fs from 'node:fs'
import path from 'node:path'

/**
 * Creates a folder and those above it, unless they exist. One at a time, because Node's own `recursive` never returns
 * where the system answers that the folder above does not exist although it does, as it does below `/proc`.
 * `scripts/make-folder.mjs`, which may not import our code, repeats it.
 *
 * @throws the error of the system for the first that cannot be created
 */
export function makeFolder(folder: string): void {
  const missing = [path.resolve(folder)]
  for (let at = path.dirname(missing[0] ?? ''); !fs.existsSync(at); at = path.dirname(at)) {
    if (at === path.dirname(at)) break
    missing.unshift(at)
  }
  for (const each of missing) {
    try {
      fs.mkdirSync(each)
    } catch (error) {
      if (!fs.statSync(each, { throwIfNoEntry: false })?.isDirectory()) throw error
    }
  }
}
