/** Properties by their tags: texts, bytes, numbers, moments, and a node below; `id` is that of a row. */
export type Stored = {
  readonly [tag: string]: string | Uint8Array | number | Date | { node: number } | undefined
}

type Below = { id: number; data: number; below: number }

/** Where data and lists of nodes are written: each gives the identifier of a block. */
type Blocks = { data: (bytes: Uint8Array) => number; below: (nodes: readonly Below[]) => number }

/** What is longer is in a node of its own: [MS-PST], section 2.3.3.3. */
const ITEM_BYTES_AT_MOST = 3580

/** A heap in one block: [MS-PST], section 2.3.1. */
class WrittenHeap {
  readonly #items: Buffer[] = []
  readonly #kind: number

  constructor(kind: number) {
    this.#kind = kind
  }

  /** @returns the name of the item */
  add(bytes: Uint8Array): number {
    return this.#items.push(Buffer.from(bytes)) * 32
  }

  finished(root: number): Buffer {
    const header = Buffer.alloc(12)
    const map = Buffer.alloc(4 + (this.#items.length + 1) * 2)
    map.writeUInt16LE(this.#items.length, 0)
    let at = header.length
    this.#items.forEach((item, index) => {
      map.writeUInt16LE(at, 4 + index * 2)
      at += item.length
    })
    map.writeUInt16LE(at, 4 + this.#items.length * 2)
    header.writeUInt16LE(at, 0)
    header.set([0xec, this.#kind], 2)
    header.writeUInt32LE(root, 4)
    return Buffer.concat([header, ...this.#items, map])
  }
}

const uint = (value: number, bytes: 2 | 4) => {
  const made = Buffer.alloc(bytes)
  made.writeUIntLE(value, 0, bytes)
  return made
}

/** A tree of one level in a heap. */
function tree(heap: WrittenHeap, records: readonly Buffer[], keyBytes: number, valueBytes: number): number {
  const root = records.length === 0 ? 0 : heap.add(Buffer.concat(records))
  return heap.add(Buffer.concat([Uint8Array.of(0xb5, keyBytes, valueBytes, 0), uint(root, 4)]))
}

type Value = { type: number; inline?: Buffer; bytes?: Buffer }

function storedValue(value: NonNullable<Stored[string]>, isWide: boolean): Value {
  if (typeof value === 'number') return { type: 0x0003, inline: uint(value, 4) }
  if (typeof value === 'string')
    return isWide
      ? { type: 0x001f, bytes: Buffer.from(value, 'utf16le') }
      : { type: 0x001e, bytes: Buffer.from(value, 'latin1') }
  if (value instanceof Uint8Array) return { type: 0x0102, bytes: Buffer.from(value) }
  if (value instanceof Date) {
    const bytes = Buffer.alloc(8)
    bytes.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n)
    return { type: 0x0040, bytes }
  }
  return { type: 0x000d, bytes: Buffer.concat([uint(value.node, 4), uint(0, 4)]) }
}

/** Where values of any length are put: into the heap, or into nodes below. */
function placed(store: Blocks, heap: WrittenHeap, below: Below[]) {
  return ({ inline, bytes = Buffer.alloc(0) }: Value): Buffer => {
    if (inline) return inline
    if (bytes.length === 0) return uint(0, 4)
    if (bytes.length <= ITEM_BYTES_AT_MOST) return uint(heap.add(bytes), 4)
    const id = 0x1f + (below.length + 1) * 0x10020
    below.push({ id, data: store.data(bytes), below: 0 })
    return uint(id, 4)
  }
}

const sorted = (kept: Stored) =>
  Object.entries(kept)
    .flatMap(([tag, value]) => (value === undefined ? [] : [{ tag: Number.parseInt(tag, 16), value }]))
    .sort((one, other) => one.tag - other.tag)

/** A list of properties: [MS-PST], section 2.3.3. @param nodes that are below it besides */
export function propertyNode(store: Blocks, kept: Stored, isWide: boolean, nodes: readonly Below[] = []) {
  const heap = new WrittenHeap(0xbc)
  const below = [...nodes]
  const place = placed(store, heap, below)
  const records = sorted(kept).map(({ tag, value }) => {
    const it = storedValue(value, isWide)
    return Buffer.concat([uint(tag, 2), uint(it.type, 2), place(it)])
  })
  const root = tree(heap, records, 2, 6)
  return { data: store.data(heap.finished(root)), below: store.below(below) }
}

/** A table with a row for each of these: [MS-PST], section 2.3.4. */
export function tableNode(store: Blocks, rows: readonly Stored[], isWide: boolean) {
  const heap = new WrittenHeap(0x7c)
  const below: Below[] = []
  const place = placed(store, heap, below)
  const tags = [...new Set(rows.flatMap((row) => sorted(row).map(({ tag }) => tag)))].filter(
    (it) => !Number.isNaN(it),
  )
  const cellsEnd = 8 + tags.length * 4
  const rowBytes = cellsEnd + Math.ceil(tags.length / 8)
  const types = new Map<number, number>()
  const written = rows.map((row) => {
    const bytes = Buffer.alloc(rowBytes)
    for (const { tag, value } of sorted(row)) {
      const column = tags.indexOf(tag)
      if (column === -1) continue
      const it = storedValue(value, isWide)
      types.set(tag, it.type)
      place(it).copy(bytes, 8 + column * 4)
      bytes[cellsEnd + (column >> 3)] = (bytes[cellsEnd + (column >> 3)] ?? 0) | (0x80 >> (column & 7))
    }
    return bytes
  })
  const index = rows.map((row, at) => {
    const id = typeof row.id === 'number' ? row.id : at
    return Buffer.concat([uint(id, 4), uint(at, isWide ? 4 : 2)])
  })
  const rowIndex = tree(heap, index, 4, isWide ? 4 : 2)
  const all = Buffer.concat(written)
  const rowsName = all.length === 0 ? 0 : heap.add(all)
  const header = Buffer.alloc(22)
  header.set([0x7c, tags.length])
  ;[cellsEnd, cellsEnd, cellsEnd, rowBytes].forEach((end, at) => {
    header.writeUInt16LE(end, 2 + at * 2)
  })
  header.writeUInt32LE(rowIndex, 10)
  header.writeUInt32LE(rowsName, 14)
  const columns = tags.map((tag, at) =>
    Buffer.concat([uint(types.get(tag) ?? 0, 2), uint(tag, 2), uint(8 + at * 4, 2), Uint8Array.of(4, at)]),
  )
  const root = heap.add(Buffer.concat([header, ...columns]))
  return { data: store.data(heap.finished(root)), below: store.below(below) }
}
