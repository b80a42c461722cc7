import { z } from 'zod'
import { citationFormat } from '../../../citation/citation-format.ts'

/** What a passage can be had as: a citation in a format, or its words followed by one. */
export const CITE_FORMS = z.enum([...citationFormat.options, 'quote', 'markdown'])
