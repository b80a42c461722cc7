import type { Review, WholeCheck } from '../../model/check-draft.ts'
import { reviewsOf } from '../../model/saved-check.ts'
import type { Decided } from './ReviewFields.tsx'

/** What the reader has decided of quotations, and the saved check that has it. */
export type Reviewing = {
  reviews: readonly Review[]
  saved: { id: string; revision: number; name: string; savedAt: string } | null
  /** Whether something has changed since it was saved. */
  dirty: boolean
}

export const NOTHING_REVIEWED: Reviewing = { reviews: [], saved: null, dirty: false }

/** The same with what was decided of one quotation; nothing decided is no review. */
export function setReview(
  reviewing: Reviewing,
  check: WholeCheck,
  at: number,
  { verdict, note }: Decided,
): Reviewing {
  const quotation = check.quotations[at]
  if (quotation === undefined) return reviewing
  const { text } = quotation
  const nth = check.quotations.slice(0, at + 1).filter((it) => it.text === text).length
  const others = reviewing.reviews.filter((it) => it.text !== text || it.nth !== nth)
  const now = { text, nth, verdict, note, at: new Date().toISOString() }
  return { ...reviewing, reviews: verdict === null && note === '' ? others : [...others, now], dirty: true }
}

/** The reviews of quotations that are not in the draft: those that were edited, or taken out. */
export function lostReviews({ reviews }: Reviewing, check: WholeCheck): Review[] {
  const present = new Set(reviewsOf({ check, reviews: [...reviews] }))
  return reviews.filter((it) => !present.has(it))
}
