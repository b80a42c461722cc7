import type { LeftOutReason } from '../../../model/document.ts'
import type { Aside } from '../../../model/passage.ts'
import type { StructureHint } from '../raw-document.ts'
import type { PageText } from './page-tree.ts'

/**
 * Why something is no part of an article, by where it stands: in an element that can hold nothing else (`sure`), or
 * in one that is named so, which may also hold the article.
 */
export type Place = { reason: LeftOutReason; sure: boolean }

/** A block quotation: one object for all of its lines. */
export type BlockQuotation = {
  /** Whether it has words before the line that is written. */
  hasWords: boolean
  /** As the page names whoever is quoted. */
  speaker?: string
}

/** A paragraph as a page shows it: what stands between two blocks, or in a cell or an item. */
export type PageLine = {
  /** White space is collapsed; a line break that the page asks for is "\n", and a tab is between the cells of a row. */
  text: string
  /** What a browser draws before it: the number of an item of a list. */
  drawn: string
  /** The texts that it consists of, in order, with the characters that they have here, white space not counted. */
  parts: { node: PageText; marks: number }[]
  /** How many of these characters are links, and how many links they make. */
  linkedMarks: number
  links: number
  role?: StructureHint['role']
  /** A heading of the first level. */
  isMainHeading: boolean
  place?: Place
  /** By offsets in `text`. */
  asides: Aside[]
  quotation?: BlockQuotation
  /** Up to where `text` is the quotation; what follows is who is quoted. */
  quotedEnd: number
}
