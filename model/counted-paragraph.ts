import type { Paragraph } from './passage.ts'

type Counted = Pick<Paragraph, 'ordinal' | 'counted'>

/** The number of a paragraph as a reader counts; null if nobody counts it. */
export const countedNumber = ({ counted, ordinal }: Counted): number | null =>
  counted === undefined ? ordinal + 1 : counted.number

/** How many paragraphs its document has as a reader counts, of so many passages. */
export const countedOf = ({ counted }: Counted, passages: number): number => counted?.of ?? passages

const NOT_COUNTED: ReadonlySet<Paragraph['kind']> = new Set(['caption', 'note'])

/** Passages with their numbers, if some of them are not counted; in the order of the text. */
export function withCounts<Passage extends Pick<Paragraph, 'kind'>>(
  passages: readonly Passage[],
): (Passage & Pick<Paragraph, 'counted'>)[] {
  const of = passages.filter(({ kind }) => !NOT_COUNTED.has(kind)).length
  if (of === passages.length) return [...passages]
  let last = 0
  return passages.map((it) => {
    const number = NOT_COUNTED.has(it.kind) ? null : last + 1
    last = number ?? last
    return { ...it, counted: { number, of } }
  })
}
