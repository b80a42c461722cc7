import type { DocumentProblem } from '../../../model/error-reasons.ts'

const MEBIBYTE = 1024 * 1024

/** How many containers may be in one another. */
export const LEVELS_AT_MOST = 8
/** The names of all of them are in memory, so that each has one of its own. */
export const MEMBERS_AT_MOST = 500_000
/** Text of a single letter is packed to a thousandth, text that somebody wrote hardly to a fiftieth. */
const RATIO_AT_MOST = 200
/** So much is unpacked from a file however small it is. */
const BYTES_AT_LEAST = 128 * MEBIBYTE

/** A container of which no more is read, and why. */
export class ContainerFault extends Error {
  readonly problem: DocumentProblem

  constructor(problem: DocumentProblem, cause?: unknown) {
    super(problem.reason, { cause })
    this.problem = problem
  }
}

/** What may be unpacked from one file of the disk, with all the containers in it. */
export class UnpackingBudget {
  readonly #bytesAtMost: number
  #bytes = 0
  #members = 0

  constructor(fileBytes: number) {
    this.#bytesAtMost = Math.max(BYTES_AT_LEAST, fileBytes * RATIO_AT_MOST)
  }

  /** @throws ContainerFault if that is too much */
  takeBytes(count: number): void {
    this.#bytes += count
    if (this.#bytes <= this.#bytesAtMost) return
    const megabytes = Math.round(this.#bytesAtMost / MEBIBYTE)
    throw new ContainerFault({ reason: 'unpacks-to-too-much', megabytes })
  }

  /** @throws ContainerFault if there are too many */
  takeMember(): void {
    this.#members += 1
    if (this.#members > MEMBERS_AT_MOST) {
      throw new ContainerFault({ reason: 'too-many-members', maximum: MEMBERS_AT_MOST })
    }
  }
}
