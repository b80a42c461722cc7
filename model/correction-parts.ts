import { z } from 'zod'
import { documentId, passageId } from './ids.ts'

/** What every record of a correction has: who made it, when and why, and what it is about. */

export const correctionId = z
  .string()
  .regex(/^c-[0-9a-f]{12}$/)
  .brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof correctionId>

/** Whoever corrects, as they call themselves: there is no login. */
export const correctorName = z.string().trim().min(1).max(200)
export const why = z.string().trim().min(1).max(1_000)

export const stamp = {
  id: correctionId,
  /** When it was made: ISO 8601 with time and zone. */
  at: z.iso.datetime(),
  by: correctorName,
  /** Absent if nobody gave a reason. */
  why: why.optional(),
}

export const documentTarget = z.object({
  document: documentId,
  collection: z.string().min(1),
  documentKey: z.string().min(1),
})

/**
 * Where the words of a passage stood when it was corrected: offsets in the document's extracted text, and which of how
 * many places with the same words (`nth`, from 1), to tell these apart later.
 */
export const stood = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  nth: z.int().positive(),
  of: z.int().positive(),
})
export type Stood = z.infer<typeof stood>

/**
 * A passage by its ID, and by its words, which a better reader may cut differently. Corrections of earlier versions do
 * not say where the words stood.
 */
export const passageTarget = documentTarget.extend({
  passage: passageId,
  text: z.string().min(1),
  stood: stood.optional(),
})
export type PassageTarget = z.infer<typeof passageTarget>
