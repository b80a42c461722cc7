import { z } from 'zod'

const locked = z.object({ problem: z.object({ reason: z.enum(['needs-password', 'passwords-failed']) }) })

/** Whether the facts of an error are that no password opened it. */
export const saysLocked = (facts: unknown): boolean => locked.safeParse(facts).success

const slow = z.object({ problem: z.object({ reason: z.literal('ocr-too-slow') }) })

/** Whether they are that OCR had no time for all of its pages. */
export const saysTooSlow = (facts: unknown): boolean => slow.safeParse(facts).success
