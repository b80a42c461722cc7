import { z } from 'zod'
import { type CitationFormat, citationFormat } from '../../../citation/citation-format.ts'

/** `docx` and `text` are files of several quotes: those are for the export. */
const ONE_AT_A_TIME = citationFormat.exclude(['docx', 'text', 'markdown'] satisfies CitationFormat[])

/** What a passage can be had as: a citation in a format, or its words followed by one. */
export const CITE_FORMS = z.enum([...ONE_AT_A_TIME.options, 'apa', 'quote', 'markdown'])
