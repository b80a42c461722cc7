import type { StyleChoice } from '../../../citation/index.ts'
import { formatIn, styleChoice } from '../../../export/index.ts'
import { CITE_FORMS, type CiteForm } from './cite-forms.ts'

/**
 * The form and the style that a request names (default: bibliography, in APA).
 * @throws AppError if there is no such form, or if a style as the form is combined with another one
 */
export function requestedForm(given: URLSearchParams): { form: CiteForm; choice: StyleChoice } {
  const asked = formatIn(given.get('format') || 'bibliography', given.get('style'), CITE_FORMS)
  return { form: asked.format, choice: styleChoice(given, asked.style) }
}
