import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { detectEncoding } from '../encoding/detect.ts'
import { strictUtf8 } from '../encoding/utf8.ts'
import { lockedProblem, type Passwords } from '../encryption/passwords.ts'
import { inflated } from './gzip.ts'
import { ContainerFault } from './limits.ts'
import type { Member } from './member.ts'
import { type Lock, lockOf } from './zip-locked.ts'

/** A ZIP file is read at any place: from the disk, or from memory. */
export type ZipSource = { fd: number } | { bytes: Uint8Array }

/** So many bytes of names show what encoding they are in. */
const NAMES_BYTES_AT_MOST = 64 * 1024
const UTF8_FLAG = 0x800
/** "Info-ZIP Unicode Path Extra Field", APPNOTE 4.6.9. */
const UNICODE_PATH = 0x7075
/** The systems that made an entry, APPNOTE 4.4.2: on these a backslash stands between folders. */
const DOS_SYSTEMS = new Set([0, 6, 10, 11, 14])
const UNIX = 3
const MODE = { kind: 0o170000, link: 0o120000, folder: 0o040000, file: 0o100000 }

// Names as bytes: the library would read those without a flag as if all of them were in the encoding of DOS.
const OPTIONS = { autoClose: false, lazyEntries: true, decodeStrings: false } as const

async function opened(source: ZipSource): Promise<ZipFile> {
  try {
    if ('fd' in source) return await yauzl.fromFdPromise(source.fd, OPTIONS)
    const { buffer, byteOffset, length } = source.bytes
    return await yauzl.fromBufferPromise(Buffer.from(buffer, byteOffset, length), OPTIONS)
  } catch (error) {
    throw faultOf(error)
  }
}

/** A failure of the disk stays what it is. */
const faultOf = (error: unknown) =>
  error instanceof Error && 'syscall' in error
    ? error
    : error instanceof ContainerFault
      ? error
      : new ContainerFault({ reason: 'container-damaged' }, error)

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry()
  } catch (error) {
    throw faultOf(error)
  }
}

/** Names as they are written, however many; in an encoding that is only known when all of them are. */
export type ZipNames = { isPackage: boolean; isWebArchive: boolean; decode: (entry: Entry) => string }

/** What is named so makes a ZIP file an office document or a book, and no container of documents. */
const PACKAGES = [
  ['[Content_Types].xml', '_rels/.rels'],
  ['mimetype', 'META-INF/manifest.xml'],
  ['mimetype', 'META-INF/container.xml'],
] as const
/** What every WACZ file has (Web Archive Collection Zipped 1.1.1, section 5), and where its archives are. */
const WACZ_DESCRIPTION = 'datapackage.json'
const IN_WACZ = /^archive\/.*\.(?:warc|arc)(?:\.gz)?$/i
export const isArchiveInWacz = (name: string): boolean => IN_WACZ.test(name)

const PACKAGE_PARTS = new Set<string>(PACKAGES.flat())

/**
 * What the names of a ZIP file say: whether it is the package of one document, and how those are encoded that do not say it.
 * @throws ContainerFault if it is damaged
 */
export async function namesOfZip(source: ZipSource): Promise<ZipNames> {
  const zip = await opened(source)
  const sample: Uint8Array[] = []
  const parts = new Set<string>()
  let length = 0
  const web = { isDescribed: false, hasArchive: false }
  for await (const entry of entriesOf(zip)) {
    const bytes = entry.fileNameRaw
    const ascii = bytes.toString('latin1')
    if (PACKAGE_PARTS.has(ascii)) parts.add(ascii)
    if (ascii === WACZ_DESCRIPTION) web.isDescribed = true
    if (isArchiveInWacz(ascii)) web.hasArchive = true
    if (length > NAMES_BYTES_AT_MOST || isStated(entry) || strictUtf8(bytes) !== null) continue
    sample.push(bytes, Buffer.from('\n'))
    length += bytes.length
  }
  const found = sample.length === 0 ? null : detectEncoding(Buffer.concat(sample))
  const encoding = found?.known ? found.encoding : null
  const isPackage = PACKAGES.some((names) => names.every((name) => parts.has(name)))
  return {
    isPackage,
    isWebArchive: web.isDescribed && web.hasArchive,
    decode: (entry) => nameOf(entry, encoding),
  }
}

const isStated = ({ generalPurposeBitFlag, extraFields }: Entry) =>
  (generalPurposeBitFlag & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)

/** @param encoding of names that are not in UTF-8 and do not say what they are in; that of DOS, if it is not known */
function nameOf(entry: Entry, encoding: string | null): string {
  const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry
  const asStated = yauzl.getFileNameLowLevel(flags, fileNameRaw, extraFields, true)
  const name = isStated(entry)
    ? asStated
    : (strictUtf8(fileNameRaw) ??
      (encoding === null ? asStated : new TextDecoder(encoding).decode(fileNameRaw)))
  return DOS_SYSTEMS.has(entry.versionMadeBy >> 8) ? name.replaceAll('\\', '/') : name
}

const kindOf = ({ versionMadeBy, externalFileAttributes }: Entry) =>
  versionMadeBy >> 8 === UNIX ? (externalFileAttributes >>> 16) & MODE.kind : 0

const STORED = 0
const DEFLATED = 8

function problemOf(entry: Entry, lock: Lock | null): DocumentProblem | null {
  const kind = kindOf(entry)
  if (kind === MODE.link) return { reason: 'member-is-link' }
  if (kind !== 0 && kind !== MODE.file) return { reason: 'member-is-device' }
  if (lock === null && entry.isEncrypted()) return { reason: 'encryption-unknown' }
  const method = lock?.method ?? entry.compressionMethod
  return method === STORED || method === DEFLATED ? null : { reason: 'compression-unknown', method }
}

/**
 * The members of a ZIP file, in the order of its central directory. Folders are none.
 * @param unpacked is told how many bytes come, and throws where they are too many
 * @param passwords are tried for what is encrypted
 * @throws ContainerFault if the directory is damaged
 */
export async function* zipMembers(
  source: ZipSource,
  { decode }: ZipNames,
  unpacked: (bytes: number) => void,
  passwords: Passwords,
): AsyncGenerator<Member> {
  const zip = await opened(source)
  for await (const entry of entriesOf(zip)) {
    const name = decode(entry)
    if (name.endsWith('/') || kindOf(entry) === MODE.folder) continue
    const size = entry.uncompressedSize
    const lock = entry.isEncrypted() ? lockOf(entry) : null
    const problem = problemOf(entry, lock)
    if (problem) yield { name, size, problem }
    else if (lock === null) yield { name, size, chunks: () => bytesOf(zip, entry, unpacked) }
    else yield { name, size, chunks: () => unlockedBytesOf(zip, entry, lock, unpacked, passwords) }
  }
}

/** @throws ContainerFault if the bytes are not those that were packed */
async function* bytesOf(
  zip: ZipFile,
  entry: Entry,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let sum = 0
  for await (const chunk of readOf(zip, entry)) {
    unpacked(chunk.length)
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (sum !== entry.crc32) throw new ContainerFault({ reason: 'member-damaged' })
}

async function* readOf(
  zip: ZipFile,
  entry: Entry,
  options: { decodeFileData?: false; start?: number; end?: number } = {},
): AsyncGenerator<Uint8Array> {
  try {
    yield* await zip.openReadStreamPromise(entry, options)
  } catch (error) {
    throw faultOf(error)
  }
}

/** @throws ContainerFault if no password is right, or the bytes are not those that were packed */
async function* unlockedBytesOf(
  zip: ZipFile,
  entry: Entry,
  { method, hasCrc, opened }: Lock,
  unpacked: (bytes: number) => void,
  passwords: Passwords,
): AsyncGenerator<Uint8Array> {
  if (passwords.length === 0) throw new ContainerFault(lockedProblem(passwords))
  const packed = opened((start, end) => readOf(zip, entry, { decodeFileData: false, start, end }), passwords)
  let sum = 0
  let size = 0
  const all = method === DEFLATED ? inflated(packed, unpacked) : packed
  for await (const chunk of all) {
    if (method !== DEFLATED) unpacked(chunk.length)
    sum = crc32(chunk, sum)
    size += chunk.length
    yield chunk
  }
  if (size !== entry.uncompressedSize || (hasCrc && sum !== entry.crc32))
    throw new ContainerFault({ reason: 'member-damaged' })
}
