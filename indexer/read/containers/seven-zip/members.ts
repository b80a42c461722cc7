import { crc32 } from 'node:zlib'
import type { DocumentProblem } from '../../../../model/error-reasons.ts'
import { likeliestFirst, lockedProblem, noteRight, type Passwords } from '../../encryption/passwords.ts'
import type { ByteSource } from '../../package/kind.ts'
import { ByteReader } from '../byte-reader.ts'
import { ContainerFault } from '../limits.ts'
import { damaged } from '../lzma/range-decoder.ts'
import type { Member } from '../member.ts'
import { type Folder, headerIn, type Listed, type ListedFile } from './header.ts'
import { isFormless, isLocked, unknownMethod, unpackedBy } from './unpack.ts'

const START_BYTES = 32
const CHUNK_BYTES = 256 * 1024
/** The list of half a million files with long names. */
const HEADER_BYTES_AT_MOST = 64 * 1024 * 1024
/** Headers that are packed are so once, or once more where they are encrypted. */
const PACKED_AT_MOST = 4
/** So much is unpacked to see whether a password is right; by then, a wrong one has shown itself. */
const PROVED_BYTES = 64 * 1024 * 1024
/** What a program for Unix notes of a file, in the upper half of its attributes. */
const UNIX = { noted: 0x8000, kind: 0o170000, link: 0o120000, file: 0o100000 }

type Archive = { source: ByteSource; unpacked: (bytes: number) => void; passwords: Passwords }

/**
 * The members of a 7z archive, in its order. Folders are none. Where one is damaged, those that were packed with it and
 * come later are too; others are read.
 * @param unpacked is told how many bytes come, and throws where they are too many
 * @param passwords are tried for what is encrypted
 * @throws ContainerFault if its list is damaged, or locked and no password opens it
 */
export async function* sevenZipMembers(
  source: ByteSource,
  unpacked: (bytes: number) => void,
  passwords: Passwords,
): AsyncGenerator<Member> {
  const archive = { source, unpacked, passwords }
  const { folders, files } = await listIn(archive)
  const parts = folders.flatMap((folder) => folder.parts.map((part) => ({ folder, part })))
  let next = 0
  let open: OpenFolder | null = null
  try {
    for (const file of files) {
      if (!file.hasBytes) {
        if (!file.isFolder) yield { name: nameOf(file), size: 0, chunks: async function* () {} }
        continue
      }
      const at = parts[next++]
      if (at === undefined) throw damaged()
      const { folder, part } = at
      if (open === null || open.folder !== folder) {
        await open?.close()
        open = new OpenFolder(archive, folder)
      }
      yield open.member(file, part)
    }
  } finally {
    await open?.close()
  }
}

/** Some programs write the separator of Windows. */
const nameOf = ({ name }: ListedFile) => name.replaceAll('\\', '/')

function problemOf({ attributes }: ListedFile, folder: Folder): DocumentProblem | null {
  const kind = (attributes & UNIX.noted) === 0 ? UNIX.file : (attributes >>> 16) & UNIX.kind
  if (kind === UNIX.link) return { reason: 'member-is-link' }
  if (kind !== UNIX.file && kind !== 0) return { reason: 'member-is-device' }
  const method = unknownMethod(folder.coders)
  return method === null ? null : { reason: 'compression-unknown', method }
}

/** A folder while its parts are read, one after the other. */
class OpenFolder {
  readonly folder: Folder
  readonly #archive: Archive
  #reader: ByteReader | null = null
  #fault: DocumentProblem | null = null
  /** Where the part begins that is asked for next. */
  #start = 0

  constructor(archive: Archive, folder: Folder) {
    this.#archive = archive
    this.folder = folder
  }

  member(file: ListedFile, { size, crc }: Folder['parts'][number]): Member {
    const start = this.#start
    this.#start += size
    const problem = problemOf(file, this.folder) ?? this.#fault
    const known = { name: nameOf(file), size }
    return problem === null
      ? { ...known, chunks: () => this.#bytesOf(start, size, crc) }
      : { ...known, problem }
  }

  async close(): Promise<void> {
    await this.#reader?.end()
  }

  async *#bytesOf(start: number, size: number, crc: number | null): AsyncGenerator<Uint8Array> {
    try {
      this.#reader ??= new ByteReader(await unpackedFolder(this.#archive, this.folder))
      await this.#reader.skip(start - this.#reader.position)
      let sum = 0
      for await (const chunk of this.#reader.chunks(size)) {
        sum = crc32(chunk, sum)
        yield chunk
      }
      if (crc !== null && sum !== crc) throw damaged()
    } catch (error) {
      if (!(error instanceof ContainerFault)) throw error
      const isDamaged = error.problem.reason === 'container-damaged'
      this.#fault = isDamaged ? { reason: 'member-damaged' } : error.problem
      throw new ContainerFault(this.#fault, error)
    }
  }
}

async function listIn(archive: Archive): Promise<Listed> {
  const { source } = archive
  const start = Buffer.from(await source.read(0, START_BYTES))
  if (start.length < START_BYTES || crc32(start.subarray(12)) !== start.readUInt32LE(8)) throw damaged()
  const size = Number(start.readBigUInt64LE(20))
  if (size === 0) return { folders: [], files: [] }
  const at = START_BYTES + Number(start.readBigUInt64LE(12))
  if (size > HEADER_BYTES_AT_MOST || at + size > source.size) throw damaged()
  let bytes = await source.read(at, at + size)
  if (crc32(bytes) !== start.readUInt32LE(28)) throw damaged()
  for (let time = 0; time < PACKED_AT_MOST; time += 1) {
    const header = headerIn(bytes)
    if ('files' in header) return header
    bytes = await packedHeader(archive, header.packed)
  }
  throw damaged()
}

async function packedHeader(archive: Archive, folder: Folder): Promise<Uint8Array> {
  const method = unknownMethod(folder.coders)
  if (method !== null) throw new ContainerFault({ reason: 'compression-unknown', method })
  const size = folder.parts.reduce((sum, part) => sum + part.size, 0)
  if (size > HEADER_BYTES_AT_MOST) throw damaged()
  const reader = new ByteReader(await unpackedFolder(archive, folder))
  const bytes = await reader.takeAll(size)
  await reader.end()
  if (folder.crc !== null && crc32(bytes) !== folder.crc) throw damaged()
  return bytes
}

/** @throws ContainerFault if it is locked and no password opens it */
async function unpackedFolder(archive: Archive, folder: Folder): Promise<AsyncIterable<Uint8Array>> {
  const { passwords, unpacked } = archive
  const coders = folder.coders ?? []
  if (!isLocked(coders)) return counted(unpackedBy(packedOf(archive, folder), coders, null), unpacked)
  for (const password of likeliestFirst(passwords)) {
    if (!(await isProved(archive, folder, password))) continue
    noteRight(password)
    return counted(unpackedBy(packedOf(archive, folder), coders, password), unpacked)
  }
  throw new ContainerFault(lockedProblem(passwords))
}

async function* counted(chunks: AsyncIterable<Uint8Array>, unpacked: (bytes: number) => void) {
  for await (const chunk of chunks) {
    unpacked(chunk.length)
    yield chunk
  }
}

async function* packedOf({ source }: Archive, { start, packedBytes }: Folder): AsyncGenerator<Uint8Array> {
  const from = START_BYTES + start
  const end = from + packedBytes
  if (end > source.size) throw damaged()
  for (let at = from; at < end; at += CHUNK_BYTES)
    yield await source.read(at, Math.min(end, at + CHUNK_BYTES))
}

/** Whether what a password gives is what was packed: the format has nothing else by which to tell. */
async function isProved(archive: Archive, folder: Folder, password: string): Promise<boolean> {
  const [first] = folder.parts
  const { size, crc } =
    folder.parts.length === 1 || first === undefined ? { size: 0, crc: folder.crc, ...first } : first
  const coders = folder.coders ?? []
  const proved = isFormless(coders) ? size : Math.min(size, PROVED_BYTES)
  const reader = new ByteReader(unpackedBy(packedOf(archive, folder), coders, password))
  try {
    let sum = 0
    for await (const chunk of reader.chunks(proved)) sum = crc32(chunk, sum)
    return crc === null || proved < size || sum === crc
  } catch (error) {
    // What comes of a wrong one is no stream of any kind.
    if (error instanceof ContainerFault && error.problem.reason !== 'encryption-unknown') return false
    throw error
  } finally {
    await reader.end()
  }
}
