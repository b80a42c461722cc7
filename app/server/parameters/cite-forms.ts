import { z } from 'zod'
import { type CitationFormat, citationFormat } from '../../../citation/citation-format.ts'
import { type StyleChoice, shortName } from '../../../citation/index.ts'
import { formatIn, styleChoice } from '../../../export/index.ts'

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

/**
 * The form and the style that a request names (default: bibliography, in APA).
 * @throws AppError if there is no such form, or if a style as the form is combined with another one
 */
export function requestedForm(given: URLSearchParams): { form: CiteForm; choice: StyleChoice } {
  const asked = formatIn(given.get('format') || 'bibliography', given.get('style'), CITE_FORMS)
  return { form: asked.format, choice: styleChoice(given, asked.style) }
}
