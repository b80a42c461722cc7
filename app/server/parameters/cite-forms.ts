import { z } from 'zod'
import { type CitationFormat, citationFormat } from '../../../citation/citation-format.ts'
import { shortName } from '../../../citation/styles/short-names.ts'

/** Files with footnotes contain several quotes, so they belong to the export. */
const ONE_AT_A_TIME = citationFormat.exclude([
  'docx',
  'odt',
  'text',
  'markdown',
  'bibliography-docx',
] satisfies CitationFormat[])

/**
 * The forms of a citation: a record in a format; the words with their speaker and citation (`quote`, `markdown`,
 * `html`); or the citation alone (`intext`, `footnote`, `bibliography`, each also with `-html`, with its italics and
 * links). The short name of a style is the bibliography in it.
 */
export const CITE_FORMS = z.enum([
  ...ONE_AT_A_TIME.options,
  'intext',
  'intext-html',
  'footnote',
  'footnote-html',
  'quote',
  'markdown',
  'html',
])
export type CiteForm = z.infer<typeof CITE_FORMS>

/** What `format` takes: a form, or the short name of a style. */
export const CITE_FORMATS = z.enum([...CITE_FORMS.options, ...shortName.options])
