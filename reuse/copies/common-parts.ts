import type { Link } from './compare.ts'
import { isQuotation, type TextKey } from './unit.ts'

/** One of many copies may have a name misread. What all others contradict is cast like them. */
const LEAST_CONTRADICTING = 1 / 3

export type Neighbours = ReadonlyMap<TextKey, ReadonlySet<TextKey>>

export function neighboursIn(links: readonly Link[]): Neighbours {
  const found = new Map<TextKey, Set<TextKey>>()
  const add = (one: TextKey, other: TextKey) => {
    const known = found.get(one)
    if (known === undefined) found.set(one, new Set([other]))
    else known.add(other)
  }
  for (const { a, b } of links) {
    add(a, b)
    add(b, a)
  }
  return found
}

/** Of the longer texts that have a text in them, so many have nothing else in common with one of them. */
const LEAST_APART = 2 / 3
const FEWEST_APART = 3

/**
 * The links of copies without those of common parts. A text that others have in them which contradict each other is what these
 * have in common, as is the beginning of all notices of one series: it is a copy of none of them. Only
 * quotations tell that of quotations: passages that have one in them contradict each other by the day on which it was said.
 * Nor is a passage a copy that several longer ones have in them which have nothing else in common: it is how decrees begin.
 */
export function withoutCommonParts(
  copies: readonly Link[],
  contradicting: Neighbours,
  wordsIn: (text: TextKey) => number,
): Link[] {
  const linked = neighboursIn(copies)
  const isCommonPart = (text: TextKey, of: TextKey) => {
    if (isQuotation(text) && !isQuotation(of)) return false
    const others = [...(linked.get(text) ?? [])].filter(
      (it) => it !== of && isQuotation(it) === isQuotation(of),
    )
    const against = others.filter((it) => contradicting.get(of)?.has(it)).length
    return against > 0 && against >= LEAST_CONTRADICTING * others.length
  }
  const isStandingText = (text: TextKey, of: TextKey) => {
    if (isQuotation(text) || isQuotation(of) || wordsIn(text) >= wordsIn(of)) return false
    const longer = [...(linked.get(text) ?? [])].filter(
      (it) => it !== of && !isQuotation(it) && wordsIn(it) > wordsIn(text),
    )
    const apart = longer.filter((it) => !linked.get(of)?.has(it)).length
    return apart >= FEWEST_APART && apart >= LEAST_APART * longer.length
  }
  const isCopyOf = (text: TextKey, of: TextKey) => !isCommonPart(text, of) && !isStandingText(text, of)
  return copies.filter(({ a, b }) => isCopyOf(a, b) && isCopyOf(b, a))
}
