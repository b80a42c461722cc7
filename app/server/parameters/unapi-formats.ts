import { z } from 'zod'
import { citationFormat, formatFacts } from '../../../citation/citation-format.ts'

const OF_FILES = citationFormat.extract(['ris', 'bibtex', 'biblatex', 'endnote', 'csl'])

/** Reference managers know these by their names; `rdf_zotero` is Zotero's own, and only for it. */
export const UNAPI_FORMATS = z.enum(['rdf_zotero', ...OF_FILES.options])
export type UnapiFormat = z.infer<typeof UNAPI_FORMATS>

export const RDF_MIME = 'application/rdf+xml'

export function unapiMime(format: UnapiFormat): string {
  return format === 'rdf_zotero' ? RDF_MIME : formatFacts[format].mime
}
