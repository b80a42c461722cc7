import { PageBuilder } from '../page-builder.ts'
import type { Numbering } from './numbering.ts'
import type { ParagraphStyle } from './styles.ts'
import type { WordContext } from './walk.ts'

/** What is known of a document before anything of it is written. */
export const wordContext = (
  styles: ReadonlyMap<string, ParagraphStyle>,
  numbering: Numbering,
): WordContext => ({
  page: new PageBuilder(),
  styles,
  numbering,
  references: new Map(),
  numbered: { footnote: 0, endnote: 0 },
  notes: new Map(),
  deleted: 0,
  unknown: 0,
  title: null,
})

/** Puts the notes after the text, in the order of their numbers. */
export function appendNotes({ page, references, notes }: WordContext): void {
  for (const key of references.keys()) {
    const note = notes.get(key)
    if (note !== undefined) page.inner.appendChild(note)
  }
}
