import type { Passage, Quotation, Range } from '../../../model/passage.ts'

/** The quotation whose words are exactly what the address names. */
export function markedQuotation(passage: Passage, mark: Range | null): Quotation | undefined {
  return passage.quotations.find((it) => it.start === mark?.start && it.end === mark.end)
}
