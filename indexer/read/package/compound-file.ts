/** A file that does not have the form that its beginning promises. */
export class CompoundFault extends Error {}

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const SECTORS_IN_HEADER = 109
const END_OF_CHAIN = 0xfffffffa
const NO_ENTRY = 0xffffffff
/** As many as a message with thousands of recipients has. */
const ENTRIES_AT_MOST = 1_000_000

/** What a file has is in one place of it, and asked for a few times: so often all of it, in bytes and in folders. */
const TIMES_AT_MOST = 8

const KINDS = { storage: 1, stream: 2, root: 5 }

/** A folder of a compound file. */
export type Storage = {
  streams: ReadonlyMap<string, () => Uint8Array>
  /** Made when they are asked for. */
  storages: ReadonlyMap<string, () => Storage>
}

type Entry = {
  name: string
  kind: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

/** What is in an OLE compound file: [MS-CFB]. Everything that it says of itself is checked, and no chain is followed twice. */
class CompoundFile {
  readonly #bytes: Buffer
  readonly #sectorBytes: number
  readonly #sectors: number
  /** The sectors of the file allocation table. */
  readonly #table: number[] = []
  readonly #entries: Entry[] = []
  readonly #smallBelow: number
  readonly #smallBytes: number
  readonly #smallTable: Uint8Array
  readonly #small: Uint8Array
  #given = 0
  #opened = 0

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#bytes = file
    if (file.length < HEADER_BYTES) throw new CompoundFault('no header')
    const shift = file.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw new CompoundFault('no size of sectors')
    this.#sectorBytes = 2 ** shift
    this.#sectors = Math.ceil(file.length / this.#sectorBytes)
    this.#readTable(file.readUInt32LE(44), file.readUInt32LE(68))
    this.#readEntries(this.#chain(file.readUInt32LE(48)))
    this.#smallBelow = file.readUInt32LE(56)
    this.#smallBytes = 2 ** Math.min(file.readUInt16LE(32), 12)
    this.#smallTable = this.#chain(file.readUInt32LE(60))
    const [root] = this.#entries
    if (root?.kind !== KINDS.root) throw new CompoundFault('no root')
    this.#small = this.#chain(root.start).subarray(0, root.size)
  }

  root(): Storage {
    return this.#storage(0)
  }

  #readTable(count: number, more: number): void {
    if (count > this.#sectors) throw new CompoundFault('more of its table than of it')
    for (let at = 0; at < Math.min(count, SECTORS_IN_HEADER); at += 1) {
      this.#table.push(this.#bytes.readUInt32LE(76 + at * 4))
    }
    const perSector = this.#sectorBytes / 4 - 1
    let sector = more
    for (let turn = 0; this.#table.length < count && sector < END_OF_CHAIN; turn += 1) {
      if (turn > this.#sectors) throw new CompoundFault('a list without an end')
      const listed = Buffer.from(this.#sector(sector))
      if (listed.length < this.#sectorBytes) throw new CompoundFault('a list that is cut off')
      for (let at = 0; at < perSector && this.#table.length < count; at += 1) {
        this.#table.push(listed.readUInt32LE(at * 4))
      }
      sector = listed.readUInt32LE(perSector * 4)
    }
  }

  #sector(sector: number): Uint8Array {
    if (sector >= this.#sectors) throw new CompoundFault('a sector outside of the file')
    const at = (sector + 1) * this.#sectorBytes
    return this.#bytes.subarray(at, at + this.#sectorBytes)
  }

  #next(sector: number): number {
    const perSector = this.#sectorBytes / 4
    const table = this.#table[Math.floor(sector / perSector)]
    if (table === undefined) throw new CompoundFault('a sector outside of the table')
    const at = (table + 1) * this.#sectorBytes + (sector % perSector) * 4
    if (at + 4 > this.#bytes.length) throw new CompoundFault('a table that is cut off')
    return this.#bytes.readUInt32LE(at)
  }

  #chain(start: number): Uint8Array {
    const parts: Uint8Array[] = []
    for (let sector = start; sector < END_OF_CHAIN; sector = this.#next(sector)) {
      if (parts.length > this.#sectors) throw new CompoundFault('a chain without an end')
      parts.push(this.#sector(sector))
    }
    return Buffer.concat(parts)
  }

  #readEntries(bytes: Uint8Array): void {
    const directory = Buffer.from(bytes)
    for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
      const length = Math.min(directory.readUInt16LE(at + 64), 64)
      this.#entries.push({
        name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
        kind: directory[at + 66] ?? 0,
        left: directory.readUInt32LE(at + 68),
        right: directory.readUInt32LE(at + 72),
        child: directory.readUInt32LE(at + 76),
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      })
      if (this.#entries.length > ENTRIES_AT_MOST) throw new CompoundFault('too many entries')
    }
  }

  #stream({ start, size }: Entry): Uint8Array {
    if (size === 0) return new Uint8Array()
    if (size > this.#bytes.length) throw new CompoundFault('a stream larger than the file')
    this.#given += size
    if (this.#given > this.#bytes.length * TIMES_AT_MOST) throw new CompoundFault('streams in the same place')
    const bytes = size < this.#smallBelow ? this.#smallChain(start) : this.#chain(start)
    if (bytes.length < size) throw new CompoundFault('a stream that is cut off')
    return bytes.subarray(0, size)
  }

  #smallChain(start: number): Uint8Array {
    const table = Buffer.from(this.#smallTable)
    const parts: Uint8Array[] = []
    for (let at = start; at < END_OF_CHAIN; at = table.readUInt32LE(at * 4)) {
      const from = at * this.#smallBytes
      if (at * 4 + 4 > table.length || from >= this.#small.length)
        throw new CompoundFault('outside of the small ones')
      if (parts.length * this.#smallBytes > this.#small.length)
        throw new CompoundFault('a chain without an end')
      parts.push(this.#small.subarray(from, from + this.#smallBytes))
    }
    return Buffer.concat(parts)
  }

  #storage(index: number): Storage {
    this.#opened += 1
    if (this.#opened > this.#entries.length * TIMES_AT_MOST) throw new CompoundFault('folders in one another')
    const streams = new Map<string, () => Uint8Array>()
    const storages = new Map<string, () => Storage>()
    const seen = new Set<number>()
    const open = [this.#entries[index]?.child ?? NO_ENTRY]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const entry = this.#entries[at]
      if (entry === undefined || seen.has(at)) continue
      seen.add(at)
      const child = at
      if (entry.kind === KINDS.stream) streams.set(entry.name, () => this.#stream(entry))
      else if (entry.kind === KINDS.storage) storages.set(entry.name, () => this.#storage(child))
      open.push(entry.left, entry.right)
    }
    return { streams, storages }
  }
}

/** The topmost folder of a compound file. @throws CompoundFault if it is none, or damaged */
export const compoundFileIn = (bytes: Uint8Array): Storage => new CompoundFile(bytes).root()
