import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import type { Reader } from '../reader.ts'

/** A document that cannot be read, from wherever in it that is found out. */
export class Refused extends Error {
  readonly problem: DocumentProblem

  constructor(problem: DocumentProblem, options?: ErrorOptions) {
    super(problem.reason, options)
    this.problem = problem
  }
}

export const damaged = (cause?: unknown) => new Refused({ reason: 'damaged-office' }, { cause })

/** A reader, with what it refuses as an error of that document. */
export const refusing =
  (read: Reader): Reader =>
  (raw) => {
    try {
      return read(raw)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { documentKey } = raw
      const { problem } = error
      throw new AppError('document-refused', { documentKey, problem }, { cause: error })
    }
  }
