import { fold } from '../../../model/name-words.ts'
import type { PageDocument } from './page-tree.ts'

/** A title to compare with others: its letters and digits, folded. */
export const foldedTitle = (title: string): string => fold(title.replace(/[^\p{L}\p{N}]+/gu, ' ')).trim()

/** The first heading of a page; empty if it has none, or one with so many marks or more that it is no title. */
export function firstHeading(document: PageDocument, marksBelow: number): string {
  const [heading] = document.getElementsByTagName('h1')
  return heading !== undefined && heading.marks < marksBelow ? heading.textContent : ''
}
