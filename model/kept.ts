import { type Document, LEFT_OUT_REASONS, type LeftOut, type LeftOutReason } from './document.ts'

/** How many UTF-16 units of a text are in its passages, and how many were left out, by reason. */
export type Kept = { kept: number; leftOut: Partial<Record<LeftOutReason, number>> }

export function keptOf({ passages, leftOut }: Pick<Document, 'passages' | 'leftOut'>): Kept {
  return { kept: passages.reduce((sum, { start, end }) => sum + end - start, 0), leftOut: sizesOf(leftOut) }
}

/** How much was left out for each reason. */
export function sizesOf(leftOut: readonly LeftOut[]): Kept['leftOut'] {
  const sizes: Kept['leftOut'] = {}
  for (const { start, end, reason } of leftOut) sizes[reason] = (sizes[reason] ?? 0) + end - start
  return sizes
}

/** The reasons for which most was left out come first. */
export function largestFirst(sizes: Kept['leftOut']): [LeftOutReason, number][] {
  return LEFT_OUT_REASONS.flatMap((reason): [LeftOutReason, number][] => {
    const size = sizes[reason]
    return size === undefined ? [] : [[reason, size]]
  }).sort(([, one], [, other]) => other - one)
}

/** Reasons that do not tell what a stretch is: it may belong to the article all the same. */
const UNEXPLAINED: readonly LeftOutReason[] = ['outside the article']
const LITTLE_BELOW = 1 / 3

/** How much was kept of what may be a document's text. */
export type LittleKept = { kept: number; of: number }

/**
 * Whether of what may be a document's text less than a third was kept, and how much that is: what is known to be something
 * else, such as navigation, comments or hidden text, does not count. Null if enough was kept.
 */
export function littleKept({
  kept,
  leftOut,
}: {
  kept: number
  leftOut: Readonly<Partial<Record<string, number>>>
}): LittleKept | null {
  const of = UNEXPLAINED.reduce((sum, reason) => sum + (leftOut[reason] ?? 0), kept)
  return kept < of * LITTLE_BELOW ? { kept, of } : null
}
