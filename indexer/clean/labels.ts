import { fold } from '../../model/name-words.ts'
import { forPages, labelsOf } from '../read/page-phrases.ts'

/** The labels of pages, folded, to compare whole blocks with. */
export const labels = forPages((pages) => ({
  related: labelsOf(pages, 'relatedLabels'),
  navigation: labelsOf(pages, 'navigation'),
  promotion: labelsOf(pages, 'promotion'),
  sections: labelsOf(pages, 'sectionLabels'),
  formHints: labelsOf(pages, 'formHints'),
  authors: labelsOf(pages, 'authorLabels'),
  dates: new Set([...labelsOf(pages, 'dateLabels')].map(fold)),
  unnamedAuthors: labelsOf(pages, 'unnamedAuthors'),
  boxLeads: labelsOf(pages, 'boxLeads'),
  boxNouns: labelsOf(pages, 'boxNouns'),
}))
