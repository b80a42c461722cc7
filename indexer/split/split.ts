import { readingOf } from '../../model/asides.ts'
import { withCounts } from '../../model/counted-paragraph.ts'
import type { LeftOut } from '../../model/document.ts'
import { passageIds } from '../../model/identity.ts'
import { type Overlaps, overlapsOf } from '../../model/overlaps.ts'
import type { OcrReading, Paragraph, Pinpoint, Range } from '../../model/passage.ts'
import type { DescribedDocument } from '../describe/describe.ts'
import type { OcrLine, PrintedPinpoint } from '../read/raw-document.ts'

/** A passage before it is tagged. */
export type BareParagraph = Omit<Paragraph, 'quotations' | 'dates' | 'locations' | 'groups' | 'people'>

/** What lies in a slice of the text, by offsets in the slice. */
const within = <Marked extends Range>(marked: Overlaps<Marked>, start: number, end: number): Marked[] =>
  marked
    .of(start, end)
    .filter((it) => it.start >= start && it.end <= end)
    .map((it) => ({ ...it, start: it.start - start, end: it.end - start }))

/** The printed pinpoints that hold for a slice: those whose range it begins in. */
const printedAt = (pinpoints: Overlaps<PrintedPinpoint>, at: number): Pinpoint[] =>
  pinpoints.of(at, at + 1).map(({ kind, value }) => ({ kind, value }))

/** How the lines of a slice were read that were read from a picture; null if none was. */
function readingAt(ocr: Overlaps<OcrLine>, start: number, end: number): OcrReading | null {
  const lines = ocr.of(start, end)
  if (lines.length === 0) return null
  let [words, sum] = [0, 0]
  for (const line of lines) {
    if (line.confidence === null) continue
    words += line.words
    sum += line.confidence * line.words
  }
  const doubtful = lines
    .flatMap((line) => line.doubtful)
    .filter((it) => it.start >= start && it.end <= end)
    .map((it) => ({ start: it.start - start, end: it.end - start }))
  return {
    ...(words > 0 && { confidence: Math.round((sum / words) * 1000) / 1000 }),
    ...(doubtful.length > 0 && { doubtful }),
  }
}

export type SplitDocument = DescribedDocument & {
  paragraphs: BareParagraph[]
  headings: Range[]
  leftOut: LeftOut[]
}

/** What tags are made from: only what is stored with a document, so that it can be tagged again. */
export type Taggable = Pick<
  SplitDocument,
  | 'bibliography'
  | 'text'
  | 'paragraphs'
  | 'headings'
  | 'leftOut'
  | 'spoken'
  | 'statedKinds'
  | 'sheets'
  | 'notes'
>

/** Passages in the order of the text, each under the nearest heading above, and what is in none of them. */
export function split(document: DescribedDocument): SplitDocument {
  const name = passageIds(document.bibliography.documentId)
  const paragraphs: BareParagraph[] = []
  const headings: Range[] = []
  const leftOut: LeftOut[] = []
  let section: string | null = null
  const marked = overlapsOf(document.asides ?? [])
  const printed = overlapsOf(document.pinpoints ?? [])
  const pages = overlapsOf(document.countedPages ?? [])
  const ocr = overlapsOf(document.ocr ?? [])
  for (const { start, end, verdict } of document.blocks) {
    const text = document.text.slice(start, end)
    if (verdict.keep) {
      const asides = within(marked, start, end)
      const pinpoints = printedAt(printed, start)
      const [counted] = pages.of(start, start + 1)
      const reading = readingAt(ocr, start, end)
      paragraphs.push({
        id: name(text),
        ordinal: paragraphs.length,
        section,
        kind: verdict.kind,
        start,
        end,
        text,
        ...(asides.length > 0 && { asides }),
        ...(pinpoints.length > 0 && { pinpoints }),
        ...(counted && { countedPage: counted.page }),
        ...(reading && { ocr: reading }),
      })
      continue
    }
    leftOut.push({ start, end, reason: verdict.reason })
    if (verdict.reason === 'heading') {
      headings.push({ start, end })
      section = readingOf({ text, asides: within(marked, start, end) }).text.replace(/\s+/g, ' ')
    }
  }
  return { ...document, paragraphs: withCounts(paragraphs), headings, leftOut }
}
