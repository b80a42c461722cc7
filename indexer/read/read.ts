import { createHash } from 'node:crypto'
import { AppError } from '../../model/errors.ts'
import { decode, replaceUnstorable } from './decode.ts'
import { type HtmlPage, readHtml } from './html.ts'
import type { RawDocument, ReadDocument } from './raw-document.ts'
import { parseRecord } from './records.ts'

export const READER_VERSION = '2'

type Reader = (raw: RawDocument) => HtmlPage

const readers: Record<RawDocument['format'], Reader> = {
  text: ({ bytes }) => {
    const { text, notes } = decode(bytes)
    return { text, notes, hints: [], metadata: {} }
  },
  html: ({ bytes }) => readHtml(bytes),
  record: ({ bytes, place }) => {
    const parsed = parseRecord(bytes)
    if (!parsed.ok) throw new AppError('record-faulty', { place, problem: parsed.problem })
    const { text, notes } = replaceUnstorable(parsed.record.text.replace(/^\uFEFF/, ''))
    return { text, notes, hints: [], metadata: parsed.record.fields }
  },
}

/**
 * A document's text and what its file says of it.
 * @throws AppError where the bytes hold no text
 */
export function read(raw: RawDocument, readAt: Date): ReadDocument {
  const { text, hints, metadata, notes, publishedBasis } = readers[raw.format](raw)
  if (text.trim() === '') {
    throw new AppError('document-refused', { documentKey: raw.documentKey, problem: 'it holds no text' })
  }
  return {
    collection: raw.collection,
    documentKey: raw.documentKey,
    path: raw.path,
    text,
    format: raw.format,
    hints,
    manifest: raw.manifest,
    metadata,
    ...(publishedBasis && { publishedBasis }),
    notes,
    sha256: createHash('sha256').update(raw.bytes).digest('hex'),
    readAt: readAt.toISOString(),
    readerVersion: `${raw.format}-${READER_VERSION}`,
  }
}
