import { contradictions, hasOtherWords } from './contradictions.ts'
import { type Overlap, overlapOf, WORDS_OF_SENTENCE } from './overlap.ts'
import { isContent } from './specifics.ts'
import { type HashedText, isQuotation, type TextKey, type Unit } from './unit.ts'

/** Two texts of which one is a copy of the other, or has it in it. The first has the lesser key. */
export type Link = {
  a: TextKey
  b: TextKey
  /** Words that are the same. */
  common: number
  /** The most of them in a row. */
  inRow: number
  /** Where these stand in each text, from the first word of them on up to behind the last one. */
  inA: [number, number]
  inB: [number, number]
  /** They have other names or numbers in the same places: no copies, but two texts cast alike. */
  contradict?: true
  /** Hardly anything is the same in both but names and words of grammar, so that neither is a copy. */
  isThin?: true
  /** Whether two quotations have other words in one place, of whatever kind. */
  otherWords?: true
}

/** Of a quotation, so much has to be in the longer one: with less, another sentence is as close. */
const LEAST_OF_QUOTATION = 0.55
/** Of few words, every fifth may be another one. */
const LEAST_OF_FEW = 0.8
/** Of a passage that is copied as a whole or in part. */
const LEAST_OF_PASSAGE = 0.55
/** Of the words that say what a text is about. Whoever quotes from memory changes these rather than *the* and *have*. */
const LEAST_CONTENT_OF_QUOTATION = 0.3
const LEAST_CONTENT_OF_PASSAGE = 0.5
/** With fewer of them, each may be the one that was changed. */
const WORDS_OF_CONTENT = 3
/** What is left of a passage of which a part was cut away. */
const LEAST_LEFT = 0.25

/** Whether two texts have so many words in common that one may be a copy of the other, whatever these words say. */
export const shareEnough = (one: HashedText, other: HashedText): boolean =>
  commonOf(...inOrder(one, other)) !== null

const inOrder = <Text extends HashedText>(one: Text, other: Text): [Text, Text] =>
  one.text < other.text ? [one, other] : [other, one]

/** What two texts have in common, if that is enough, and which of them is part of the other then. */
function commonOf<Text extends HashedText>(a: Text, b: Text): { overlap: Overlap; part: Text } | null {
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
  return { overlap, part }
}

/** What two texts have in common, if one is a copy of the other, has it in it, or is cast like it; null if not. */
export function compare(one: Unit, other: Unit): Link | null {
  const [a, b] = inOrder(one, other)
  const common = commonOf(a, b)
  if (common === null) return null
  const { overlap, part } = common
  const quoted = [a, b].filter(({ text }) => isQuotation(text))
  const as = { words: overlap.common, verbatim: quoted.length === 2 }
  const contradict = contradictions(overlap, a, b, as) > 0
  const isThin = !sharesContent(part, a, b, overlap, quoted.length === 0)
  return {
    ...{ a: a.text, b: b.text, common: overlap.common },
    inRow: Math.max(...overlap.runs.map(({ length }) => length)),
    ...{ inA: stretchOf(overlap.inA), inB: stretchOf(overlap.inB) },
    ...(contradict && { contradict }),
    ...(isThin && { isThin }),
    ...(quoted.length === 2 && hasOtherWords(overlap.gaps, a, b) && { otherWords: true as const }),
  }
}

/**
 * Whether a text has enough in common with another one beside names and words of grammar: two reports on one decree share its
 * name, however long it is, and two sentences about anything begin with *I don't have any*.
 */
function sharesContent(part: Unit, a: Unit, b: Unit, { inA, inB }: Overlap, areRewritten: boolean): boolean {
  const content = wordsOfContent(part)
  const other = part === a ? b : a
  if (Math.max(content, wordsOfContent(other)) < WORDS_OF_CONTENT) return true
  const least = areRewritten ? LEAST_CONTENT_OF_PASSAGE : LEAST_CONTENT_OF_QUOTATION
  return wordsOfContent(part, part === a ? inA : inB) >= least * content
}

const wordsOfContent = ({ kinds }: Unit, same?: Uint8Array): number =>
  kinds.reduce((sum, it, at) => sum + (isContent(it) && same?.[at] !== 0 ? 1 : 0), 0)

const stretchOf = (same: Uint8Array): [number, number] => [same.indexOf(1), same.lastIndexOf(1) + 1]
