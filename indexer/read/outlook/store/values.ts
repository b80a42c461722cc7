import { TAGS, type Values } from '../properties.ts'
import { Heap } from './heap.ts'
import type { Store, StoredNode } from './store.ts'
import { StoreFault } from './store-fault.ts'

/** What of a message is still to be read may have so many bytes. */
export type Room = { bytes: number }

/** More than that was to be read of one message. */
export class TooLarge extends Error {}

/** Types of properties: [MS-OXCDATA], section 2.11.1. */
const INLINE = new Set([0x0002, 0x0003, 0x0004, 0x000a, 0x000b])
export const OBJECT = 0x000d
const TEXTS = new Set([0x001e, 0x001f])
const KNOWN = new Set<number>(Object.values(TAGS))
/** Before a subject stands how long its `RE: ` is: [MS-PST], section 2.5.3.1.1.1. */
const PREFIX_MARK = 1

/** Where a value is: in four bytes, in the heap, or in a node below. */
export type Place = { tag: number; type: number; inline: Buffer }

/** The values of properties that were read, and where those are that were not. */
export class StoredValues implements Values {
  readonly #values = new Map<number, Buffer>()
  /** Where an attachment, or a message within one, has its bytes. */
  readonly places = new Map<number, Place>()

  set({ tag, type }: Place, value: Buffer): void {
    this.#values.set(tag * 0x10000 + type, tag === TAGS.subject ? withoutMark(value, type) : value)
  }

  fixed(tag: number, type: number): Buffer | undefined {
    return this.#values.get(tag * 0x10000 + type)
  }

  stored(tag: number, type: number): Buffer | undefined {
    return this.#values.get(tag * 0x10000 + type)
  }
}

function withoutMark(value: Buffer, type: number): Buffer {
  if (!TEXTS.has(type)) return value
  const unit = type === 0x001f ? 2 : 1
  return value[0] === PREFIX_MARK ? value.subarray(2 * unit) : value
}

/** A node with properties, or with a table of them: its heap, and the nodes below it. */
export class PropertyNode {
  readonly #store: Store
  readonly heap: Heap
  readonly below: ReadonlyMap<number, StoredNode>

  private constructor(store: Store, heap: Heap, below: ReadonlyMap<number, StoredNode>) {
    this.#store = store
    this.heap = heap
    this.below = below
  }

  /** @throws StoreFault where it is damaged */
  static async of(store: Store, node: StoredNode): Promise<PropertyNode> {
    return new PropertyNode(store, await Heap.of(store, node), await store.below(node))
  }

  /** The properties of an object, of those that are ever asked for: [MS-PST], section 2.3.3. */
  *places(): Generator<Place> {
    for (const { key, value } of this.heap.records(this.heap.root)) {
      if (key.length < 2 || value.length < 6) throw new StoreFault('no list of properties')
      const tag = key.readUInt16LE(0)
      if (KNOWN.has(tag)) yield { tag, type: value.readUInt16LE(0), inline: value.subarray(2, 6) }
    }
  }

  /** @throws TooLarge if there is no room for it @throws StoreFault where it is damaged */
  async valueAt({ type, inline }: Place, room: Room): Promise<Buffer> {
    if (INLINE.has(type)) return inline
    const name = inline.readUInt32LE(0)
    if (Heap.has(name)) return this.#taken(this.heap.item(name), room)
    const node = this.below.get(name)
    if (node === undefined) throw new StoreFault('a value that is not there')
    const bytes = await this.#store.bytesOf(node, room.bytes)
    if (bytes === null) throw new TooLarge()
    return this.#taken(bytes, room)
  }

  /** How many bytes a value has. @throws StoreFault where it is damaged */
  async sizeAt({ type, inline }: Place): Promise<number> {
    if (INLINE.has(type)) return inline.length
    const name = inline.readUInt32LE(0)
    if (Heap.has(name)) return this.heap.item(name).length
    const node = this.below.get(name)
    if (node === undefined) throw new StoreFault('a value that is not there')
    return this.#store.sizeOf(node)
  }

  #taken(bytes: Buffer, room: Room): Buffer {
    room.bytes -= bytes.length
    if (room.bytes < 0) throw new TooLarge()
    return bytes
  }

  /** The values of an object; those that are not wanted are left where they are. */
  async values(room: Room, isWanted: (tag: number) => boolean = () => true): Promise<StoredValues> {
    const values = new StoredValues()
    for (const place of this.places()) {
      if (isWanted(place.tag)) values.set(place, await this.valueAt(place, room))
      else values.places.set(place.tag, place)
    }
    return values
  }
}
