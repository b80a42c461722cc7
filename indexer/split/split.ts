import type { LeftOut } from '../../model/document.ts'
import { passageIds } from '../../model/identity.ts'
import type { Paragraph, Range } from '../../model/passage.ts'
import type { DescribedDocument } from '../describe/describe.ts'

/** A passage before it is tagged. */
export type BareParagraph = Omit<Paragraph, 'quotations' | 'dates' | 'locations' | 'groups' | 'people'>
export type SplitDocument = DescribedDocument & {
  paragraphs: BareParagraph[]
  headings: Range[]
  leftOut: LeftOut[]
}

/** What tags are made from: only what is stored with a document, so that it can be tagged again. */
export type Taggable = Pick<
  SplitDocument,
  'bibliography' | 'text' | 'paragraphs' | 'headings' | 'leftOut' | 'notes'
>

/** Passages in the order of the text, each under the nearest heading above, and what is in none of them. */
export function split(document: DescribedDocument): SplitDocument {
  const name = passageIds(document.bibliography.documentId)
  const paragraphs: BareParagraph[] = []
  const headings: Range[] = []
  const leftOut: LeftOut[] = []
  let section: string | null = null
  for (const { start, end, verdict } of document.blocks) {
    const text = document.text.slice(start, end)
    if (verdict.keep) {
      paragraphs.push({
        id: name(text),
        ordinal: paragraphs.length,
        section,
        kind: verdict.kind,
        start,
        end,
        text,
      })
      continue
    }
    leftOut.push({ start, end, reason: verdict.reason })
    if (verdict.reason === 'heading') {
      headings.push({ start, end })
      section = text.replace(/\s+/g, ' ')
    }
  }
  return { ...document, paragraphs, headings, leftOut }
}
