import type { ParameterProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { refusedParameter } from './parameters/known-parameters.ts'

const BODY_AT_MOST = 2_000_000

/**
 * Parameters in the body: notes on many quotes are longer than an address may be. `proxy.ts` accepts only a form,
 * without parameters in the address.
 */
export async function askedForm(request: Request): Promise<URLSearchParams> {
  const text = await request.text()
  const refused = (problem: ParameterProblem) => new AppError('bad-request', { parameter: 'body', problem })
  if (text.length > BODY_AT_MOST) throw refused({ reason: 'too-long', maximum: BODY_AT_MOST })
  if (text.trim() === '') throw refused({ reason: 'empty-form' })
  const given = new URLSearchParams(text)
  const unknown = refusedParameter(new URL(request.url).pathname, given)
  if (unknown) throw unknown
  return given
}
