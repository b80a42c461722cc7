import { isQuotation, type TextKey } from './unit.ts'

/** A text by its prints: what is kept of it in an index. */
export type Printed = { text: TextKey; prints: Uint32Array }
type Size = { isQuotation: boolean; prints: number }
/** A text that has a print, and how many it has. */
export type Having = { text: TextKey; prints: number }

/**
 * A print of more texts says nothing: it is in a formula, a template, or common words. Texts are counted and not their copies,
 * so that a story printed a thousand times counts once for each of its versions.
 */
export const TEXTS_AT_MOST = 100
/** Of the prints of a quotation, so many are in another text that has it, though every sixth word of it was changed. */
const SHARE_OF_QUOTATION = 0.1
/** Of those of a passage, which is longer: one alone is in many that have nothing else in common. */
const SHARE_OF_PASSAGE = 0.15
const PRINTS_OF_PASSAGE = 2

/**
 * The texts worth a comparison: those that share enough prints. Whichever of two is asked for, the other one is found.
 * @param having all texts with a print; of more than `TEXTS_AT_MOST`, any list that is longer
 */
export function candidatesOf(
  { text, prints }: Printed,
  having: (print: number) => readonly Having[],
): TextKey[] {
  const shared = new Map<TextKey, { count: number; prints: number }>()
  for (const print of prints) {
    const texts = having(print)
    if (texts.length > TEXTS_AT_MOST) continue
    for (const other of texts) {
      if (other.text === text) continue
      const known = shared.get(other.text)
      if (known) known.count += 1
      else shared.set(other.text, { count: 1, prints: other.prints })
    }
  }
  const own = { isQuotation: isQuotation(text), prints: prints.length }
  return [...shared].flatMap(([other, { count, prints: size }]) =>
    count >= leastShared(own, { isQuotation: isQuotation(other), prints: size }) ? [other] : [],
  )
}

/** How many prints two texts have to share to be worth a comparison. `prints`: how many each has. */
export function leastShared(one: Size, other: Size): number {
  // Asked of millions of pairs, so nothing is allocated.
  if (!one.isQuotation && !other.isQuotation)
    return Math.max(PRINTS_OF_PASSAGE, SHARE_OF_PASSAGE * Math.min(one.prints, other.prints))
  const ofOne = one.isQuotation ? one.prints : Number.POSITIVE_INFINITY
  const ofOther = other.isQuotation ? other.prints : Number.POSITIVE_INFINITY
  return SHARE_OF_QUOTATION * Math.min(ofOne, ofOther)
}

/** Prints of texts in memory. */
export class Prints {
  readonly #texts = new Map<number, Having[]>()

  constructor(all: Iterable<Printed>) {
    for (const { text, prints } of all) {
      for (const print of prints) {
        const known = this.#texts.get(print)
        const own = { text, prints: prints.length }
        if (known === undefined) this.#texts.set(print, [own])
        else known.push(own)
      }
    }
  }

  having = (print: number): readonly Having[] => this.#texts.get(print) ?? []
}
