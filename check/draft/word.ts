import { Unzip, UnzipInflate, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { AppError } from '../../model/errors.ts'

/** The XML of a book of 300 pages has about 5 MB; a file of 2 MB could unpack to a thousand times its size. */
const UNPACKED_AT_MOST = { megabytes: 24, bytes: 24_000_000 }
/** So much of a file is unpacked before it is measured again. */
const STEP = 16_384
/**
 * What the words are in, whatever the part is called (Word on the web writes `document2.xml`), and how they are made up: no
 * pictures, fonts, or programs.
 */
const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/

/** What authors quote with: by the names that Word gives the styles in English, whatever language shows them. */
const BLOCK_QUOTATIONS = ['Quote', 'Intense Quote', 'Block Text', 'Quotations', 'Block Quotation'].map(
  (style) => `p[style-name='${style}'] => blockquote > p:fresh`,
)

/**
 * A Word file (.docx) as a web page: what is deleted in tracked changes is left out, what is inserted stays, and so do
 * footnotes, at the end.
 * @throws AppError `draft-refused` if it is none, or would unpack to more than a text can be
 */
export async function pageOfWord(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const parts = unpackedParts(name, bytes)
    // What is given to it has only been stored, so that it unpacks nothing that was not measured.
    const buffer = Buffer.from(zipSync(parts, { level: 0 }))
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: BLOCK_QUOTATIONS, externalFileAccess: false },
    )
    return Buffer.from(`<!doctype html><html><head><meta charset="utf-8"></head><body>${value}</body></html>`)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const reason = cause instanceof RangeError ? 'nested-too-deeply' : 'not-a-word-file'
    throw new AppError('draft-refused', { name, problem: { reason } }, { cause })
  }
}

/** The parts with words, by their names. */
function unpackedParts(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {}
  let unpacked = 0
  const unzip = new Unzip((part) => {
    if (!PARTS.test(part.name)) return
    const pieces: Uint8Array[] = []
    part.ondata = (error, piece, isLast) => {
      if (error) throw error
      unpacked += piece.length
      pieces.push(piece)
      if (isLast) parts[part.name] = Buffer.concat(pieces)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += STEP) {
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
    if (unpacked > UNPACKED_AT_MOST.bytes) {
      const { megabytes } = UNPACKED_AT_MOST
      throw new AppError('draft-refused', { name, problem: { reason: 'unpacks-too-large', megabytes } })
    }
  }
  return parts
}
