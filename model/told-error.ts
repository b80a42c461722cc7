import { z } from 'zod'
import type { AppError } from './errors.ts'

/** An error as it was told, in English, with the facts from which other languages tell it. */
export const toldError = z.object({
  code: z.string(),
  message: z.string(),
  fix: z.string(),
  facts: z.unknown(),
})
export type ToldError = z.infer<typeof toldError>

export const told = ({ code, message, fix, facts }: AppError): ToldError => ({ code, message, fix, facts })
