import type { IndexedDocument } from '../../../model/document.ts'
import type { Placed } from '../file/words-known.ts'

/** A document as its rows, with nothing left to do that the document itself could make fail. */
export type Prepared = {
  document: IndexedDocument['document']
  fingerprint: string
  headings: Placed[]
  passages: { id: string; body: string; words: Placed }[]
  quotations: Placed[]
  facets: Int32Array
  bibliography: string
  rest: string
}
