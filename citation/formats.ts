import type { Passage } from '../model/passage.ts'
import { type CitationFormat, type FormatFacts, formatFacts } from './citation-format.ts'
import { writeApa } from './formats/apa.ts'
import { writeBibtex } from './formats/bibtex.ts'
import { writeCsl } from './formats/csl.ts'
import { writeRis } from './formats/ris.ts'

/** `write` gives a whole file, in the order of the passages unless the format has an order of its own. */
export type Writer = FormatFacts & { write: (passages: readonly Passage[]) => string }

export const formats = {
  csl: { ...formatFacts.csl, write: writeCsl },
  bibtex: { ...formatFacts.bibtex, write: writeBibtex },
  ris: { ...formatFacts.ris, write: writeRis },
  apa: { ...formatFacts.apa, write: writeApa },
} satisfies Record<CitationFormat, Writer>
