import { Heap } from './heap.ts'
import type { Store, StoredNode } from './store.ts'
import { StoreFault } from './store-fault.ts'
import { type Place, type PropertyNode, type Room, StoredValues } from './values.ts'

const SIGNATURE = 0x7c
const HEADER_BYTES = 22
const COLUMN_BYTES = 8
const ROWS_BYTES_AT_MOST = 64 * 1024 * 1024
/** Values of at most so many bytes are in the row itself, unless their length varies. */
const FIXED = new Set([0x0002, 0x0003, 0x0004, 0x000a, 0x000b, 0x0005, 0x0006, 0x0007, 0x0014, 0x0040])

type Column = Omit<Place, 'inline'> & { at: number; bytes: number; bit: number }

/** A table with a row for each message of a folder, each recipient, each attachment: [MS-PST], section 2.3.4. */
export class Table {
  readonly #header: Buffer
  readonly #node: PropertyNode

  /** @throws StoreFault if the node has none */
  constructor(node: PropertyNode) {
    this.#node = node
    this.#header = node.heap.item(node.heap.root)
    if (this.#header[0] !== SIGNATURE || this.#header.length < HEADER_BYTES) throw new StoreFault('no table')
  }

  /** What the rows are about: nodes, or numbers of rows. @throws StoreFault where it is damaged */
  *ids(): Generator<number> {
    for (const { key } of this.#rows()) yield key.readUInt32LE(0)
  }

  *#rows() {
    for (const row of this.#node.heap.records(this.#header.readUInt32LE(10))) {
      if (row.key.length < 4 || row.value.length < 2) throw new StoreFault('no list of rows')
      yield row
    }
  }

  /** The values in each row. @throws TooLarge if there is no room for them @throws StoreFault where it is damaged */
  async *values(store: Store, known: ReadonlySet<number>, room: Room): AsyncGenerator<StoredValues> {
    const columns = this.#columns(known)
    const rowBytes = this.#header.readUInt16LE(8)
    const bitsAt = this.#header.readUInt16LE(6)
    if (rowBytes === 0) return
    const blocks = await this.#blocks(store)
    for (const { value } of this.#rows()) {
      const number = value.length < 4 ? value.readUInt16LE(0) : value.readUInt32LE(0)
      const perBlock = Math.floor((blocks[0]?.length ?? 0) / rowBytes)
      const from = perBlock === 0 ? 0 : (number % perBlock) * rowBytes
      const row = blocks[Math.floor(number / Math.max(1, perBlock))]?.subarray(from, from + rowBytes)
      if (row === undefined || row.length < rowBytes) throw new StoreFault('a row outside of its table')
      const values = new StoredValues()
      for (const { tag, type, at, bytes, bit } of columns) {
        const isThere = ((row[bitsAt + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0
        if (!isThere) continue
        const cell = row.subarray(at, at + bytes)
        if (cell.length < bytes || (!FIXED.has(type) && bytes !== 4))
          throw new StoreFault('a cell outside of its row')
        const place = { tag, type, inline: cell }
        values.set(place, FIXED.has(type) ? padded(cell) : await this.#node.valueAt(place, room))
      }
      yield values
    }
  }

  #columns(known: ReadonlySet<number>): Column[] {
    const header = this.#header
    const columns: Column[] = []
    for (let at = HEADER_BYTES; at + COLUMN_BYTES <= header.length; at += COLUMN_BYTES) {
      const tag = header.readUInt16LE(at + 2)
      if (!known.has(tag)) continue
      columns.push({
        tag,
        type: header.readUInt16LE(at),
        at: header.readUInt16LE(at + 4),
        bytes: header[at + 6] ?? 0,
        bit: header[at + 7] ?? 0,
      })
    }
    return columns
  }

  /** Rows are never divided between blocks. */
  async #blocks(store: Store): Promise<Buffer[]> {
    const name = this.#header.readUInt32LE(14)
    if (Heap.has(name)) return name === 0 ? [] : [this.#node.heap.item(name)]
    const node: StoredNode | undefined = this.#node.below.get(name)
    if (node === undefined) throw new StoreFault('rows that are not there')
    const blocks: Buffer[] = []
    let bytes = 0
    for await (const block of store.blocks(node)) {
      bytes += block.length
      if (bytes > ROWS_BYTES_AT_MOST) throw new StoreFault('a table larger than any')
      blocks.push(block)
    }
    return blocks
  }
}

/** Numbers are asked for as they are in a list of properties, in four bytes or eight. */
const padded = (cell: Buffer) =>
  cell.length >= 4 ? cell : Buffer.concat([cell, Buffer.alloc(4 - cell.length)])
