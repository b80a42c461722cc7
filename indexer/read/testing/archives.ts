import { crc32, deflateRawSync } from 'node:zlib'

/** A member of an archive for a test. What is not given is as most programs write it. */
export type Packed = {
  name: string | Uint8Array
  content?: string | Uint8Array
  /** Of a ZIP file: flags, the method, the system and the mode, the size and the checksum that it states. */
  flags?: number
  method?: number
  madeBy?: number
  mode?: number
  states?: { size?: number; crc32?: number }
  /** Its bytes as they are there, and an extra field of the directory. */
  packed?: Uint8Array
  extra?: Uint8Array
  /** Of a TAR archive: what kind of member. */
  kind?: string
}

const bytesOf = (it: string | Uint8Array = '') => Buffer.from(it)
const UTF8 = 0x800

function withExtra(fields: Buffer, extra: string | Uint8Array): Buffer {
  const own = Buffer.from(fields)
  own.writeUInt16LE(bytesOf(extra).length, 24)
  return own
}

export function zipOf(members: readonly Packed[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const {
    name,
    content,
    flags = UTF8,
    method = 8,
    madeBy = 3,
    mode = 0o100644,
    states,
    extra = '',
    ...it
  } of members) {
    const plain = bytesOf(content)
    const packed = it.packed ?? (method === 8 ? deflateRawSync(plain) : plain)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(states?.crc32 ?? crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(states?.size ?? plain.length, 18)
    fields.writeUInt16LE(bytesOf(name).length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(mode * 0x10000, 6)
    place.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, bytesOf(name), packed])
    entries.push(
      Buffer.concat([
        ...[Buffer.from('PK\x01\x02'), Buffer.from([20, madeBy]), withExtra(fields, extra), place],
        ...[bytesOf(name), bytesOf(extra)],
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

const BLOCK = 512
const padded = (bytes: Uint8Array) =>
  Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)])

function tarMember({ name, content, kind = '0' }: Packed): Buffer {
  const bytes = bytesOf(content)
  const header = Buffer.alloc(BLOCK)
  bytesOf(name).copy(header, 0, 0, 100)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        ', 148)
  header.write(kind, 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, padded(bytes)])
}

export const tarOf = (members: readonly Packed[]): Buffer =>
  Buffer.concat([...members.map(tarMember), Buffer.alloc(2 * BLOCK)])

/** The header before a member that has fields of pax, each with its length. */
export function paxHeader(fields: Readonly<Record<string, string>>): Packed {
  const lines = Object.entries(fields).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`
    const length = Buffer.byteLength(rest)
    const digits = String(length + String(length).length).length
    return `${length + digits}${rest}`
  })
  return { name: 'PaxHeader', content: lines.join(''), kind: 'x' }
}
