import type { FetchProblem } from '../../model/error-reasons.ts'

/** Why an address cannot be fetched; which of the given ones that concerns, whoever asked for it knows. */
export class FetchFault extends Error {
  override readonly name = 'FetchFault'

  constructor(
    readonly problem: FetchProblem,
    cause?: unknown,
  ) {
    super(problem.reason, { cause })
  }
}
