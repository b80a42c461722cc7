import { inflateRawSync } from 'node:zlib'
import type { UnreadableFormat } from '../../../model/error-terms.ts'
import type { OfficeFormat } from '../office-formats.ts'
import {
  COMMENT_BYTES_AT_MOST,
  dataStart,
  directoryIn,
  END_BYTES,
  entriesOf,
  type ZipEntry,
} from './zip-directory.ts'

/** Bytes of a file, wherever it is: `read` gives fewer at its end. */
export type ByteSource = { size: number; read: (start: number, end: number) => Promise<Uint8Array> }

/** A directory that lists more than some ten thousand parts is none of a document. */
const DIRECTORY_BYTES_AT_MOST = 2 ** 20
const MIMETYPE_BYTES_AT_MOST = 256
/** A local header with the longest names that these parts have. */
const LOCAL_BYTES_AT_MOST = 4096

/** OpenDocument 1.3, part 2, appendix C; EPUB 3.3, section 4.2.6.2. Templates have the type of what they are for. */
const BY_MIMETYPE: readonly [RegExp, OfficeFormat][] = [
  [/^application\/epub\+zip\b/, 'epub'],
  [/^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.(?:text|writer)\b/, 'odt'],
  [/^application\/vnd\.(?:oasis\.opendocument\.presentation|sun\.xml\.impress)\b/, 'odp'],
  [/^application\/vnd\.(?:oasis\.opendocument\.spreadsheet|sun\.xml\.calc)\b/, 'ods'],
]

/** Office Open XML has its main part in one of these folders. */
const BY_FOLDER: readonly [string, OfficeFormat][] = [
  ['word/', 'docx'],
  ['ppt/', 'pptx'],
  ['xl/', 'xlsx'],
]

/**
 * Which document an archive is, by the parts that it lists.
 * @returns null for an archive that is none, or whose directory cannot be read
 */
export async function officeFormatOf(source: ByteSource): Promise<OfficeFormat | null> {
  const tailStart = Math.max(0, source.size - COMMENT_BYTES_AT_MOST - END_BYTES)
  const directory = directoryIn(await source.read(tailStart, source.size), source.size)
  if (directory === null) return byFirstNames(await source.read(0, LOCAL_BYTES_AT_MOST))
  if (directory.end - directory.start > DIRECTORY_BYTES_AT_MOST) return null
  const entries = entriesOf(await source.read(directory.start, directory.end))
  const names = entries.map(({ name }) => name)
  if (names.includes('[Content_Types].xml')) {
    const [, format] = BY_FOLDER.find(([folder]) => names.some((name) => name.startsWith(folder))) ?? []
    return format ?? null
  }
  const typed = entries.find(({ name }) => name === 'mimetype')
  const mimetype = typed === undefined ? null : await shortPart(source, typed)
  if (mimetype !== null) return BY_MIMETYPE.find(([type]) => type.test(mimetype))?.[1] ?? null
  if (names.includes('META-INF/container.xml') && names.some((name) => name.endsWith('.opf'))) return 'epub'
  return null
}

/** What a file is of which the end is missing, so that it is refused as that. */
function byFirstNames(head: Uint8Array): OfficeFormat | null {
  const names = Buffer.from(head).toString('latin1')
  if (!names.includes('[Content_Types].xml')) return null
  return BY_FOLDER.find(([folder]) => names.includes(folder))?.[1] ?? null
}

async function shortPart(source: ByteSource, { at, packedBytes, method }: ZipEntry): Promise<string | null> {
  if (packedBytes > MIMETYPE_BYTES_AT_MOST) return null
  const local = await source.read(at, at + LOCAL_BYTES_AT_MOST)
  const start = dataStart(local)
  if (start === null) return null
  const packed = local.subarray(start, start + packedBytes)
  if (method === 0) return Buffer.from(packed).toString('latin1')
  try {
    return inflateRawSync(packed, { maxOutputLength: MIMETYPE_BYTES_AT_MOST }).toString('latin1')
  } catch {
    // What cannot be unpacked says nothing of the file.
    return null
  }
}

/** What is kept in OLE compound files: formats that are read, and others. */
type CompoundFormat = 'doc' | 'xls' | 'ppt' | 'msg' | 'locked-office' | UnreadableFormat

/** Names of streams and folders, in small letters, in an OLE compound file, and what has them: [MS-CFB], [MS-DOC], [MS-XLS], [MS-PPT], [MS-OFFCRYPTO]. */
const BY_STREAM: readonly [string, CompoundFormat][] = [
  ['encryptedpackage', 'locked-office'],
  ['worddocument', 'doc'],
  ['pp97_dualstorage', 'ppt'],
  ['persistentstorage directory', 'old-slides'],
  ['powerpoint document', 'ppt'],
  ['pp40', 'old-slides'],
  ['workbook', 'xls'],
  ['book', 'xls'],
  ['__properties_version1.0', 'msg'],
]
const DIRECTORY_ENTRY_BYTES = 128
/** The root storage of a document has its streams in its first sectors. */
const SECTORS_READ_AT_MOST = 256
const END_OF_CHAIN = 0xfffffffa
const NO_ENTRY = 0xffffffff

/** What an OLE compound file is, by the names of what is in its root: documents within it have others. */
export async function compoundFormatOf(source: ByteSource): Promise<CompoundFormat> {
  const entries = await entriesIn(source)
  const names = new Set<string>()
  const seen = new Set<number>()
  const open = [entries[0]?.child ?? NO_ENTRY]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at]
    if (entry === undefined || seen.has(at)) continue
    seen.add(at)
    names.add(entry.name.toLowerCase())
    open.push(entry.left, entry.right)
  }
  return BY_STREAM.find(([name]) => names.has(name))?.[1] ?? 'old-office'
}

type Entry = { name: string; left: number; right: number; child: number }

async function entriesIn({ size, read }: ByteSource): Promise<Entry[]> {
  const found: Entry[] = []
  const header = Buffer.from(await read(0, 512))
  if (header.length < 512) return found
  const sectorBytes = 2 ** Math.min(header.readUInt16LE(30), 12)
  const placeOf = (sector: number) => (sector + 1) * sectorBytes
  let sector = header.readUInt32LE(48)
  for (let count = 0; count < SECTORS_READ_AT_MOST && sector < END_OF_CHAIN; count += 1) {
    const at = placeOf(sector)
    if (at >= size) break
    const entries = Buffer.from(await read(at, at + sectorBytes))
    for (let from = 0; from + DIRECTORY_ENTRY_BYTES <= entries.length; from += DIRECTORY_ENTRY_BYTES) {
      const nameBytes = Math.min(entries.readUInt16LE(from + 64), 64)
      found.push({
        name: entries.toString('utf16le', from, from + Math.max(0, nameBytes - 2)),
        left: entries.readUInt32LE(from + 68),
        right: entries.readUInt32LE(from + 72),
        child: entries.readUInt32LE(from + 76),
      })
    }
    // The chain of sectors is in the file allocation table, whose first 109 sectors the header lists.
    const perSector = sectorBytes / 4
    const table = Math.floor(sector / perSector)
    if (table >= 109) break
    const tableAt = placeOf(header.readUInt32LE(76 + table * 4)) + (sector % perSector) * 4
    const next = Buffer.from(await read(tableAt, tableAt + 4))
    if (next.length < 4) break
    sector = next.readUInt32LE(0)
  }
  return found
}
