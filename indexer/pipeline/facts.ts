import type { Document } from '../../model/document.ts'
import { lostCorrections } from '../corrections/lost-corrections.ts'
import type { Account } from '../read/account.ts'
import type { ReadingNote } from '../read/raw-document.ts'

/** What a run says of a document that it has made. `leftOut`: how much was set aside, in UTF-16 units, by reason. */
export type Facts = {
  readerVersion: string
  passages: number
  leftOut: NonNullable<Account['leftOut']>
  notes: ReadingNote[]
}

export function factsOf(document: Document): Facts {
  const leftOut: Facts['leftOut'] = {}
  for (const { start, end, reason } of document.leftOut)
    leftOut[reason] = (leftOut[reason] ?? 0) + end - start
  const { readerVersion, passages, notes } = document
  return {
    readerVersion,
    passages: passages.length,
    leftOut,
    notes: [...notes, ...lostCorrections(document)],
  }
}
