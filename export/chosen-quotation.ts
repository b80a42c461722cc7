import { AppError } from '../model/errors.ts'
import type { Paragraph, Quotation } from '../model/passage.ts'
import type { ChosenQuote } from './request.ts'

/** @throws AppError `bad-request` where the passage has no such quotation */
export function chosenQuotation(
  { quotations }: Pick<Paragraph, 'quotations'>,
  { id, quotation }: Pick<ChosenQuote, 'id' | 'quotation'>,
): Quotation | null {
  if (quotation === null) return null
  const found = quotations[quotation - 1]
  if (found) return found
  const problem = { reason: 'no-such-quotation', id, quotations: quotations.length } as const
  throw new AppError('bad-request', { parameter: 'ids', problem })
}
