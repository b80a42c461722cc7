import type { LeftOutReason } from '../../../model/document.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import { type Fields, readFields } from '../fields.ts'
import { numberedPage } from '../page/numbered-page.ts'
import { linesOf } from '../page/page-lines.ts'
import type { PageDocument } from '../page/page-tree.ts'
import { writeDown } from '../page/write-down.ts'
import { printedEntry, wordsIn, wordsOf } from '../printed-entry.ts'
import type { ReadText } from '../reader.ts'
import type { Properties } from './properties.ts'

/** A part of a document as a page: a slide, a chapter, what stands above every page of print. */
export type Part = {
  page: PageDocument
  /** Why nothing of it is the document's text. */
  outside?: LeftOutReason
}

/** The parts one after the other, as one text. */
export function writtenParts(parts: readonly Part[]): ReturnType<typeof numberedPage> {
  const lines = parts.flatMap(({ page, outside }) => {
    const own = linesOf(page)
    if (outside !== undefined) for (const line of own) line.place = { reason: outside, sure: true }
    return own
  })
  return numberedPage(writeDown(lines, 'placed'))
}

/** Title and authors stand at the beginning of a document. */
const FRONT_CHARACTERS = 4_000
const TITLE_WORDS_AT_LEAST = 2

/**
 * The properties of a document that its text confirms. Its language is not asked: programs write that of their menus.
 * @param title what is styled as the title of the text
 */
export function shownProperties(
  { title: stated, authors }: Properties,
  { text, paragraphRanges = [], hints }: Pick<ReadText, 'text' | 'paragraphRanges' | 'hints'>,
  title: string | null,
): Fields {
  const outside = overlapsOf(hints.filter((it) => it.outside !== undefined))
  const front = wordsOf(
    paragraphRanges
      .filter(({ start, end }) => start < FRONT_CHARACTERS && !outside.any(start, end))
      .map(({ start, end }) => text.slice(start, end))
      .join('\n'),
  )
  const shown = printedEntry(stated ?? null, front)
  const own = shown !== undefined && wordsIn(shown) >= TITLE_WORDS_AT_LEAST ? shown : undefined
  const { fields } = readFields({
    title: title?.replace(/\s+/g, ' ').trim() || own,
    authors: authors.length > 0 ? printedEntry(authors.join('; '), front) : undefined,
  })
  return fields
}
