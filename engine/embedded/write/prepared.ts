import type { IndexedDocument } from '../../../model/document.ts'

/** A document as its rows, with nothing left to do that the document itself could make fail. */
export type Prepared = {
  document: IndexedDocument['document']
  fingerprint: string
  headings: string[]
  passages: { id: string; body: string; words: string }[]
  quotations: string[]
  facets: Int32Array
  bibliography: string
  rest: string
}
