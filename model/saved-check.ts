import { z } from 'zod'
import { wholeCheck } from './check-draft.ts'

/** What a person decides of a quotation, whatever its verdict is. */
export const REVIEWS = ['fine', 'change', 'ask'] as const

export const review = z.object({
  /** The quotation by its words, and which one it is of those with the same words, from 1. */
  text: z.string(),
  nth: z.int().positive(),
  /** Null where there is only a note. */
  verdict: z.enum(REVIEWS).nullable(),
  note: z.string().max(10_000),
  at: z.iso.datetime(),
})
export type Review = z.infer<typeof review>

/** A check with what its reviewer says of it: what is saved, and what is reported. */
export const reviewedCheck = z.object({
  name: z.string().min(1).max(500),
  check: wholeCheck,
  reviews: z.array(review),
})
export type ReviewedCheck = z.infer<typeof reviewedCheck>

/** The quotations with their reviews, by their order in the draft. */
export function reviewsOf({ check, reviews }: Pick<ReviewedCheck, 'check' | 'reviews'>): (Review | null)[] {
  const seen = new Map<string, number>()
  return check.quotations.map(({ text }) => {
    const nth = (seen.get(text) ?? 0) + 1
    seen.set(text, nth)
    return reviews.find((it) => it.text === text && it.nth === nth) ?? null
  })
}

export const REPORT_FORMATS = ['html', 'docx', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
