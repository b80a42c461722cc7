/** A file that somebody chose or dropped, with the folders that it was in. */
export type Chosen = { file: File; name: string }

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** The files of a drop, and of the folders in it. What a browser cannot read is left out, as it is of a folder that is chosen. */
export async function droppedFiles(transfer: DataTransfer): Promise<Chosen[]> {
  // Only now: a drop is empty as soon as anything was waited for.
  const items = [...transfer.items].map((it) => ({ entry: it.webkitGetAsEntry(), file: it.getAsFile() }))
  const found = await Promise.all(
    items.map(({ entry, file }) => {
      if (entry !== null) return below(entry, '')
      // Not from a file system, such as a picture that was dragged out of a page.
      return file === null ? [] : [{ file, name: file.name }]
    }),
  )
  return found.flat()
}

async function below(entry: FileSystemEntry, folder: string): Promise<Chosen[]> {
  const name = `${folder}${entry.name}`
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    return file === null ? [] : [{ file, name }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: Chosen[] = []
  // A browser gives a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return inside
    inside.push(...(await Promise.all(some.map((it) => below(it, `${name}/`)))).flat())
  }
}

/** The files of a field, of a folder with the path in it. */
export const chosenFiles = (files: FileList | null): Chosen[] =>
  [...(files ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }))
