import type { Passage, Quotation } from '../model/passage.ts'
import { type Citation, type CitedWith, citationOf } from './csl.ts'
import { readNames } from './names.ts'

/** A passage, or one quotation in it, as a citation, with its authors taken apart where that is certain. */
export function toCsl(passage: Passage, quotation?: Quotation | null, given: CitedWith = {}): Citation {
  return citationOf(passage, quotation, given, readNames)
}
