import path from 'path'
import { fileURLToPath } from 'url'

/** The folder of the checkout. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** npm moves to the checkout before it runs a script and leaves the user's own folder in INIT_CWD. */
export const userFolder = process.env.INIT_CWD || process.cwd()

export function fromUserFolder(file) {
  return path.resolve(userFolder, file)
}

/** Index and other state: absolute, so that a child process in another folder uses the same one. */
export const dataFolder = process.env.VERBATIM_DATA
  ? fromUserFolder(process.env.VERBATIM_DATA)
  : path.join(root, '.verbatim')
