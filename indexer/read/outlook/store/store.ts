import { crc32, inflateSync } from 'node:zlib'
import type { ByteSource } from '../../package/kind.ts'
import { undisguised } from './encryption.ts'
import { HEADER_BYTES, type Header, headerIn, wordAt } from './layout.ts'
import { Pages, withoutFlag } from './pages.ts'
import { StoreFault } from './store-fault.ts'

/** Of a store that is whole, each of its parts is asked for a few times. */
const STEPS_PER_PART = 64
const PART_BYTES = 512
const STEPS_AT_LEAST = 100_000

/** The identifiers of the blocks of a node: its data, and the list of the nodes below it; 0 where there are none. */
export type StoredNode = { data: number; below: number }

/** Blocks of blocks, and of nodes below a node: [MS-PST], section 2.2.2.8.3. */
const LIST_OF_BLOCKS = 1
const LIST_OF_NODES = 2
const LIST_HEADER = 8

type Block = { bytes: Buffer; isList: boolean }

/**
 * The nodes of an Outlook store and their data, read at the places that are asked for: [MS-PST], section 2.2. Everything
 * that it says of itself is checked, and what leads back to itself ends after so many steps.
 */
export class Store {
  readonly #source: ByteSource
  readonly #header: Header
  readonly #pages: Pages
  #stepsLeft: number

  private constructor(source: ByteSource, header: Header) {
    this.#source = source
    this.#header = header
    this.#stepsLeft = STEPS_AT_LEAST + STEPS_PER_PART * Math.ceil(source.size / PART_BYTES)
    this.#pages = new Pages(source, header.layout, () => this.step())
  }

  /** @throws StoreFault if it has no header of a store */
  static async open(source: ByteSource): Promise<Store> {
    return new Store(source, headerIn(await source.read(0, HEADER_BYTES)))
  }

  get layout(): Header['layout'] {
    return this.#header.layout
  }

  /** Whether its data can be read, as far as its header says. */
  get isReadable(): boolean {
    return this.#header.method !== undefined
  }

  /** Of whatever is looked at. @throws StoreFault where that is too much for a store of its size */
  step(): void {
    this.#stepsLeft -= 1
    if (this.#stepsLeft < 0) throw new StoreFault('parts that lead back to themselves')
  }

  /** @throws StoreFault where it is damaged */
  async node(identifier: number): Promise<StoredNode | null> {
    const { layout, nodes } = this.#header
    const entry = await this.#pages.find('node', nodes, identifier)
    if (entry === null) return null
    const { wordBytes } = layout
    return { data: wordAt(entry, wordBytes, layout), below: wordAt(entry, wordBytes * 2, layout) }
  }

  /** The nodes that name this one as the one above, whether or not it lists them; as many as can be found. */
  async *under(identifier: number): AsyncGenerator<number> {
    const { layout, nodes } = this.#header
    for await (const entry of this.#pages.entries('node', nodes)) {
      if (entry.length >= layout.wordBytes * 3 + 4 && entry.readUInt32LE(layout.wordBytes * 3) === identifier)
        yield entry.readUInt32LE(0)
    }
  }

  /** The nodes below a node, by identifier. @throws StoreFault where the list is damaged */
  async below({ below }: StoredNode): Promise<Map<number, StoredNode>> {
    const found = new Map<number, StoredNode>()
    if (below !== 0) await this.#addBelow(below, 2, found)
    return found
  }

  /** The blocks of the data of a node, in order. @throws StoreFault where one is damaged */
  async *blocks({ data }: StoredNode): AsyncGenerator<Buffer> {
    if (data !== 0) yield* this.#dataBlocks(data, 3)
  }

  /** How many bytes the data of a node have, as far as that is said. @throws StoreFault where it is damaged */
  async sizeOf({ data }: StoredNode): Promise<number> {
    if (data === 0) return 0
    const { bytes, isList } = await this.#block(data)
    return isList ? uint32(bytes, 4) : bytes.length
  }

  /** The data of a node; null if they are more than so many bytes. @throws StoreFault where they are damaged */
  async bytesOf(node: StoredNode, bytesAtMost: number): Promise<Buffer | null> {
    const parts: Buffer[] = []
    let left = bytesAtMost
    for await (const block of this.blocks(node)) {
      left -= block.length
      if (left < 0) return null
      parts.push(block)
    }
    return Buffer.concat(parts)
  }

  /** @param levels how many levels of lists may be above the data, and one more */
  async *#dataBlocks(identifier: number, levels: number): AsyncGenerator<Buffer> {
    const { bytes, isList } = await this.#block(identifier)
    if (!isList) {
      yield bytes
      return
    }
    const { wordBytes } = this.layout
    const level = bytes[1] ?? 0
    if (bytes[0] !== LIST_OF_BLOCKS || level >= levels) throw new StoreFault('a list of another kind')
    for (let at = 0; at < uint16(bytes, 2); at += 1) {
      yield* this.#dataBlocks(wordAt(bytes, LIST_HEADER + at * wordBytes, this.layout), level)
    }
  }

  async #addBelow(identifier: number, levels: number, found: Map<number, StoredNode>): Promise<void> {
    const { bytes, isList } = await this.#block(identifier)
    const level = bytes[1] ?? 0
    if (!isList || bytes[0] !== LIST_OF_NODES || level >= levels)
      throw new StoreFault('a list of another kind')
    const { wordBytes } = this.layout
    // Those of four bytes have no padding in their header.
    const start = wordBytes === 4 ? 4 : LIST_HEADER
    const entryBytes = wordBytes * (level === 0 ? 3 : 2)
    for (let at = 0; at < uint16(bytes, 2); at += 1) {
      this.step()
      const from = start + at * entryBytes
      const first = wordAt(bytes, from + wordBytes, this.layout)
      if (level > 0) await this.#addBelow(first, level, found)
      else
        found.set(uint32(bytes, from), {
          data: first,
          below: wordAt(bytes, from + wordBytes * 2, this.layout),
        })
    }
  }

  /** A block as it was before it was disguised. @throws StoreFault where it is damaged */
  async #block(identifier: number): Promise<Block> {
    this.step()
    const { layout, method, blocks } = this.#header
    const entry = await this.#pages.find('block', blocks, withoutFlag(identifier))
    if (entry === null) throw new StoreFault('a block that is not there')
    const place = wordAt(entry, layout.wordBytes, layout)
    const size = uint16(entry, layout.wordBytes * 2)
    const units = Math.ceil((size + layout.trailerBytes) / layout.blockUnit)
    const end = units * layout.blockUnit
    if (end > layout.blockBytesAtMost + layout.blockUnit) throw new StoreFault('a block larger than any')
    const whole = Buffer.from(await this.#source.read(place, place + end))
    if (whole.length < end) throw new StoreFault('a block that is cut off')
    const stored = whole.subarray(0, size)
    const trailer = whole.subarray(end - layout.trailerBytes)
    // The checksum stands behind the identifier where that is short.
    if (checksumOf(stored) !== uint32(trailer, layout.wordBytes === 4 ? 8 : 4))
      throw new StoreFault('a block with other bytes than were written')
    const unpacked = layout.isPacked
      ? this.#unpacked(stored, uint16(entry, layout.wordBytes * 2 + 2))
      : stored
    const isList = Math.floor(identifier / 2) % 2 === 1
    // A reference to a block may have the lowest bit of its identifier set where the block itself has not.
    return { bytes: isList ? unpacked : undisguised(unpacked, method, entry.readUInt32LE(0)), isList }
  }

  #unpacked(stored: Buffer, size: number): Buffer {
    if (size === stored.length) return stored
    try {
      return inflateSync(stored, { maxOutputLength: this.layout.blockBytesAtMost })
    } catch (error) {
      throw new StoreFault('a block that cannot be unpacked', { cause: error })
    }
  }
}

/** Of [MS-PST], section 5.3: CRC-32 as others have it, without turning its bits round before and after. */
export const checksumOf = (bytes: Uint8Array): number => (crc32(bytes, 0xffffffff) ^ 0xffffffff) >>> 0

/** @throws StoreFault where it is outside */
function uint16(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw new StoreFault('a number outside of its block')
  return bytes.readUInt16LE(at)
}

/** @throws StoreFault where it is outside */
function uint32(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) throw new StoreFault('a number outside of its block')
  return bytes.readUInt32LE(at)
}
