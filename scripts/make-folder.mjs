import fs from 'fs'
import path from 'path'

const isFolder = (file) => fs.existsSync(file) && fs.statSync(file).isDirectory()

/** Creates an absolute folder and those above it, one at a time: see `model/make-folder.ts`. */
export function makeFolder(folder) {
  const missing = [folder]
  for (let at = path.dirname(folder); !fs.existsSync(at); at = path.dirname(at)) {
    if (at === path.dirname(at)) break
    missing.unshift(at)
  }
  for (const each of missing) {
    try {
      fs.mkdirSync(each)
    } catch (error) {
      if (!isFolder(each)) throw error
    }
  }
}
