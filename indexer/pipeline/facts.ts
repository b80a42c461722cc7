import { type Described, describedAs } from '../../model/described.ts'
import type { Document } from '../../model/document.ts'
import { type Kept, keptOf } from '../../model/kept.ts'
import { lostCorrections } from '../corrections/lost-corrections.ts'
import type { ReadingNote } from '../read/raw-document.ts'

/** What a run says of a document that it has made. */
export type Facts = Kept & {
  readerVersion: string
  passages: number
  described: Described
  notes: ReadingNote[]
}

export function factsOf(document: Document): Facts {
  const { readerVersion, passages, notes } = document
  return {
    readerVersion,
    passages: passages.length,
    ...keptOf(document),
    described: describedAs(document),
    notes: [...notes, ...lostCorrections(document)],
  }
}
