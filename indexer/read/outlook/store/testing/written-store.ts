import { crc32, deflateSync } from 'node:zlib'
import { undisguised } from '../encryption.ts'
import { propertyNode, type Stored, tableNode } from './written-nodes.ts'

/** A message for a test: its properties by their tags, whoever it is sent to, and what is attached. */
export type TestMessage = {
  kept: Stored
  recipients?: readonly Stored[]
  /** With `3701` as bytes, or a message. */
  attachments?: readonly { kept: Stored; message?: TestMessage }[]
}
export type TestFolder = {
  name: string
  messages?: readonly TestMessage[]
  folders?: readonly TestFolder[]
  /** Whether it lists the folder above all as one of its own, which no program writes. */
  listsRoot?: true
}

export type Form = 'ansi' | 'unicode' | 'large'
export type Disguise = 'none' | 'compressible' | 'cyclic'

/** Of each form: bytes of a word, of a page and its trailer, of a block's trailer and its unit, and of its data at most. */
const FORMS = {
  ansi: { version: 15, word: 4, page: 512, trailer: 12, unit: 64, data: 8180 },
  unicode: { version: 23, word: 8, page: 512, trailer: 16, unit: 64, data: 8176 },
  large: { version: 36, word: 8, page: 4096, trailer: 24, unit: 512, data: 65_512 },
} as const
export type Sizes = (typeof FORMS)[Form]

const METHODS = { none: 0, compressible: 1, cyclic: 2 }

const checksum = (bytes: Uint8Array) => (crc32(bytes, 0xffffffff) ^ 0xffffffff) >>> 0

function disguised(bytes: Uint8Array, method: Disguise, key: number): Buffer {
  if (method !== 'compressible') return undisguised(bytes, method, key)
  const plain = undisguised(
    Uint8Array.from({ length: 256 }, (_, at) => at),
    method,
    0,
  )
  return Buffer.from(bytes.map((byte) => plain.indexOf(byte)))
}

type Block = { id: number; place: number; size: number; unpacked: number }
type Node = { id: number; data: number; below: number; parent: number }

/** Writes the blocks, nodes and pages of a store: [MS-PST], section 2.2. */
export class WrittenStore {
  readonly sizes: Sizes
  readonly #form: Form
  readonly #method: Disguise
  readonly #parts: Buffer[] = []
  readonly #blocks: Block[] = []
  readonly #nodes: Node[] = []
  #length = 0
  #next = 4

  constructor(form: Form, method: Disguise) {
    this.#form = form
    this.sizes = FORMS[form]
    this.#method = method
    this.#append(Buffer.alloc(this.sizes.page * 2))
  }

  word(value: number): Buffer {
    const bytes = Buffer.alloc(this.sizes.word)
    bytes.writeUInt32LE(value)
    return bytes
  }

  /** Data, divided where they are too long for a block. @returns the identifier of the block; 0 for none */
  data(bytes: Uint8Array): number {
    if (bytes.length === 0) return 0
    const { data } = this.sizes
    if (bytes.length <= data) return this.#block(Buffer.from(bytes), false)
    const parts: number[] = []
    for (let at = 0; at < bytes.length; at += data) {
      parts.push(this.#block(Buffer.from(bytes.subarray(at, at + data)), false))
    }
    return this.#list(
      1,
      1,
      parts.map((it) => this.word(it)),
      bytes.length,
    )
  }

  /** A list of the nodes below one. @returns the identifier of its block; 0 for none */
  below(nodes: readonly Omit<Node, 'parent'>[]): number {
    const entries = nodes
      .toSorted((one, other) => one.id - other.id)
      .map((it) => Buffer.concat([it.id, it.data, it.below].map((value) => this.word(value))))
    return entries.length === 0 ? 0 : this.#list(2, 0, entries, 0)
  }

  node(node: Node): void {
    this.#nodes.push(node)
  }

  #list(kind: number, level: number, entries: readonly Buffer[], total: number): number {
    const header = Buffer.alloc(kind === 2 && this.#form === 'ansi' ? 4 : 8)
    header[0] = kind
    header[1] = level
    header.writeUInt16LE(entries.length, 2)
    if (kind === 1) header.writeUInt32LE(total, 4)
    return this.#block(Buffer.concat([header, ...entries]), true)
  }

  #block(bytes: Buffer, isList: boolean): number {
    const { trailer, unit } = this.sizes
    const id = this.#next + (isList ? 2 : 0)
    this.#next += 4
    const plain = isList ? bytes : disguised(bytes, this.#method, id)
    const stored = this.#form === 'large' ? deflateSync(plain) : plain
    const end = Buffer.alloc(trailer)
    end.writeUInt16LE(stored.length, 0)
    const isShort = this.#form === 'ansi'
    end.writeUInt32LE(checksum(stored), isShort ? 8 : 4)
    end.writeUInt32LE(id, isShort ? 4 : 8)
    const padding = (unit - ((stored.length + trailer) % unit)) % unit
    this.#blocks.push({ id, place: this.#length, size: stored.length, unpacked: plain.length })
    this.#append(Buffer.concat([stored, Buffer.alloc(padding), end]))
    return id
  }

  #append(bytes: Buffer): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  /** @returns the place of its root */
  #tree(kind: number, entries: readonly { key: number; bytes: Buffer }[], level = 0): number {
    const { page, trailer, word } = this.sizes
    const wide = this.#form === 'large' ? 2 : 1
    const room = page - trailer - (this.#form === 'ansi' ? 4 : wide === 2 ? 16 : 8)
    const entryBytes = entries[0]?.bytes.length ?? word * 3
    // Few in each, so that stores of tests have trees of several levels.
    const each = Math.min(5, Math.floor(room / entryBytes))
    const above: { key: number; bytes: Buffer }[] = []
    for (let at = 0; at < Math.max(1, entries.length); at += each) {
      const here = entries.slice(at, at + each)
      const bytes = Buffer.alloc(page)
      Buffer.concat(here.map((it) => it.bytes)).copy(bytes)
      if (wide === 2) {
        bytes.writeUInt16LE(here.length, room)
        bytes.writeUInt16LE(each, room + 2)
      } else bytes.set([here.length, each], room)
      bytes.set([entryBytes, level], room + 2 * wide)
      bytes.set([kind, kind], page - trailer)
      const key = here[0]?.key ?? 0
      above.push({ key, bytes: Buffer.concat([this.word(key), this.word(0), this.word(this.#length)]) })
      this.#append(bytes)
    }
    const [only] = above
    const place = above.length === 1 ? only?.bytes.readUInt32LE(word * 2) : undefined
    return place ?? this.#tree(kind, above, level + 1)
  }

  finished(): Buffer {
    const { word, version } = this.sizes
    const blocks = this.#blocks.map(({ id, place, size, unpacked }) => {
      const rest = Buffer.alloc(word)
      rest.writeUInt16LE(size, 0)
      rest.writeUInt16LE(this.#form === 'large' ? unpacked : 1, 2)
      return { key: id, bytes: Buffer.concat([this.word(id), this.word(place), rest]) }
    })
    const nodes = this.#nodes
      .toSorted((one, other) => one.id - other.id)
      .map((it) => ({
        key: it.id,
        bytes: Buffer.concat([it.id, it.data, it.below, it.parent].map((value) => this.word(value))),
      }))
    const places = { nodes: this.#tree(0x81, nodes), blocks: this.#tree(0x80, blocks) }
    const file = Buffer.concat(this.#parts)
    file.write('!BDN', 0, 'latin1')
    file.write('SM', 8, 'latin1')
    file.writeUInt16LE(version, 10)
    const at =
      word === 4 ? { nodes: 188, blocks: 196, method: 461 } : { nodes: 224, blocks: 240, method: 513 }
    this.word(places.nodes).copy(file, at.nodes)
    this.word(places.blocks).copy(file, at.blocks)
    file.set([0x80, METHODS[this.#method]], at.method - 1)
    return file
  }
}

const ROOT = 0x122
const kindOf = (id: number, kind: number) => id - (id % 32) + kind

/** An Outlook store with these folders below the one that a person sees as the topmost. */
export function outlookStore(
  folders: readonly TestFolder[],
  { form = 'unicode', method = 'compressible' }: { form?: Form; method?: Disguise } = {},
): Buffer {
  const store = new WrittenStore(form, method)
  const numbers = { folder: 0x8022, message: 0x200024 }
  const isWide = form !== 'ansi'
  const put = (id: number, parent: number, kept: Stored) =>
    store.node({ id, parent, ...propertyNode(store, kept, isWide) })
  const message = ({
    kept,
    recipients = [],
    attachments = [],
  }: TestMessage): { data: number; below: number } => {
    const parts = attachments.map(({ message: inner, kept: it }, at) => {
      const id = 0x8025 + at * 32
      const nested = inner === undefined ? [] : [{ id: 0x200004, ...message(inner) }]
      const stated = inner === undefined ? it : { ...it, '3705': 5, '3701': { node: 0x200004 } }
      return { id, ...propertyNode(store, stated, isWide, nested) }
    })
    const tables = [
      ...(recipients.length === 0 ? [] : [{ id: 0x692, ...tableNode(store, recipients, isWide) }]),
      ...(parts.length === 0
        ? []
        : [
            {
              id: 0x671,
              ...tableNode(
                store,
                parts.map(({ id }) => ({ id })),
                isWide,
              ),
            },
          ]),
    ]
    return propertyNode(store, { '001A': 'IPM.Note', ...kept }, isWide, [...tables, ...parts])
  }
  const folder = (
    { name, messages = [], folders: inner = [], listsRoot }: TestFolder,
    id: number,
    parent: number,
  ) => {
    put(id, parent, { '3001': name })
    const ids = messages.map((it) => {
      const at = numbers.message
      numbers.message += 32
      store.node({ id: at, parent: id, ...message(it) })
      return { id: at }
    })
    const below = inner.map((it) => {
      const at = numbers.folder
      numbers.folder += 32
      folder(it, at, id)
      return { id: at }
    })
    store.node({ id: kindOf(id, 0x0e), parent: 0, ...tableNode(store, ids, isWide) })
    store.node({
      id: kindOf(id, 0x0d),
      parent: 0,
      ...tableNode(store, listsRoot ? [...below, { id: ROOT }] : below, isWide),
    })
  }
  const top = numbers.folder
  const entry = Buffer.alloc(24)
  entry.writeUInt32LE(top, 20)
  put(0x21, 0, { '35E0': entry })
  folder({ name: '', folders: [{ name: 'Top of Personal Folders', folders }] }, ROOT, ROOT)
  return store.finished()
}
