import type { Gap, Hashed } from './overlap.ts'
import { isSameButForShapes } from './shapes.ts'
import { NAME, NUMBER, ORDINARY } from './specifics.ts'

/** A text with what is needed to tell a template from a copy. */
export type Compared = Hashed & { folded: readonly string[]; kinds: Uint8Array }

/**
 * In how many places each of two texts that are otherwise the same has a name where the other has another one, or a number. A
 * copy has them as they are: what differs there are two texts cast alike.
 */
export const contradictions = (gaps: readonly Gap[], a: Compared, b: Compared): number =>
  gaps.filter((gap) => saysOtherwise(gap, a, b)).length

/** In more words than these another sentence may stand, unless so many of them are names and numbers. */
const WORDS_OF_SLOT = 4
const SPECIFIC_IN_SLOT = 1 / 3

const isSlot = (at: readonly number[], { kinds }: Compared): boolean =>
  at.length <= WORDS_OF_SLOT ||
  at.filter((nth) => kinds[nth] !== ORDINARY).length >= SPECIFIC_IN_SLOT * at.length

function saysOtherwise(gap: Gap, a: Compared, b: Compared): boolean {
  if (!isSlot(gap.a, a) || !isSlot(gap.b, b)) return false
  return [NAME, NUMBER].some((kind) => {
    const [left, right] = [wordsOf(gap.a, a, kind), wordsOf(gap.b, b, kind)]
    return hasOther(left, right) && hasOther(right, left)
  })
}

const hasOther = (words: readonly string[], others: readonly string[]): boolean =>
  words.some((it) => !others.some((other) => isSameButForShapes(it, other)))

const wordsOf = (at: readonly number[], { kinds, folded }: Compared, kind: number): string[] =>
  at.flatMap((nth) => (kinds[nth] === kind ? (folded[nth] ?? []) : []))
