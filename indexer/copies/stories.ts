import type { Document } from '../../model/document.ts'
import type { PassageId } from '../../model/ids.ts'
import { type Story, sketchOf, toldBy } from '../../reuse/copies/story.ts'
import { printedTextsOf } from '../../reuse/copies/unit.ts'
import type { DocumentCopies, KeptDocument } from './kept.ts'
import { isOfQuotation, packedJson, packUnits, printsIn, unpackedJson } from './packed-units.ts'

type Told = Omit<Story, 'document' | 'credits' | 'named' | 'sketch'> & {
  credits: string[]
  named: [PassageId, readonly string[]][]
}

/** What is kept of a document to find its copies. Pure; furniture has its texts too, because it may be none tomorrow. */
export function copiesOf(document: Document): DocumentCopies {
  const { passages } = document
  const ordinals = new Map<string, number>(passages.map(({ id, ordinal }) => [id, ordinal]))
  const texts = printedTextsOf(passages)
  const { document: _, credits, named, ...story } = toldBy(document)
  const told: Told = { ...story, credits: [...credits], named: [...named] }
  return { units: packUnits(texts, ordinals), about: packedJson(told) }
}

/** What a document says of itself. Trusted as it is: its checksum fits. */
export function storyIn({ id, units, about }: Pick<KeptDocument, 'id' | 'units' | 'about'>): Story {
  const { credits, named, ...told }: Told = unpackedJson(about)
  const prints = [...printsIn(units)].flatMap((it) => (isOfQuotation(it.text) ? [] : [it.prints]))
  return {
    ...{ ...told, document: id, credits: new Set(credits), named: new Map(named) },
    sketch: sketchOf(prints),
  }
}
