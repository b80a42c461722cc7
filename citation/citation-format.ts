import { z } from 'zod'

export const citationFormat = z.enum(['csl', 'bibtex', 'ris', 'apa'])
export type CitationFormat = z.infer<typeof citationFormat>

/** What a menu or a response header needs. Kept apart from the writers: a page may import this without them. */
export type FormatFacts = {
  label: string
  /** Without a charset; all of them are written in UTF-8. */
  mime: string
  /** Without the dot. */
  extension: string
}

export const formatFacts = {
  csl: {
    label: 'CSL-JSON',
    mime: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
  },
  bibtex: { label: 'BibTeX', mime: 'application/x-bibtex', extension: 'bib' },
  ris: { label: 'RIS', mime: 'application/x-research-info-systems', extension: 'ris' },
  apa: { label: 'APA, 7th edition', mime: 'text/plain', extension: 'txt' },
} satisfies Record<CitationFormat, FormatFacts>
