import { METHODS, type Method } from './encryption.ts'
import { StoreFault } from './store-fault.ts'

/** How a store is written: [MS-PST], section 2.2.2, and the larger pages of Outlook 2013 and later. */
export type Layout = {
  /** Of an identifier of a block, and of a place in the file. */
  wordBytes: 4 | 8
  pageBytes: number
  /** Of a page: where the number of its entries is, how many bytes that has, and where the kind of the page is. */
  page: { count: number; countBytes: 1 | 2; kind: number }
  /** Blocks begin at multiples of it. */
  blockUnit: number
  trailerBytes: number
  blockBytesAtMost: number
  /** Blocks are packed, each for itself. */
  isPacked: boolean
  /** Of the number of an item of a heap, in bits. */
  itemBits: number
}

const ANSI: Layout = {
  wordBytes: 4,
  pageBytes: 512,
  page: { count: 496, countBytes: 1, kind: 500 },
  blockUnit: 64,
  trailerBytes: 12,
  blockBytesAtMost: 8192,
  isPacked: false,
  itemBits: 11,
}
const UNICODE: Layout = {
  ...ANSI,
  wordBytes: 8,
  page: { count: 488, countBytes: 1, kind: 496 },
  trailerBytes: 16,
}
const LARGE_PAGES: Layout = {
  ...UNICODE,
  pageBytes: 4096,
  page: { count: 4056, countBytes: 2, kind: 4072 },
  blockUnit: 512,
  trailerBytes: 24,
  blockBytesAtMost: 65_536,
  isPacked: true,
  itemBits: 14,
}

export const HEADER_BYTES = 564

/** `nodes` and `blocks`: where the B-tree of each begins. */
export type Header = { layout: Layout; method: Method | undefined; nodes: number; blocks: number }

/** A number of four or eight bytes. @throws StoreFault if it is none of a store */
export function wordAt(bytes: Buffer, at: number, { wordBytes }: Pick<Layout, 'wordBytes'>): number {
  if (at + wordBytes > bytes.length) throw new StoreFault('a place outside of its page or block')
  if (wordBytes === 4) return bytes.readUInt32LE(at)
  const word = bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32
  if (!Number.isSafeInteger(word)) throw new StoreFault('a number larger than any')
  return word
}

function layoutOf(version: number): Layout {
  if (version === 14 || version === 15) return ANSI
  if (version >= 36) return LARGE_PAGES
  if (version >= 20) return UNICODE
  throw new StoreFault('an unknown version')
}

/** What the first bytes of a store say. @throws StoreFault if they are none */
export function headerIn(bytes: Uint8Array): Header {
  const header = Buffer.from(bytes)
  if (header.length < HEADER_BYTES) throw new StoreFault('no header')
  const layout = layoutOf(header.readUInt16LE(10))
  const at =
    layout === ANSI ? { nodes: 188, blocks: 196, method: 461 } : { nodes: 224, blocks: 240, method: 513 }
  return {
    layout,
    method: METHODS[header[at.method] ?? -1],
    nodes: wordAt(header, at.nodes, layout),
    blocks: wordAt(header, at.blocks, layout),
  }
}
