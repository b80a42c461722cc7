import type { Passage, Quotation } from '../../model/passage.ts'

/** For formats without a pinpoint of their own: the paragraph, then each quotation and who is quoted. */
export function pinpointNotes(passage: Passage, quotations: readonly Quotation[]): string[] {
  const quotes = quotations.map((it) => `“${it.text}”${it.speaker ? ` (${it.speaker.name})` : ''}`)
  return [`Paragraph ${passage.ordinal + 1}`, ...quotes]
}
