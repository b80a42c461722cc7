import path from 'node:path'

/** What a file is, by its first bytes before its name: names lie more often. */
export type FileFormat =
  | { readable: true; format: 'text' | 'html' | 'records' }
  | { readable: false; description: string }

/** First bytes as Latin-1 text, and what they stand for. */
const MAGIC: [string, string][] = [
  // Before UTF-16, whose mark the first of them begins with.
  ['\xff\xfe\0\0', 'text in UTF-32'],
  ['\0\0\xfe\xff', 'text in UTF-32'],
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a sound, video or WebP file'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound file'],
  ['SQLite format 3', 'a database'],
  ['!BDN', 'an Outlook mailbox'],
  ['WARC/', 'a web archive'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
]

const NOT_YET: Record<string, string> = {
  '.pdf': 'a PDF',
  '.doc': 'an office document',
  '.docx': 'an office document',
  '.odt': 'an office document',
  '.rtf': 'an RTF document',
  '.epub': 'an e-book',
  '.eml': 'an e-mail message',
  '.mbox': 'a mailbox',
  '.mht': 'a saved web page in one file (MHTML)',
  '.mhtml': 'a saved web page in one file (MHTML)',
  '.warc': 'a web archive',
  '.xml': 'an XML file',
  '.json': 'a JSON file (records are read from .jsonl)',
  '.csv': 'a table',
  '.tsv': 'a table',
  '.xls': 'a spreadsheet',
  '.xlsx': 'a spreadsheet',
  '.zip': 'a ZIP archive',
  '.tar': 'an archive',
  '.gz': 'a gzip archive',
  '.jpg': 'a JPEG image',
  '.jpeg': 'a JPEG image',
  '.png': 'a PNG image',
  '.gif': 'a GIF image',
  '.webp': 'a WebP image',
  '.svg': 'an SVG image',
  '.mp3': 'a sound file',
  '.wav': 'a sound file',
  '.mp4': 'a video',
  '.mov': 'a video',
  '.css': 'a style sheet of a saved web page',
  '.js': 'a script of a saved web page',
  '.woff': 'a font',
  '.woff2': 'a font',
}

const RECORDS = new Set(['.jsonl', '.ndjson'])
export const holdsRecords = (file: string) => RECORDS.has(path.extname(file).toLowerCase())
const HTML = new Set(['.html', '.htm', '.xhtml', '.shtml'])
const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

// A text may begin with "MZ" or "BZh"; only a file that also holds bytes no text has is taken for one.
const AMBIGUOUS = new Set(['MZ', 'ID3', 'BZh', 'GIF8', 'RIFF', 'Rar!', 'OggS', 'WARC/', '!BDN'])

const isMarkedUtf16 = (head: Uint8Array) =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)

function isBinary(head: Uint8Array): boolean {
  if (isMarkedUtf16(head)) return false
  let controls = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
  // UTF-16 has a NUL for each Latin letter and next to no other control characters.
  let nuls = 0
  for (const byte of head) if (byte === 0) nuls += 1
  return controls - nuls > head.length * 0.02 || (nuls > 0 && nuls < head.length * 0.04 && controls > nuls)
}

/** @param head the first bytes of the file, 4,096 are enough */
export function detectFormat(file: string, head: Uint8Array): FileFormat {
  const extension = path.extname(file).toLowerCase()
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString('latin1')
  const binary = isBinary(head)
  for (const [magic, description] of MAGIC) {
    if (start.startsWith(magic) && (binary || !AMBIGUOUS.has(magic))) return { readable: false, description }
  }
  if (holdsRecords(file)) {
    // One of the first two bytes of UTF-16 is 0 where the text begins with a Latin letter or a brace.
    const utf16 = isMarkedUtf16(head) || head.subarray(0, 2).includes(0)
    if (utf16) return { readable: false, description: 'a file of records in UTF-16' }
    return { readable: true, format: 'records' }
  }
  const known = NOT_YET[extension]
  if (known !== undefined) return { readable: false, description: known }
  if (binary) return { readable: false, description: 'a binary file' }
  if (HTML.has(extension) || HTML_START.test(start.replaceAll('\0', '')))
    return { readable: true, format: 'html' }
  return { readable: true, format: 'text' }
}
