import path from 'node:path'

/** Where the files of an index are inside the data folder. */
export function indexFiles(dataFolder: string) {
  const folder = path.join(dataFolder, 'index')
  return {
    folder,
    index: path.join(folder, 'verbatim.db'),
    lock: path.join(folder, 'writer.lock'),
  }
}
