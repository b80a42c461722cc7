import type { SearchRequest } from '../../../model/search-request.ts'
import { allOf, anyOf, atLeast, atMost, type Expression, exists, is, isIn, notOf } from './expression.ts'
import type { Folded } from './folding.ts'

/**
 * What the records of passages and quotations say of their copies. Each says what it is (`now`, from the generation
 * `changed` on) and what it was, so every condition is asked of one or the other.
 */
export type Slot = 'now' | 'was'

export const asOf = (generation: number, condition: (slot: Slot) => Expression): Expression =>
  anyOf([
    allOf([isBeforeChange(generation, false), condition('now')]),
    allOf([isBeforeChange(generation, true), condition('was')]),
  ])

/** Whether the next generation is being written into a record, so that what it was still holds. */
export const isBeforeChange = (generation: number, it: boolean): Expression =>
  it ? atLeast('changed', generation + 1) : atMost('changed', generation)

export const placeIn = (slot: Slot): string => `${slot}.place`

/** What has copies, in so many sources, and where it was printed first: all of it in one cluster. */
export function copiedFilter(
  { reused, minSources, firstPrinted }: Pick<SearchRequest, 'reused' | 'minSources' | 'firstPrinted'>,
  { generation }: { generation: number },
): Expression {
  if (!reused && minSources === null && !firstPrinted) return true
  return asOf(generation, (slot) => {
    const sources = firstPrinted ? `${slot}.first` : `${slot}.sources`
    return minSources === null ? exists(sources) : atLeast(sources, minSources)
  })
}

/** Matches that are not shown, because others stand for them. */
export function foldedAway(folded: Folded, generation: number): Expression {
  const [gone, kept] = [folded.away(), folded.apart()]
  return asOf(generation, (slot) => {
    const place = placeIn(slot)
    if (gone.length <= kept.length) return isIn(place, gone)
    return allOf([exists(place), notOf(is(`${slot}.leads`, true)), notOf(isIn(place, kept))])
  })
}
