import path from 'node:path'

/** Where an index lies inside the data folder. */
export function indexFiles(folder: string) {
  return {
    index: path.join(folder, 'index', 'verbatim.db'),
    lock: path.join(folder, 'index', 'writer.lock'),
  }
}
