import { contradictions, hasOtherWords } from './contradictions.ts'
import { overlapOf, WORDS_OF_SENTENCE } from './overlap.ts'
import { isQuotation, type TextKey, type Unit } from './unit.ts'

/** Two texts of which one is a copy of the other, or has it in it. The first has the lesser key. */
export type Link = {
  a: TextKey
  b: TextKey
  /** Words that are the same. */
  common: number
  /** Where these stand in each text, from the first word of them on up to behind the last one. */
  inA: [number, number]
  inB: [number, number]
  /** They have other names or numbers in the same places: no copies, but two texts cast alike. */
  contradict?: true
  /** Whether two quotations have other words in one place, of whatever kind. */
  otherWords?: true
}

/** Of a quotation, so much has to be in the longer one: with less, another sentence is as close. */
const LEAST_OF_QUOTATION = 0.55
/** Of few words, every fifth may be another one. */
const LEAST_OF_FEW = 0.8
/** Of a passage that is copied as a whole or in part. */
const LEAST_OF_PASSAGE = 0.55
/** What is left of a passage of which a part was cut away. */
const LEAST_LEFT = 0.25

/** What two texts have in common, if one is a copy of the other, has it in it, or is cast like it; null if not. */
export function compare(one: Unit, other: Unit): Link | null {
  const [a, b] = one.text < other.text ? [one, other] : [other, one]
  const overlap = overlapOf(a, b)
  const [shorter, longer] = a.hashes.length <= b.hashes.length ? [a, b] : [b, a]
  const quoted = [a, b].filter(({ text }) => isQuotation(text))
  const part = quoted.length === 1 ? (quoted[0] ?? shorter) : shorter
  const least =
    quoted.length === 0
      ? LEAST_OF_PASSAGE
      : part.hashes.length < WORDS_OF_SENTENCE
        ? LEAST_OF_FEW
        : LEAST_OF_QUOTATION
  if (overlap.common < least * part.hashes.length) return null
  if (quoted.length === 0 && shorter.hashes.length < LEAST_LEFT * longer.hashes.length) return null
  const as = { words: overlap.common, verbatim: quoted.length === 2 }
  const contradict = contradictions(overlap.gaps, a, b, as) > 0
  return {
    ...{ a: a.text, b: b.text, common: overlap.common },
    ...{ inA: stretchOf(overlap.inA), inB: stretchOf(overlap.inB) },
    ...(contradict && { contradict }),
    ...(quoted.length === 2 && hasOtherWords(overlap.gaps, a, b) && { otherWords: true as const }),
  }
}

const stretchOf = (same: Uint8Array): [number, number] => [same.indexOf(1), same.lastIndexOf(1) + 1]
