import type { Store, StoredNode } from './store.ts'
import { StoreFault } from './store-fault.ts'

/** A table of a hundred thousand messages has some megabytes. */
const BYTES_AT_MOST = 64 * 1024 * 1024
const SIGNATURE = 0xec
const TREE = 0xb5
const TREE_HEADER_BYTES = 8
const LEVELS_AT_MOST = 8
/** The lowest bits of what names an item of a heap; those of a node below this one are never all zero. */
const KIND_BITS = 5

/** Many small items in the data of a node: [MS-PST], section 2.3.1. */
export class Heap {
  readonly #store: Store
  readonly #blocks: readonly Buffer[]

  private constructor(store: Store, blocks: readonly Buffer[]) {
    this.#store = store
    this.#blocks = blocks
  }

  /** @throws StoreFault if the data of the node are none */
  static async of(store: Store, node: StoredNode): Promise<Heap> {
    const blocks: Buffer[] = []
    let bytes = 0
    for await (const block of store.blocks(node)) {
      bytes += block.length
      if (bytes > BYTES_AT_MOST) throw new StoreFault('a heap larger than any')
      blocks.push(block)
    }
    if ((blocks[0]?.length ?? 0) < 12 || blocks[0]?.[2] !== SIGNATURE) throw new StoreFault('no heap')
    return new Heap(store, blocks)
  }

  /** The name of the item that leads to all others. */
  get root(): number {
    return this.#blocks[0]?.readUInt32LE(4) ?? 0
  }

  /** Whether a name is that of an item here, and not of a node below this one. */
  static has(name: number): boolean {
    return name % 2 ** KIND_BITS === 0
  }

  /** @throws StoreFault if there is no such item */
  item(name: number): Buffer {
    this.#store.step()
    if (name === 0) return Buffer.alloc(0)
    const { itemBits } = this.#store.layout
    const number = (name >>> KIND_BITS) & (2 ** itemBits - 1)
    const block = this.#blocks[name >>> (KIND_BITS + itemBits)]
    if (block === undefined || block.length < 2 || number === 0)
      throw new StoreFault('an item outside of its heap')
    const at = block.readUInt16LE(0) + 4 + (number - 1) * 2
    if (at + 4 > block.length) throw new StoreFault('an item outside of its heap')
    const start = block.readUInt16LE(at)
    const end = block.readUInt16LE(at + 2)
    if (start > end || end > block.length) throw new StoreFault('an item outside of its heap')
    return block.subarray(start, end)
  }

  /** The records of a B-tree in the heap, by their keys: [MS-PST], section 2.3.2. @throws StoreFault if it is none */
  *records(name: number): Generator<{ key: Buffer; value: Buffer }> {
    const header = this.item(name)
    if (header.length < TREE_HEADER_BYTES || header[0] !== TREE) throw new StoreFault('no tree')
    const [, keyBytes = 0, valueBytes = 0, levels = 0] = header
    if (keyBytes === 0 || levels > LEVELS_AT_MOST) throw new StoreFault('no tree')
    yield* this.#below(header.readUInt32LE(4), { keyBytes, valueBytes }, levels)
  }

  *#below(
    name: number,
    sizes: { keyBytes: number; valueBytes: number },
    level: number,
  ): Generator<{ key: Buffer; value: Buffer }> {
    const item = this.item(name)
    const { keyBytes } = sizes
    const bytes = keyBytes + (level === 0 ? sizes.valueBytes : 4)
    for (let at = 0; at + bytes <= item.length; at += bytes) {
      this.#store.step()
      const value = item.subarray(at + keyBytes, at + bytes)
      if (level > 0) yield* this.#below(value.readUInt32LE(0), sizes, level - 1)
      else yield { key: item.subarray(at, at + keyBytes), value }
    }
  }
}
