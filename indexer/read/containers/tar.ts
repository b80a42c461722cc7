import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { ByteReader } from './byte-reader.ts'
import { ContainerFault } from './limits.ts'
import type { Member } from './member.ts'

const BLOCK = 512
/** How many of its first bytes tell that a file is a TAR archive. */
export const TAR_HEADER_BYTES = BLOCK
/** A name or a list of fields before a member; longer ones are no names. */
const EXTRA_BYTES_AT_MOST = 1024 * 1024

const CHECKSUM = { start: 148, end: 156 }

/** A field that ends at its first NUL. */
function field(header: Uint8Array, start: number, length: number): Uint8Array {
  const whole = header.subarray(start, start + length)
  const end = whole.indexOf(0)
  return end === -1 ? whole : whole.subarray(0, end)
}

/** A number in octal digits, or in binary where its first bit is set (GNU); NaN for anything else. */
function numberIn(header: Uint8Array, start: number, length: number): number {
  const first = header[start] ?? 0
  if (first & 0x80) {
    let value = first & 0x7f
    for (const byte of header.subarray(start + 1, start + length)) value = value * 256 + byte
    return value
  }
  const digits = Buffer.from(field(header, start, length))
    .toString('latin1')
    .trim()
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN
}

/** Whether these bytes are the header of a member: its checksum counts its own field as spaces. */
export function isTarHeader(header: Uint8Array): boolean {
  if (header.length < BLOCK || header[0] === 0) return false
  let sum = 0
  for (let at = 0; at < BLOCK; at += 1) {
    sum += at >= CHECKSUM.start && at < CHECKSUM.end ? 32 : (header[at] ?? 0)
  }
  return sum === numberIn(header, CHECKSUM.start, CHECKSUM.end - CHECKSUM.start)
}

const isBlank = (header: Uint8Array) => header.every((byte) => byte === 0)

const concat = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** The name in a header: with the prefix that POSIX has, where GNU has times. */
function nameIn(header: Uint8Array): Uint8Array {
  const name = field(header, 0, 100)
  const isPosix = Buffer.from(header.subarray(257, 263)).toString('latin1') === 'ustar\0'
  const prefix = isPosix ? field(header, 345, 155) : new Uint8Array()
  return prefix.length === 0 ? name : concat(prefix, Buffer.from('/'), name)
}

/** The fields of a pax header: `27 path=letters/2019.html\n`, its length first. */
function paxFields(bytes: Uint8Array): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  let at = 0
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at)
    const length = Number(Buffer.from(bytes.subarray(at, space)).toString('latin1'))
    if (space === -1 || !Number.isInteger(length) || length <= space - at) return found
    const record = bytes.subarray(space + 1, at + length - 1)
    const equals = record.indexOf(61)
    if (equals > 0)
      found.set(Buffer.from(record.subarray(0, equals)).toString('utf8'), record.subarray(equals + 1))
    at += length
  }
  return found
}

const LINKS = new Set(['1', '2'])
const DEVICES = new Set(['3', '4', '6'])
const FILES = new Set(['0', '\0', '7'])
const FOLDER = '5'

function problemOf(kind: string): DocumentProblem | null {
  if (LINKS.has(kind)) return { reason: 'member-is-link' }
  if (DEVICES.has(kind)) return { reason: 'member-is-device' }
  return FILES.has(kind) ? null : { reason: 'member-kind-unknown' }
}

/**
 * The members of a TAR archive: POSIX (ustar and pax), GNU and the old ones. Folders are none.
 * @throws ContainerFault if it ends too early, or something else than a member is in it
 */
export async function* tarMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const reader = new ByteReader(chunks)
  let longName: Uint8Array | null = null
  let pax = new Map<string, Uint8Array>()
  let paxForAll = new Map<string, Uint8Array>()
  try {
    for (;;) {
      const header = await reader.take(BLOCK)
      // The end is two blank blocks, which some programs leave out.
      if (header.length === 0 || isBlank(header)) {
        // What it is packed in has its checksum at its end.
        await reader.drain()
        return
      }
      if (!isTarHeader(header)) throw new ContainerFault({ reason: 'container-damaged' })
      const kind = String.fromCharCode(header[156] ?? 0)
      const stated = pax.get('size') ?? paxForAll.get('size')
      const size = stated ? Number(Buffer.from(stated).toString('latin1')) : numberIn(header, 124, 12)
      if (!Number.isSafeInteger(size) || size < 0) throw new ContainerFault({ reason: 'container-damaged' })
      const padding = (BLOCK - (size % BLOCK)) % BLOCK
      if ('LKxg'.includes(kind)) {
        if (size > EXTRA_BYTES_AT_MOST) throw new ContainerFault({ reason: 'container-damaged' })
        const extra = await reader.takeAll(size)
        await reader.skip(padding)
        if (kind === 'L') longName = field(extra, 0, extra.length)
        else if (kind === 'x') pax = paxFields(extra)
        else if (kind === 'g') paxForAll = new Map([...paxForAll, ...paxFields(extra)])
        continue
      }
      const name = pax.get('path') ?? longName ?? paxForAll.get('path') ?? nameIn(header)
      const isSparse = [...pax.keys(), ...paxForAll.keys()].some((key) => key.startsWith('GNU.sparse.'))
      pax = new Map()
      longName = null
      const hasNoBytes = LINKS.has(kind) || DEVICES.has(kind) || kind === FOLDER
      const length = hasNoBytes ? 0 : size
      const isFolder = kind === FOLDER || (FILES.has(kind) && name.at(-1) === 47)
      const end = reader.position + length + (hasNoBytes ? 0 : padding)
      if (!isFolder) {
        const problem = isSparse ? { reason: 'member-kind-unknown' as const } : problemOf(kind)
        if (problem) yield { name, size: length, problem }
        else yield { name, size: length, chunks: () => reader.chunks(length) }
      }
      await reader.skip(end - reader.position)
    }
  } finally {
    await reader.end()
  }
}
