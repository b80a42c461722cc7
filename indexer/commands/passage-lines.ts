import type { Document } from '../../model/document.ts'
import { bibliography } from '../../model/passage.ts'

const FIELDS = Object.keys(bibliography.shape)

/** A document's passages as JSON Lines: each line ends with a line break and carries the document's own fields. */
export function passageLines(document: Document): string[] {
  const fields = Object.fromEntries(Object.entries(document).filter(([name]) => FIELDS.includes(name)))
  return document.passages.map((passage) => `${JSON.stringify({ ...fields, ...passage })}\n`)
}
