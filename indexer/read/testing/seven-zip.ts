import { createCipheriv, createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** Files that are packed as one. Without `packed` their bytes are as they are. */
export type PackedFolder = {
  files: readonly { name: string; content: string | Uint8Array; mode?: number }[]
  method?: number
  properties?: readonly number[]
  packed?: Uint8Array
  password?: string
}

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
/** In the longest form, which is as good as a shorter one. */
const number = (value: number) => {
  const bytes = Buffer.alloc(9, 0)
  bytes[0] = 0xff
  bytes.writeUIntLE(value, 1, 6)
  return bytes
}
const bytes = (...values: number[]) => Buffer.from(values)
const bits = (set: readonly boolean[]) => {
  const made = Buffer.alloc(Math.ceil(set.length / 8))
  set.forEach((isSet, at) => {
    if (isSet) made[at >> 3] = (made[at >> 3] ?? 0) | (0x80 >> (at & 7))
  })
  return made
}
const checksums = (of: readonly Uint8Array[]) =>
  Buffer.concat([bytes(0x0a, 1), ...of.map((it) => u32(crc32(it)))])

const CYCLES = 4
const START = Buffer.alloc(16, 0x55)
const AES = [0x06, 0xf1, 0x07, 0x01]

function encrypted(plain: Uint8Array, password: string): Buffer {
  const hash = createHash('sha256')
  for (let turn = 0; turn < 2 ** CYCLES; turn += 1)
    hash.update(Buffer.from(password, 'utf16le')).update(u32(turn)).update(u32(0))
  const cipher = createCipheriv('aes-256-cbc', hash.digest(), START).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc((16 - (plain.length % 16)) % 16))])
}

/** The coders of a folder, and the sizes of what comes out of each. */
function codersOf({ method = 0, properties = [], password }: PackedFolder, packed: number, plain: number) {
  const id = method > 0xff ? [method >> 16, (method >> 8) & 0xff, method & 0xff] : [method]
  const has = properties.length > 0
  const own = Buffer.concat([
    bytes(id.length | (has ? 0x20 : 0), ...id),
    has ? Buffer.concat([number(properties.length), bytes(...properties)]) : bytes(),
  ])
  if (password === undefined) return { coders: Buffer.concat([number(1), own]), sizes: [plain] }
  const aes = Buffer.concat([bytes(0x24, ...AES), number(2 + 16), bytes(0x40 | CYCLES, 0x0f), START])
  // The input of the first is what comes out of the second.
  return { coders: Buffer.concat([number(2), own, aes, number(0), number(1)]), sizes: [plain, packed] }
}

function streams(folders: readonly PackedFolder[], start: number) {
  const parts = folders.map((folder) => {
    const files = folder.files.map(({ content }) => Buffer.from(content)).filter((it) => it.length > 0)
    const plain = Buffer.concat(files)
    const packed = folder.packed ?? plain
    const stored = folder.password === undefined ? packed : encrypted(packed, folder.password)
    return { files, stored, ...codersOf(folder, packed.length, plain.length) }
  })
  const info = Buffer.concat([
    ...[bytes(0x06), number(start), number(parts.length)],
    ...[bytes(0x09), ...parts.map(({ stored }) => number(stored.length)), bytes(0)],
    ...[bytes(0x07, 0x0b), number(parts.length), bytes(0), ...parts.map(({ coders }) => coders)],
    ...[bytes(0x0c), ...parts.flatMap(({ sizes }) => sizes.map(number)), bytes(0)],
    ...[bytes(0x08, 0x0d), ...parts.map(({ files }) => number(files.length)), bytes(0x09)],
    ...parts.flatMap(({ files }) => files.slice(0, -1).map((it) => number(it.length))),
    ...[checksums(parts.flatMap(({ files }) => files)), bytes(0, 0)],
  ])
  return { info, packed: Buffer.concat(parts.map(({ stored }) => stored)) }
}

/** A 7z archive. @param listPassword with which its list is encrypted */
export function sevenZipOf(folders: readonly PackedFolder[], listPassword?: string): Buffer {
  const { info, packed } = streams(folders, 0)
  const files = folders.flatMap((folder) =>
    folder.files.map((it) => ({ ...it, bytes: Buffer.from(it.content).length })),
  )
  const property = (id: number, data: Buffer) => Buffer.concat([bytes(id), number(data.length), data])
  const empty = files.map((it) => it.bytes === 0)
  const names = files.map(({ name }) => Buffer.from(`${name}\0`, 'utf16le'))
  const attributes = files.map(({ mode = 0o100644 }) => u32(mode * 0x1_0000 + 0x8000))
  const header = Buffer.concat([
    ...[bytes(0x01, 0x04), info, bytes(0x05), number(files.length)],
    property(0x0e, bits(empty)),
    property(0x0f, bits(empty.filter((it) => it))),
    property(0x11, Buffer.concat([bytes(0), ...names])),
    property(0x15, Buffer.concat([bytes(1, 0), ...attributes])),
    bytes(0, 0),
  ])
  const listed = {
    files: [{ name: '', content: header }],
    ...(listPassword !== undefined && { password: listPassword }),
  }
  const locked = listPassword === undefined ? null : streams([listed], packed.length)
  const last = locked === null ? header : Buffer.concat([bytes(0x17), locked.info])
  const before = Buffer.concat([packed, ...(locked === null ? [] : [locked.packed])])
  const place = Buffer.alloc(16)
  place.writeUInt32LE(before.length, 0)
  place.writeUInt32LE(last.length, 8)
  const start = Buffer.concat([place, u32(crc32(last))])
  return Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), u32(crc32(start)), start, before, last])
}
