import { type CslItem, toCsl } from '../../citation/index.ts'
import { type Document, partsOf } from '../../model/document.ts'
import type { Passage } from '../../model/passage.ts'

/** The passages of a document, each with what is known of their work. */
export function passagesOf(document: Document): Passage[] {
  const { bibliography, passages } = partsOf(document)
  return passages.map((it) => ({ ...bibliography, ...it }))
}

/** The document as a work, of which every passage says the same; null for one without any. */
export function workOf(document: Document): CslItem | null {
  const [first] = passagesOf(document)
  return first === undefined ? null : toCsl(first).item
}
