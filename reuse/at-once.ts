/** Comparisons of two words between two pauses: some tens of milliseconds. */
export const BETWEEN_PAUSES = 2_000_000

/** Work that pauses now and then, all at once. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
