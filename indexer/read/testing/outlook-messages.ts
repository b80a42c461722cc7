/** A folder of an OLE compound file for a test: streams as bytes, folders as more of it. */
export type Folder = { readonly [name: string]: Uint8Array | Folder }

const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff
const TABLE = 0xfffffffd

const padded = (bytes: Uint8Array) =>
  Buffer.concat([bytes, Buffer.alloc((SECTOR - (bytes.length % SECTOR)) % SECTOR)])

type Entry = { name: string; kind: number; right: number; child: number; bytes: Uint8Array | null }

function entriesOf(root: Folder): Entry[] {
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, right: FREE, child: FREE, bytes: null }]
  const add = (folder: Folder, parent: Entry) => {
    let before: Entry | null = null
    for (const [name, content] of Object.entries(folder)) {
      const isStream = content instanceof Uint8Array
      const entry: Entry = {
        name,
        kind: isStream ? 2 : 1,
        right: FREE,
        child: FREE,
        bytes: isStream ? content : null,
      }
      const at = entries.push(entry) - 1
      if (before === null) parent.child = at
      else before.right = at
      before = entry
      if (!isStream) add(content, entry)
    }
  }
  const [first] = entries
  if (first) add(root, first)
  return entries
}

/** An OLE compound file without a stream for small ones. */
export function compoundFile(root: Folder): Buffer {
  const entries = entriesOf(root)
  const directorySectors = Math.ceil(entries.length / 4)
  const sizes = entries.map(({ bytes }) => Math.ceil((bytes?.length ?? 0) / SECTOR))
  const all = directorySectors + sizes.reduce((sum, it) => sum + it, 0)
  const tableSectors = Math.ceil((all + 8) / 127)
  const table: number[] = Array.from({ length: tableSectors }, () => TABLE)
  const chain = (count: number): number => {
    const start = table.length
    for (let at = 0; at < count; at += 1) table.push(at === count - 1 ? END : start + at + 1)
    return count === 0 ? END : start
  }
  const directoryStart = chain(directorySectors)
  const directory = Buffer.alloc(directorySectors * SECTOR)
  const contents: Uint8Array[] = []
  entries.forEach(({ name, kind, right, child, bytes }, index) => {
    const at = index * 128
    directory.write(name, at, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, at + 64)
    directory[at + 66] = kind
    directory.writeUInt32LE(FREE, at + 68)
    directory.writeUInt32LE(right, at + 72)
    directory.writeUInt32LE(child, at + 76)
    directory.writeUInt32LE(chain(sizes[index] ?? 0), at + 116)
    directory.writeUInt32LE(bytes?.length ?? 0, at + 120)
    if (bytes) contents.push(padded(bytes))
  })
  const header = Buffer.alloc(SECTOR)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tableSectors, 44)
  header.writeUInt32LE(directoryStart, 48)
  for (const at of [60, 68]) header.writeUInt32LE(END, at)
  for (let at = 0; at < 109; at += 1) header.writeUInt32LE(at < tableSectors ? at : FREE, 76 + at * 4)
  const written = Buffer.alloc(tableSectors * SECTOR, 0xff)
  table.forEach((next, at) => {
    written.writeUInt32LE(next, at * 4)
  })
  return Buffer.concat([header, written, directory, ...contents])
}

/** Properties by their tags: texts in Unicode, bytes, numbers, and moments. */
export type Kept = { readonly [tag: string]: string | Uint8Array | number | Date | Folder }

/** @param headerBytes before the list: 32 of a message, 24 of one within another, 8 of an attachment */
export function properties(kept: Kept, headerBytes = 32): Folder {
  const folder: Record<string, Uint8Array | Folder> = {}
  const fixed: Buffer[] = [Buffer.alloc(headerBytes)]
  for (const [tag, value] of Object.entries(kept)) {
    if (typeof value === 'string') folder[`__substg1.0_${tag}001F`] = Buffer.from(value, 'utf16le')
    else if (value instanceof Uint8Array) folder[`__substg1.0_${tag}0102`] = value
    else if (typeof value === 'number' || value instanceof Date) {
      const entry = Buffer.alloc(16)
      entry.writeUInt16LE(value instanceof Date ? 0x0040 : 0x0003, 0)
      entry.writeUInt16LE(Number.parseInt(tag, 16), 2)
      if (value instanceof Date)
        entry.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n, 8)
      else entry.writeInt32LE(value, 8)
      fixed.push(entry)
    } else folder[`__substg1.0_${tag}000D`] = value
  }
  return { ...folder, '__properties_version1.0': Buffer.concat(fixed) }
}

/** An Outlook message. @param parts its recipients and attachments, by the names of their folders */
export const outlookMessage = (kept: Kept, parts: Folder = {}): Buffer =>
  compoundFile({ ...properties({ '001A': 'IPM.Note', ...kept }), ...parts })
