import { z } from 'zod'
import { type Review, review, wholeCheck } from './check-draft.ts'

/** A check with what its reviewer says of it: what is saved, and what is reported. */
export const reviewedCheck = z.object({
  name: z.string().min(1).max(500),
  check: wholeCheck,
  reviews: z.array(review),
})
export type ReviewedCheck = z.infer<typeof reviewedCheck>

/** The quotations with their reviews, by their order in the draft. */
export function reviewsOf({
  check,
  reviews,
}: Pick<ReviewedCheck, 'check'> & { reviews: readonly Review[] }): (Review | null)[] {
  // Of two with the same key the first.
  const known = new Map([...reviews].reverse().map((it) => [keyOf(it), it]))
  const seen = new Map<string, number>()
  return check.quotations.map(({ text }) => {
    const nth = (seen.get(text) ?? 0) + 1
    seen.set(text, nth)
    return known.get(keyOf({ text, nth })) ?? null
  })
}

const keyOf = ({ text, nth }: Pick<Review, 'text' | 'nth'>) => `${nth} ${text}`

export const REPORT_FORMATS = ['html', 'docx', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** As it is kept. */
export const savedCheck = reviewedCheck.extend({ savedAt: z.iso.datetime() })
export type SavedCheck = z.infer<typeof savedCheck>

const id = z.string().regex(/^k-[0-9a-f]{12}$/)
const revision = z.int().nonnegative()

/** `id`: of the saved check that it replaces, with the revision that was seen; without it, a new one is saved. */
export const savedCheckRequest = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('save'),
    id: id.optional(),
    revision: revision.optional(),
    ...reviewedCheck.shape,
  }),
  z.strictObject({ action: z.literal('remove'), id, revision }),
])
export type SavedCheckRequest = z.infer<typeof savedCheckRequest>

/** A saved check in a list. */
export const savedCheckEntry = z.object({
  id,
  revision,
  name: z.string(),
  savedAt: z.iso.datetime(),
  checkedAt: z.iso.datetime(),
  quotations: z.int().nonnegative(),
  reviewed: z.int().nonnegative(),
})
export type SavedCheckEntry = z.infer<typeof savedCheckEntry>

/** Of a saved check as of one revision: its entry, and by what its draft is known again. */
export const savedCheckSummary = z.object({
  entry: savedCheckEntry,
  /** Null for a quote alone. */
  draft: z.object({ name: z.string().nullable(), sha256: z.string() }).nullable(),
  /** SHA-256 of each quotation, in order, as 16 digits. */
  quotations: z.array(z.string()),
})
export type SavedCheckSummary = z.infer<typeof savedCheckSummary>
/** Newest first. */
export const savedCheckList = z.object({ checks: z.array(savedCheckEntry) })
export type SavedCheckList = z.infer<typeof savedCheckList>

/** What a request came to: the list as it is now, and the entry that was saved. */
export const savedCheckOutcome = savedCheckList.extend({ saved: savedCheckEntry.nullable() })
export type SavedCheckOutcome = z.infer<typeof savedCheckOutcome>

export const openedCheck = z.object({ id, revision, ...savedCheck.shape })
export type OpenedCheck = z.infer<typeof openedCheck>

export const reportRequest = z.strictObject({
  format: z.enum(REPORT_FORMATS),
  language: z.enum(['en', 'ar']).default('en'),
  ...reviewedCheck.shape,
})

/** A draft, and every place of every quotation with the passage around it. */
export const SAVED_BODY_AT_MOST = 40_000_000
