import type { DocumentProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import type { RawDocument, ReadDocument } from './raw-document.ts'
import { type LongFormat, takesLong } from './read-from.ts'
import type { Opener, Reader, ReadyDocument } from './reader.ts'
import { readDocFile } from './readers/doc.ts'
import { readDocx } from './readers/docx.ts'
import { readEpub } from './readers/epub.ts'
import { readHtml } from './readers/html.ts'
import { openImage, readImage } from './readers/image.ts'
import { openLockedOffice, readLockedOffice } from './readers/locked-office.ts'
import { readMessage } from './readers/mail.ts'
import { readMarkdownFile } from './readers/markdown.ts'
import { readSavedPage } from './readers/mhtml.ts'
import { readOutlookMessage } from './readers/msg.ts'
import { readOdp } from './readers/odp.ts'
import { readOds } from './readers/ods.ts'
import { readOdt } from './readers/odt.ts'
import { openPdf, readPdf } from './readers/pdf.ts'
import { readPpt } from './readers/ppt.ts'
import { readPptx } from './readers/pptx.ts'
import { readRecord } from './readers/record.ts'
import { readRtfFile } from './readers/rtf.ts'
import { readSrt } from './readers/srt.ts'
import { readTable } from './readers/table.ts'
import { readText } from './readers/text.ts'
import { readVtt } from './readers/vtt.ts'
import { readXls } from './readers/xls.ts'
import { readXlsx } from './readers/xlsx.ts'

export const READER_VERSION = '3'

const readers: Record<RawDocument['format'], Reader> = {
  text: readText,
  html: (raw) => readHtml(raw.bytes, raw),
  markdown: readMarkdownFile,
  table: readTable,
  record: readRecord,
  srt: readSrt,
  vtt: readVtt,
  pdf: readPdf,
  image: readImage,
  mail: readMessage,
  msg: readOutlookMessage,
  mhtml: readSavedPage,
  docx: readDocx,
  doc: readDocFile,
  odt: readOdt,
  rtf: readRtfFile,
  epub: readEpub,
  pptx: readPptx,
  ppt: readPpt,
  odp: readOdp,
  xlsx: readXlsx,
  xls: readXls,
  ods: readOds,
  'locked-office': readLockedOffice,
}

const openers: Record<LongFormat, Opener> = {
  pdf: openPdf,
  image: openImage,
  'locked-office': openLockedOffice,
}

/**
 * What has to be done before a document is read, because it takes time to wait for: its pages that are pictures are
 * read by OCR.
 * @param told called again and again while these pages are read
 * @returns what is to be read
 * @throws AppError if it cannot be opened
 */
export async function readyToRead(
  raw: RawDocument,
  told: () => void = () => undefined,
): Promise<ReadyDocument> {
  return takesLong(raw.format) ? { ...raw, opened: await openers[raw.format](raw, told) } : raw
}

const readerVersionOf = (format: RawDocument['format']) => `${format}-${READER_VERSION}`

/**
 * A document's text and what its file says about it.
 * @throws AppError if the bytes contain no text
 * @throws Error unless `readyToRead` was waited for
 */
export function read(raw: ReadyDocument, readAt: Date): ReadDocument {
  const {
    text,
    paragraphRanges,
    hints,
    asides,
    spoken,
    pinpoints,
    countedPages,
    ocr,
    sheets,
    metadata,
    corporateAuthors,
    statedKinds,
    notes,
    publishedBasis,
    sourceBasis,
    whyEmpty,
  } = raw.opened?.() ?? readers[raw.format](raw)
  if (text.trim() === '') {
    const problem: DocumentProblem = whyEmpty ?? { reason: 'no-text' }
    throw new AppError('document-refused', { documentKey: raw.documentKey, problem })
  }
  const { url, accessed } = raw.capture ?? {}
  return {
    collection: raw.collection,
    documentKey: raw.documentKey,
    path: raw.path,
    text,
    format: raw.format,
    ...(paragraphRanges && { paragraphRanges }),
    hints,
    ...(asides && { asides }),
    ...(spoken && { spoken }),
    ...(pinpoints && { pinpoints }),
    ...(countedPages && { countedPages }),
    ...(ocr && ocr.length > 0 && { ocr }),
    ...(sheets?.some((it) => it !== null && it.lines.length > 0) && { sheets }),
    manifest: raw.manifest,
    metadata: { ...metadata, ...(url !== undefined && { url }), ...(accessed !== undefined && { accessed }) },
    ...(corporateAuthors && { corporateAuthors }),
    ...(statedKinds && { statedKinds }),
    ...(publishedBasis && { publishedBasis }),
    ...(sourceBasis && { sourceBasis }),
    notes: [...notes, ...(raw.capture?.notes ?? [])],
    sha256: raw.sha256,
    readAt: readAt.toISOString(),
    readerVersion: readerVersionOf(raw.format),
  }
}
