import { type DaysTold, tellOtherDays } from './days.ts'
import type { Gap, Hashed, Overlap } from './overlap.ts'
import { WORDS_OF_PRINT } from './prints.ts'
import { sentenceAt } from './sentences.ts'
import { isSameButForShapes, isSameNumber, isSwapped, mayBeOneAmount } from './shapes.ts'
import { isNegation, kindOf, NAME, NUMBER, opensSentence } from './specifics.ts'

/** A text with what is needed to tell a template from a copy. */
export type Compared = Hashed & { folded: readonly string[]; kinds: Uint8Array; days: DaysTold }

/**
 * In how many places each of two texts that are otherwise the same has a name where the other has another one, or a number, or
 * denies what the other says. A copy has them as they are: what differs there are two texts cast alike.
 * @param words that both have
 * @param verbatim whether both are quotations: one is that word for word, while a passage may be rewritten, so that there only a
 * sentence denies another one that is otherwise the same
 */
export function contradictions(
  overlap: Overlap,
  a: Compared,
  b: Compared,
  { words, verbatim }: { words: number; verbatim: boolean },
): number {
  const { gaps } = overlap
  const denied = gaps.filter(
    (gap) => isDeniedInOne(gap, a, b) && (verbatim || isAllThatDiffers(gap, overlap, a, b)),
  ).length
  const others = gaps.filter((gap) => saysOtherwise(gap, a, b))
  const otherDays = others.length === 0 && tellOtherDays(overlap, a, b) ? 1 : 0
  const isMisprint = denied + otherDays === 0 && others.every((gap) => isSwappedIn(gap, a, b))
  if (isMisprint && others.length * WORDS_WITH_MISPRINT <= words) return 0
  return others.length + denied + otherDays
}

/**
 * Two digits that changed places are a misprint where that is all that says otherwise in so many words. In fewer, they are as
 * well another number, as every other digit is in any text: *12 dead* and *21 dead*.
 */
const WORDS_WITH_MISPRINT = 40

const isSwappedIn = (gap: Gap, a: Compared, b: Compared): boolean =>
  isSwapped(wordsOf(gap.a, a, NUMBER).join(' '), wordsOf(gap.b, b, NUMBER).join(' '))

function saysOtherwise(gap: Gap, a: Compared, b: Compared): boolean {
  const [left, right] = [slotOf(gap.a, a, gap.edge), slotOf(gap.b, b, gap.edge)]
  const isOther =
    differ(wordsOf(left, a, NAME), wordsOf(right, b, NAME), isSameButForShapes) ||
    haveOtherNumbers(wordsOf(left, a, NUMBER), wordsOf(right, b, NUMBER))
  // Written together in one and apart in the other: *George Town*.
  return isOther && foldedAt(left, a).join('') !== foldedAt(right, b).join('')
}

/** What is written in digits here and in letters there is the same only where the value of these is known. */
const haveOtherNumbers = (left: readonly string[], right: readonly string[]): boolean =>
  differ(left, right, isSameNumber) && !mayBeOneAmount(left, right)

/** So many words deny what the others say: *did not go*. More are a part that the other one leaves out. */
const WORDS_OF_DENIAL = 4

/** Whether one of two texts denies what the other one says. */
function isDeniedInOne({ a: left, b: right, edge }: Gap, a: Compared, b: Compared): boolean {
  const [one, other] = [deniedIn(left, a), deniedIn(right, b)]
  if (edge !== undefined || one.length > 0 === other.length > 0) return false
  const [denied, at, against] =
    one.length > 0 ? [one, left, foldedAt(right, b)] : [other, right, foldedAt(left, a)]
  const isMisread = denied.some((word) => against.some((it) => isSameButForShapes(word, it)))
  const isApart = foldedAt(left, a).join('') !== foldedAt(right, b).join('')
  return at.length <= WORDS_OF_DENIAL && !isMisread && isApart
}

/** Whether two sentences are the same but for a gap. Where more differs, one was rewritten. */
function isAllThatDiffers(gap: Gap, { inA, inB }: Overlap, a: Compared, b: Compared): boolean {
  const isOtherwiseSame = (own: readonly number[], text: Compared, same: Uint8Array) => {
    const [first] = own
    if (first === undefined) return true
    const { from, to } = sentenceAt(text.kinds, first)
    const words = to - from - own.length
    return words >= WORDS_OF_PRINT && same.subarray(from, to).reduce((sum, it) => sum + it, 0) === words
  }
  return isOtherwiseSame(gap.a, a, inA) && isOtherwiseSame(gap.b, b, inB)
}

const deniedIn = (at: readonly number[], { folded, kinds }: Compared): string[] =>
  at.flatMap((nth) => (isNegation(kinds[nth]) ? (folded[nth] ?? []) : []))

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
