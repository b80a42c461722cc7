import type { Gap, Hashed } from './overlap.ts'
import { isSameButForShapes, isSameNumber } from './shapes.ts'
import { kindOf, NAME, NUMBER, opensSentence } from './specifics.ts'

/** A text with what is needed to tell a template from a copy. */
export type Compared = Hashed & { folded: readonly string[]; kinds: Uint8Array }

/**
 * In how many places each of two texts that are otherwise the same has a name where the other has another one, or a number. A
 * copy has them as they are: what differs there are two texts cast alike.
 */
export const contradictions = (gaps: readonly Gap[], a: Compared, b: Compared): number =>
  gaps.filter((gap) => saysOtherwise(gap, a, b)).length

function saysOtherwise(gap: Gap, a: Compared, b: Compared): boolean {
  const [left, right] = [slotOf(gap.a, a, gap.edge), slotOf(gap.b, b, gap.edge)]
  const isOther =
    differ(wordsOf(left, a, NAME), wordsOf(right, b, NAME), isSameButForShapes) ||
    differ(wordsOf(left, a, NUMBER), wordsOf(right, b, NUMBER), isSameNumber)
  // Written together in one and apart in the other: *George Town*.
  return isOther && foldedAt(left, a).join('') !== foldedAt(right, b).join('')
}

/** Whether a word inside two texts, between words that are the same, is another one in each, and not the same one misread. */
export const hasOtherWords = (gaps: readonly Gap[], a: Compared, b: Compared): boolean =>
  gaps.some(({ a: left, b: right, edge }) => {
    const [one, other] = [foldedAt(left, a), foldedAt(right, b)]
    return edge === undefined && one.join('') !== other.join('') && differ(one, other, isSameButForShapes)
  })

type IsSame = (one: string, other: string) => boolean

/** Whether each of two lists has what the other one has not. */
const differ = (left: readonly string[], right: readonly string[], isSame: IsSame): boolean =>
  left.some((it) => !right.some((other) => isSame(it, other))) &&
  right.some((it) => !left.some((other) => isSame(it, other)))

/** What of a gap is in the sentence of the words beside it: another sentence is no other word. */
function slotOf(at: readonly number[], { kinds }: Compared, edge: Gap['edge']): readonly number[] {
  const opens = (nth: number) => opensSentence(kinds[nth])
  if (edge === 'start') return at.slice(Math.max(0, at.findLastIndex(opens)))
  const next = at.findIndex((nth, order) => order > 0 && opens(nth))
  return next < 0 ? at : at.slice(0, next)
}

const foldedAt = (at: readonly number[], { folded }: Compared): string[] =>
  at.flatMap((nth) => folded[nth] ?? [])

const wordsOf = (at: readonly number[], text: Compared, kind: number): string[] =>
  foldedAt(
    at.filter((nth) => kindOf(text.kinds[nth]) === kind),
    text,
  )
