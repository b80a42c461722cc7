import type { XmlNode } from '../packaged.ts'
import type { PrintedWork } from '../printed-work.ts'
import { AGLC } from './aglc.ts'
import { APA } from './apa.ts'
import { BLUEBOOK } from './bluebook.ts'
import { CHICAGO_AUTHOR_DATE, CHICAGO_AUTHOR_DATE_18, CHICAGO_NOTES, CHICAGO_NOTES_18 } from './chicago.ts'
import { HARVARD } from './harvard.ts'
import { IEEE } from './ieee.ts'
import type { Mend } from './mend.ts'
import { MLA } from './mla.ts'
import { nameOnce } from './named-number.ts'
import { OSCOLA } from './oscola.ts'
import { VANCOUVER } from './vancouver.ts'

/** What differs from the packaged styles, by the style's ID, in the order in which it is applied. */
export const MENDS: Record<string, readonly Mend[]> = {
  apa: APA,
  'modern-language-association': MLA,
  'harvard-cite-them-right': HARVARD,
  vancouver: VANCOUVER,
  ieee: IEEE,
  'chicago-fullnote-bibliography': CHICAGO_NOTES,
  'chicago-author-date': CHICAGO_AUTHOR_DATE,
  'chicago-notes-bibliography-18th-edition': CHICAGO_NOTES_18,
  'chicago-author-date-18th-edition': CHICAGO_AUTHOR_DATE_18,
  oscola: OSCOLA,
  'bluebook-law-review': BLUEBOOK,
  'australian-guide-to-legal-citation': AGLC,
}

/** A packaged style as its guide has it: changed in place, which is its own copy. */
export function mendStyle(id: string, style: XmlNode): XmlNode {
  for (const { style: apply } of MENDS[id] ?? []) apply?.(style)
  nameOnce(style)
  return style
}

/** A work as a style has to be given it. */
export function mendWork(id: string, work: PrintedWork): PrintedWork {
  return (MENDS[id] ?? []).reduce((it, { work: apply }) => apply?.(it) ?? it, work)
}

/** Styles that the package has in an earlier edition only: label, and the style that theirs is made of. */
export const LATER_EDITIONS: ReadonlyMap<string, { label: string; from: string }> = new Map([
  [
    'chicago-notes-bibliography-18th-edition',
    {
      label: 'Chicago Manual of Style 18th edition (full note)',
      from: 'chicago-fullnote-bibliography',
    },
  ],
  [
    'chicago-author-date-18th-edition',
    { label: 'Chicago Manual of Style 18th edition (author-date)', from: 'chicago-author-date' },
  ],
])
