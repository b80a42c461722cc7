import { ContainerFault, MEMBERS_AT_MOST } from '../limits.ts'
import { damaged } from '../lzma/range-decoder.ts'
import { HeaderReader } from './header-reader.ts'

const ID = {
  end: 0x00,
  header: 0x01,
  properties: 0x02,
  additional: 0x03,
  streams: 0x04,
  files: 0x05,
  packed: 0x06,
  unpacked: 0x07,
  parts: 0x08,
  sizes: 0x09,
  checksums: 0x0a,
  folders: 0x0b,
  unpackedSizes: 0x0c,
  partCounts: 0x0d,
  emptyStreams: 0x0e,
  emptyFiles: 0x0f,
  names: 0x11,
  attributes: 0x15,
  packedHeader: 0x17,
} as const
const CODERS_AT_MOST = 32
/** Into which a folder is packed: four, by what programs for processors are packed with. */
const STREAMS_OF_FOLDER = 4

/** One step by which bytes were packed. `size`: of what comes out of it. */
export type Coder = { method: number; properties: Buffer; size: number }

/** What was packed as one: coders in the order in which they are undone, and the parts of which it consists. */
export type Folder = {
  start: number
  packedBytes: number
  /** Null if it is packed in more than one stream. */
  coders: Coder[] | null
  crc: number | null
  parts: { size: number; crc: number | null }[]
}

export type ListedFile = {
  name: string
  isFolder: boolean
  hasBytes: boolean
  attributes: number
}

/** What an archive lists; or, where that is packed itself, the folder that it is in. */
export type Listed = { folders: Folder[]; files: ListedFile[] }
export type Header = Listed | { packed: Folder }

/**
 * Notes what comes once. One that comes a million times takes few bytes, and each would be as long as all that is listed.
 * @throws ContainerFault for one that comes again
 */
function once(): (id: number) => void {
  const seen = new Set<number>()
  return (id) => {
    if (seen.has(id)) throw damaged()
    seen.add(id)
  }
}

/** @throws ContainerFault if it is damaged, or lists too much */
export function headerIn(bytes: Uint8Array): Header {
  const reader = new HeaderReader(bytes)
  const id = reader.byte()
  if (id === ID.packedHeader) {
    const [packed] = foldersIn(reader)
    if (packed === undefined) throw damaged()
    return { packed }
  }
  if (id !== ID.header) throw damaged()
  let folders: Folder[] = []
  let files: ListedFile[] = []
  const noted = once()
  for (let part = reader.byte(); part !== ID.end; part = reader.byte()) {
    noted(part)
    if (part === ID.properties) skipProperties(reader)
    else if (part === ID.additional) foldersIn(reader)
    else if (part === ID.streams) folders = foldersIn(reader)
    else if (part === ID.files) files = filesIn(reader)
    else throw damaged()
  }
  return { folders, files }
}

function skipProperties(reader: HeaderReader): void {
  for (let id = reader.number(); id !== ID.end; id = reader.number()) reader.take(reader.number())
}

type Bound = { coders: Coder[] | null; streams: number }

function foldersIn(reader: HeaderReader): Folder[] {
  let packStart = 0
  let packedSizes: number[] = []
  let bound: Bound[] = []
  let crcs: (number | null)[] = []
  let parts: Folder['parts'][] | null = null
  const noted = once()
  for (let id = reader.byte(); id !== ID.end; id = reader.byte()) {
    noted(id)
    if (id === ID.packed) [packStart, packedSizes] = packedIn(reader)
    else if (id === ID.unpacked) [bound, crcs] = unpackedIn(reader)
    else if (id === ID.parts) parts = partsIn(reader, bound, crcs)
    else throw damaged()
  }
  let stream = 0
  let start = packStart
  return bound.map(({ coders, streams }, at): Folder => {
    const sizes = packedSizes.slice(stream, stream + streams)
    if (sizes.length < streams) throw damaged()
    const packedBytes = sizes.reduce((sum, size) => sum + size, 0)
    stream += streams
    start += packedBytes
    const size = coders?.at(-1)?.size ?? 0
    const crc = crcs[at] ?? null
    return { start: start - packedBytes, packedBytes, coders, crc, parts: parts?.[at] ?? [{ size, crc }] }
  })
}

function packedIn(reader: HeaderReader): [start: number, sizes: number[]] {
  const start = reader.number()
  const count = reader.count(MEMBERS_AT_MOST * STREAMS_OF_FOLDER)
  let sizes: number[] = []
  for (let id = reader.byte(); id !== ID.end; id = reader.byte()) {
    if (id === ID.sizes) sizes = Array.from({ length: count }, () => reader.number())
    else if (id === ID.checksums) reader.digests(count)
    else throw damaged()
  }
  return [start, sizes]
}

function unpackedIn(reader: HeaderReader): [Bound[], (number | null)[]] {
  if (reader.byte() !== ID.folders) throw damaged()
  const count = reader.number()
  checkCount(count)
  // What is listed elsewhere, as no program does.
  if (reader.byte() !== 0) throw damaged()
  const folders = Array.from({ length: count }, () => folderIn(reader))
  if (reader.byte() !== ID.unpackedSizes) throw damaged()
  const bound = folders.map(({ outputs, order, coders, streams }): Bound => {
    const sizes = Array.from({ length: outputs }, () => reader.number())
    return { streams, coders: order?.map((at) => ({ ...coderAt(coders, at), size: sizes[at] ?? 0 })) ?? null }
  })
  let crcs: (number | null)[] = []
  for (let id = reader.byte(); id !== ID.end; id = reader.byte()) {
    if (id !== ID.checksums) throw damaged()
    crcs = reader.digests(count)
  }
  return [bound, crcs]
}

type ListedCoder = { method: number; properties: Buffer; inputs: number; outputs: number }

function coderAt(coders: readonly ListedCoder[], at: number): ListedCoder {
  const coder = coders[at]
  if (coder === undefined) throw damaged()
  return coder
}

function folderIn(reader: HeaderReader) {
  const count = reader.count(CODERS_AT_MOST)
  const coders = Array.from({ length: count }, (): ListedCoder => {
    const flags = reader.byte()
    const method = reader.take(flags & 0x0f).reduce((sum, byte) => sum * 256 + byte, 0)
    const [inputs, outputs] =
      (flags & 0x10) === 0 ? [1, 1] : [reader.count(CODERS_AT_MOST), reader.count(CODERS_AT_MOST)]
    const properties = (flags & 0x20) === 0 ? Buffer.alloc(0) : reader.take(reader.number())
    return { method, properties, inputs, outputs }
  })
  const inputs = coders.reduce((sum, it) => sum + it.inputs, 0)
  const outputs = coders.reduce((sum, it) => sum + it.outputs, 0)
  // By the input, the output that it takes.
  const pairs = new Map<number, number>()
  for (let at = 1; at < outputs; at += 1) pairs.set(reader.number(), reader.number())
  const streams = inputs - pairs.size
  if (streams < 1 || pairs.size !== outputs - 1) throw damaged()
  if (streams > 1) for (let at = 0; at < streams; at += 1) reader.number()
  const isChain = streams === 1 && coders.every((it) => it.inputs === 1 && it.outputs === 1)
  return { coders, outputs, streams, order: isChain ? orderOf(count, pairs) : null }
}

/** Coders one behind the other, from the one that takes what is packed. */
function orderOf(count: number, pairs: ReadonlyMap<number, number>): number[] {
  const order: number[] = []
  let at = Array.from({ length: count }, (_, coder) => coder).find((coder) => !pairs.has(coder))
  while (at !== undefined && order.length < count) {
    const made = at
    order.push(made)
    at = [...pairs].find(([, output]) => output === made)?.[0]
  }
  if (order.length !== count) throw damaged()
  return order
}

function partsIn(
  reader: HeaderReader,
  bound: readonly Bound[],
  crcs: readonly (number | null)[],
): Folder['parts'][] {
  let counts = bound.map(() => 1)
  let id = reader.byte()
  if (id === ID.partCounts) {
    counts = bound.map(() => reader.number())
    checkCount(counts.reduce((sum, count) => sum + count, 0))
    id = reader.byte()
  }
  const hasSizes = id === ID.sizes
  const sizes = bound.map(({ coders }, at) => {
    const whole = coders?.at(-1)?.size ?? 0
    const own = Array.from({ length: Math.max(0, (counts[at] ?? 0) - 1) }, () =>
      hasSizes ? reader.number() : 0,
    )
    const last = whole - own.reduce((sum, size) => sum + size, 0)
    if (coders !== null && last < 0) throw damaged()
    return (counts[at] ?? 0) === 0 ? [] : [...own, last]
  })
  if (hasSizes) id = reader.byte()
  const isKnown = (at: number) => counts[at] === 1 && (crcs[at] ?? null) !== null
  const unknown = counts.reduce((sum, count, at) => sum + (isKnown(at) ? 0 : count), 0)
  let digests: (number | null)[] = []
  for (; id !== ID.end; id = reader.byte()) {
    if (id !== ID.checksums) throw damaged()
    digests = reader.digests(unknown)
  }
  let next = 0
  return sizes.map((all, at) =>
    all.map((size) => ({ size, crc: (isKnown(at) ? crcs[at] : digests[next++]) ?? null })),
  )
}

function checkCount(count: number): void {
  if (count > MEMBERS_AT_MOST)
    throw new ContainerFault({ reason: 'too-many-members', maximum: MEMBERS_AT_MOST })
}

function filesIn(reader: HeaderReader): ListedFile[] {
  const count = reader.number()
  checkCount(count)
  let names: string[] = []
  let empty: boolean[] = []
  let emptyFiles: boolean[] = []
  let attributes: number[] = []
  const noted = once()
  for (let id = reader.number(); id !== ID.end; id = reader.number()) {
    noted(id)
    const property = new HeaderReader(reader.take(reader.number()))
    if (id === ID.emptyStreams) empty = property.bits(count)
    else if (id === ID.emptyFiles) emptyFiles = property.bits(empty.filter((it) => it).length)
    else if (id === ID.names) names = namesIn(property, count)
    else if (id === ID.attributes) {
      const defined = property.definedBits(count)
      property.byte()
      attributes = defined.map((isDefined) => (isDefined ? property.uint32() : 0))
    }
  }
  let nextEmpty = 0
  return Array.from({ length: count }, (_, at) => {
    const isEmpty = empty[at] === true
    const isFile = isEmpty && emptyFiles[nextEmpty++] === true
    return {
      name: names[at] ?? '',
      isFolder: isEmpty && !isFile,
      hasBytes: !isEmpty,
      attributes: attributes[at] ?? 0,
    }
  })
}

function namesIn(reader: HeaderReader, count: number): string[] {
  if (reader.byte() !== 0) throw damaged()
  return Array.from({ length: count }, () => {
    const units: number[] = []
    for (let unit = reader.take(2).readUInt16LE(); unit !== 0; unit = reader.take(2).readUInt16LE())
      units.push(unit)
    return units.map((unit) => String.fromCharCode(unit)).join('')
  })
}
