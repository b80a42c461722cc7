import type { Document } from '../../model/document.ts'
import type { DocumentId, PassageId } from '../../model/ids.ts'
import { type Story, storyOf } from '../../reuse/copies/story.ts'
import { unitsOf } from '../../reuse/copies/unit.ts'
import type { DocumentCopies } from './kept.ts'
import { packedJson, packUnits, unpackedJson } from './packed-units.ts'

type Told = Omit<Story, 'document' | 'credits' | 'named'> & {
  credits: string[]
  named: [PassageId, readonly string[]][]
}

/** What is kept of a document to find its copies. Pure; furniture has its texts too, because it may be none tomorrow. */
export function copiesOf(document: Document): DocumentCopies {
  const passages = document.passages.map(({ furniture: _, ...passage }) => passage)
  const ordinals = new Map<string, number>(passages.map(({ id, ordinal }) => [id, ordinal]))
  const units = unitsOf({ ...document, passages })
  const { document: _, credits, named, ...story } = storyOf(document, units)
  const told: Told = { ...story, credits: [...credits], named: [...named] }
  return { units: packUnits(units, ordinals), about: packedJson(told) }
}

/** What a document says of itself. Trusted as it is: its checksum fits. */
export function storyIn(document: DocumentId, about: Uint8Array): Story {
  const { credits, named, ...told }: Told = unpackedJson(about)
  return { ...told, document, credits: new Set(credits), named: new Map(named) }
}
