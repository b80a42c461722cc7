import { z } from 'zod'
import { type CitationFormat, citationFormat } from '../../../citation/citation-format.ts'
import { AppError } from '../../../model/errors.ts'
import { parameter } from './checked-parameters.ts'

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
 * links). `apa` is the bibliography in APA.
 */
export const CITE_FORMS = z.enum([
  ...ONE_AT_A_TIME.options,
  'apa',
  'intext',
  'intext-html',
  'footnote',
  'footnote-html',
  'quote',
  'markdown',
  'html',
])
export type CiteForm = z.infer<typeof CITE_FORMS>

/**
 * The form that a request names (default: bibliography), in the style it names (default: APA).
 * @throws AppError if there is no such form, or if `apa` is combined with another style
 */
export function requestedForm(given: URLSearchParams): CiteForm {
  const form = parameter('format', given.get('format') || 'bibliography', CITE_FORMS)
  const style = given.get('style') || 'apa'
  if (form !== 'apa' || style === 'apa') return form
  throw new AppError('bad-request', { parameter: 'format', problem: { reason: 'apa-in-other-style', style } })
}
