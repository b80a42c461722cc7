import { overlapsOf } from '../../../model/overlaps.ts'
import { numberedParagraphs } from '../plain/numbered.ts'
import type { PrintedPinpoint } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'
import type { WrittenPage } from './write-down.ts'

type Numbered = Pick<ReadText, 'text' | 'paragraphRanges' | 'hints' | 'asides' | 'spoken' | 'pinpoints'>

/**
 * A page that was written down, with the numbers of its paragraphs.
 * @param known pinpoints that are known otherwise
 */
export function numberedPage(written: WrittenPage, known: readonly PrintedPinpoint[] = []): Numbered {
  const { text, paragraphs, hints, asides, spoken } = written
  const outside = overlapsOf(hints.filter((it) => it.outside !== undefined))
  const inside = paragraphs.filter(({ start, end }) => !outside.any(start, end))
  // Items of a list in an article are too little of it to be counted through the document.
  const { pinpoints: counted, alone } = numberedParagraphs(text, inside)
  const numbers = new Map(alone.map((it) => [it.start, { ...it, outside: 'paragraph number' as const }]))
  const pinpoints = [...counted, ...known]
  return {
    text,
    paragraphRanges: paragraphs,
    hints: [...hints.filter(({ start }) => !numbers.has(start)), ...numbers.values()].sort(
      (a, b) => a.start - b.start,
    ),
    ...(asides.length > 0 && { asides }),
    ...(pinpoints.length > 0 && { pinpoints }),
    ...(spoken.length > 0 && { spoken }),
  }
}
