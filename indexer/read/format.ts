import path from 'node:path'
import type { UnreadableFormat } from '../../model/error-terms.ts'
import type { PackedFormat } from './containers/packed.ts'
import { isTarHeader, TAR_HEADER_BYTES } from './containers/tar.ts'
import { markedUtf16, unmarkedUtf16 } from './encoding/utf16.ts'
import { imageFormatOf } from './image-head.ts'
import { isMailbox, isMessage, isSavedPage } from './mail/beginnings.ts'
import type { OfficeFormat } from './office-formats.ts'
import { type ByteSource, compoundFormatOf, officeFormatOf } from './package/kind.ts'
import { isTable } from './table/delimiter.ts'
import { isWarc } from './warc-beginning.ts'

/** What a file is, by its first bytes before its name, because names are wrong more often. */
export type FileFormat =
  | {
      readable: true
      format:
        | 'text'
        | 'html'
        | 'markdown'
        | 'srt'
        | 'vtt'
        | 'pdf'
        | 'image'
        | 'mail'
        | 'msg'
        | 'mhtml'
        | 'table'
        | 'records'
        | 'locked-office'
        | OfficeFormat
    }
  /** `container`: it has members, which may be read. A ZIP file may also be the package of one document. */
  | { readable: false; unreadable: UnreadableFormat; container?: ContainerFormat }

export type ContainerFormat = PackedFormat | 'zip' | 'seven-zip' | 'tar' | 'mailbox' | 'warc' | 'outlook'

/** First bytes of containers as Latin-1 text. */
const CONTAINERS: [string, ContainerFormat, UnreadableFormat][] = [
  ['PK\x03\x04', 'zip', 'zip'],
  ['PK\x05\x06', 'zip', 'zip'],
  ['\x1f\x8b\x08', 'gzip', 'archive'],
  ['\xfd7zXZ\0', 'xz', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'seven-zip', 'archive'],
]

/** A store of Outlook: its messages, or a copy of those on a server: [MS-PST], section 2.2.2.6. No text has the zero of a version in two bytes. */
const OUTLOOK_STORE = /^!BDN[\s\S]{4}S[MO][\s\S]\0/

/** A BZ2 file has its first block behind its level, or its end if it is empty; a text may begin with its letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an empty one has
const BZIP2 = /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/

/** LZMA alone has no mark: the properties that programs offer, and an unknown size or one below 2^48. Its name has to say so too. */
const LZMA = /^\x5d\0[\s\S]{3}(?:\xff{8}|[\s\S]{6}\0\0)\0/
const LZMA_NAMES = new Set(['.lzma', '.tlz'])

/** First bytes as Latin-1 text, and the formats they mean. */
const MAGIC: [string, UnreadableFormat][] = [
  // Before UTF-16, because the first of them begins with its byte order mark.
  ['\xff\xfe\0\0', 'utf-32'],
  ['\0\0\xfe\xff', 'utf-32'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-office'],
  // Word 1 and 2, which wrote no compound files.
  ['\x9b\xa5!\0', 'old-word'],
  ['\xdb\xa5-\0', 'old-word'],
  // Excel 2 to 4, likewise.
  ['\t\0\x04\0', 'old-spreadsheet'],
  ['\t\x02\x06\0', 'old-spreadsheet'],
  ['\t\x04\x06\0', 'old-spreadsheet'],
  ['BZh', 'archive'],
  ['Rar!', 'archive'],
  // Zstandard, and the dictionary before it in a packed web archive.
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['\x5d\x2a\x4d\x18', 'archive'],
  ['RIFF', 'media'],
  ['ID3', 'sound'],
  ['OggS', 'sound'],
  ['SQLite format 3', 'database'],
  ['!BDN', 'mailbox'],
  ['filedesc://', 'web-archive'],
  ['\x7fELF', 'program'],
  ['MZ', 'program'],
]

const NOT_YET: Record<string, UnreadableFormat> = {
  '.warc': 'web-archive',
  '.xml': 'xml',
  '.json': 'json',
  '.zip': 'zip',
  '.tar': 'archive',
  '.gz': 'archive',
  '.jpg': 'image',
  '.jpeg': 'image',
  '.png': 'image',
  '.gif': 'image',
  '.webp': 'image',
  '.svg': 'image',
  '.mp3': 'sound',
  '.wav': 'sound',
  '.mp4': 'video',
  '.mov': 'video',
  '.css': 'style-sheet',
  '.js': 'script',
  '.woff': 'font',
  '.woff2': 'font',
}

const RECORDS = new Set(['.jsonl', '.ndjson'])
const TABLES = new Set(['.csv', '.tsv', '.tab'])
const extensionOf = (file: string) => path.extname(file).toLowerCase()
export const containsRecords = (file: string) => RECORDS.has(extensionOf(file))
/** Whether what a file contains is not known before it is read: records, or a table that may consist of them. */
export const mayContainRecords = (file: string) => containsRecords(file) || TABLES.has(extensionOf(file))
const MHTML = new Set(['.mht', '.mhtml'])
const MAIL = new Set(['.eml', '.emlx'])
export const HTML_NAMES: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.shtml'])
/** Root elements of web pages; `head` and `body` begin one whose `html` tag was left out, as it may be. */
const HTML_ROOTS = new Set(['html', 'head', 'body'])

/** How subtitles begin, whatever the name of the file. */
const SUBTITLES: readonly ['vtt' | 'srt', RegExp][] = [
  ['vtt', /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?WEBVTT(?:[ \t\r\n]|$)/],
  [
    'srt',
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s{0,100}(?:\d{1,6}\s{0,10}[\r\n]\s{0,10})?\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s{0,10}-->/,
  ],
]
const NAMED: Record<string, 'srt' | 'vtt' | 'markdown'> = {
  '.srt': 'srt',
  '.vtt': 'vtt',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** Programs that read PDF take what has this somewhere in its first kilobyte (ISO 32000-1, annex H.3.4.1). */
const PDF = '%PDF-'
const PDF_AT_MOST = 1024

const RTF = /^(?:\xef\xbb\xbf)?\s{0,100}\{\\rtf/

/** A byte order mark, read as Latin-1. */
const MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/
const SPACE = /\s*/y
const DOCTYPE_NAME = /<!doctype\s+([^\s>[]*)/iy
const TAG_NAME = /<([a-z][^\s/>]*)/iy

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The name of the root element that markup begins with, or that its document type states; null for other text. */
function rootOf(text: string): string | null {
  let at = MARK.exec(text)?.[0].length ?? 0
  for (;;) {
    at += matchAt(SPACE, text, at)?.[0].length ?? 0
    const doctype = matchAt(DOCTYPE_NAME, text, at)
    const [, name] = doctype ?? matchAt(TAG_NAME, text, at) ?? []
    if (name !== undefined) return name.toLowerCase()
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null
    const closed = end === null ? -1 : text.indexOf(end, at)
    if (end === null || closed === -1) return null
    at = closed + end.length
  }
}

/** Office documents that are no archive, but XML in a single file, and are not read: Word 2003, a package. */
const FLAT_OFFICE = new Set(['w:worddocument', 'pkg:package', 'office:document'])
/** What the root of OpenDocument in a single file says that it is. */
const FLAT_ODF =
  /\boffice:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.(text|presentation|spreadsheet)\b/
const ODF_FORMATS: Readonly<Record<string, OfficeFormat>> = {
  text: 'odt',
  presentation: 'odp',
  spreadsheet: 'ods',
}
/** The root of a workbook of Excel 2003 in XML, and its namespace. */
const WORKBOOK_ROOTS = new Set(['workbook', 'ss:workbook'])
const WORKBOOK_NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet'

/** What programs call tables so that Excel opens them: pages and texts among them. */
const NAMED_AS_WORKBOOK = new Set(['.xls', '.xlt'])
const TABLE_ROOTS = new Set(['table', 'style', 'meta'])

function isFeed(root: string | null, head: string): boolean {
  if (root === 'rss') return true
  if (root === 'feed') return head.includes('http://www.w3.org/2005/Atom')
  return root === 'rdf:rdf' && head.includes('http://purl.org/rss/')
}

// A text may begin with "MZ" or "BZh"; it is only binary if it also has bytes that no text has.
const AMBIGUOUS = new Set(['MZ', 'ID3', 'BZh', 'RIFF', 'Rar!', 'OggS', '!BDN'])

/** Of the bytes that no text in an encoding of bytes has, so many are an accident. */
const CONTROLS_SHARE = 0.02

function isBinary(head: Uint8Array): boolean {
  if (markedUtf16(head) !== null || unmarkedUtf16(head) !== null) return false
  let controls = 0
  let nuls = 0
  for (const byte of head) {
    // An escape begins a word in the Japanese encoding of seven bits.
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
    if (byte === 0) nuls += 1
  }
  if (nuls > head.length / 2 + 1) return true
  return (
    controls - nuls > head.length * CONTROLS_SHARE ||
    (nuls > 0 && nuls < head.length * 0.04 && controls > nuls)
  )
}

/** Further down than at its beginning, a text may write about these characters too. */
function isPdf(start: string, extension: string): boolean {
  const at = start.slice(0, PDF_AT_MOST).indexOf(PDF)
  return at === 0 || (at > 0 && (extension === '.pdf' || start.trimStart().startsWith(PDF)))
}

/** What was a file of records has documents in the index, which others in its place would remove. */
const unlessRecords = (file: string, unreadable: UnreadableFormat, found: FileFormat): FileFormat =>
  containsRecords(file) ? { readable: false, unreadable } : found

const containerOf = (file: string, container: ContainerFormat, unreadable: UnreadableFormat) =>
  unlessRecords(file, unreadable, { readable: false, unreadable, container })

const office = (file: string, format: OfficeFormat) =>
  unlessRecords(file, 'office', { readable: true, format })

/** What a file is by its first bytes alone: an office document is an archive. @param head 4,096 of them are enough */
export function detectFormat(file: string, head: Uint8Array): FileFormat {
  const extension = path.extname(file).toLowerCase()
  const latin1 = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
  const start = latin1.slice(0, 1024)
  const binary = isBinary(head)
  const beginning = latin1.replaceAll('\0', '')
  if (isPdf(start, extension)) return unlessRecords(file, 'pdf', { readable: true, format: 'pdf' })
  if (RTF.test(start)) return office(file, 'rtf')
  const image = imageFormatOf(head)
  // A text may begin with the letters of the others.
  if (image !== null && (binary || !/^(?:gif|webp)$/.test(image))) {
    return unlessRecords(file, 'image', { readable: true, format: 'image' })
  }
  for (const [magic, container, unreadable] of CONTAINERS) {
    if (start.startsWith(magic)) return containerOf(file, container, unreadable)
  }
  if (BZIP2.test(start)) return containerOf(file, 'bzip2', 'archive')
  if (LZMA_NAMES.has(extension) && LZMA.test(start)) return containerOf(file, 'lzma', 'archive')
  if (OUTLOOK_STORE.test(start)) return containerOf(file, 'outlook', 'mailbox')
  if (isTarHeader(head.subarray(0, TAR_HEADER_BYTES))) return containerOf(file, 'tar', 'archive')
  if (isWarc(head)) return containerOf(file, 'warc', 'web-archive')
  // Mail is sent in bytes: of what somebody saved in UTF-16, only a reader of text finds the fields.
  if (isMailbox(latin1) && !MAIL.has(extension)) return containerOf(file, 'mailbox', 'mailbox')
  if (isSavedPage(latin1, MHTML.has(extension)) && !binary)
    return unlessRecords(file, 'mhtml', { readable: true, format: 'mhtml' })
  if (isMessage(latin1, MAIL.has(extension)) && !binary)
    return unlessRecords(file, 'e-mail', { readable: true, format: 'mail' })
  for (const [magic, unreadable] of MAGIC) {
    if (start.startsWith(magic) && (binary || !AMBIGUOUS.has(magic))) return { readable: false, unreadable }
  }
  if (containsRecords(file)) return { readable: true, format: 'records' }
  const root = binary ? null : rootOf(beginning)
  if (root !== null && WORKBOOK_ROOTS.has(root) && beginning.includes(WORKBOOK_NAMESPACE))
    return { readable: true, format: 'xls' }
  const flat = root === 'office:document' ? ODF_FORMATS[FLAT_ODF.exec(beginning)?.[1] ?? ''] : undefined
  if (flat !== undefined) return { readable: true, format: flat }
  const known = NOT_YET[extension]
  if (known !== undefined) return { readable: false, unreadable: known }
  if (binary) return { readable: false, unreadable: 'binary' }
  if (isFeed(root, beginning)) return { readable: false, unreadable: 'feed' }
  if (root !== null && FLAT_OFFICE.has(root)) return { readable: false, unreadable: 'flat-office' }
  if (HTML_NAMES.has(extension) || (root !== null && HTML_ROOTS.has(root)))
    return { readable: true, format: 'html' }
  if (NAMED_AS_WORKBOOK.has(extension)) {
    if (root !== null && TABLE_ROOTS.has(root)) return { readable: true, format: 'html' }
    if (root === null && isTable(beginning)) return { readable: true, format: 'table' }
  }
  if (TABLES.has(extension)) return { readable: true, format: 'table' }
  return {
    readable: true,
    format: SUBTITLES.find(([, begins]) => begins.test(beginning))?.[0] ?? NAMED[extension] ?? 'text',
  }
}

/** What a file is, also where its first bytes do not tell: an archive by its parts, and which old office document. */
export async function formatOf(file: string, head: Uint8Array, source: ByteSource): Promise<FileFormat> {
  const format = detectFormat(file, head)
  if (format.readable) return format
  if (format.unreadable === 'old-office') {
    const found = await compoundFormatOf(source)
    if (found === 'doc' || found === 'xls' || found === 'ppt') return office(file, found)
    if (found === 'locked-office')
      return unlessRecords(file, 'office', { readable: true, format: 'locked-office' })
    if (found === 'msg') return unlessRecords(file, 'outlook-message', { readable: true, format: found })
    return { readable: false, unreadable: found }
  }
  if (format.container !== 'zip') return format
  const found = await officeFormatOf(source)
  return found === null ? format : office(file, found)
}
