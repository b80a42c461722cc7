import { citationFormat } from '../../../citation/citation-format.ts'

/** Reference managers know these by their names. */
export const UNAPI_FORMATS = citationFormat.extract(['ris', 'bibtex', 'biblatex', 'endnote', 'csl'])
