import { z } from 'zod'
import { type CitationFormat, citationFormat } from '../../../citation/citation-format.ts'

/** Files with footnotes are for several quotes: those are for the export. */
const ONE_AT_A_TIME = citationFormat.exclude(['docx', 'text', 'markdown'] satisfies CitationFormat[])

/**
 * What a passage can be had as: a record in a format; its words followed by a citation (`quote`, `markdown`,
 * `html`); or the citation alone (`intext`, `footnote`, `bibliography`). `apa` is the bibliography in APA.
 */
export const CITE_FORMS = z.enum([
  ...ONE_AT_A_TIME.options,
  'apa',
  'intext',
  'footnote',
  'quote',
  'markdown',
  'html',
])
export type CiteForm = z.infer<typeof CITE_FORMS>
