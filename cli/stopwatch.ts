/** Begins to measure. @returns the seconds that have passed since, by a clock that never jumps */
export function stopwatch(): () => number {
  const begun = performance.now()
  return () => (performance.now() - begun) / 1000
}

/** The time of day, from a clock that never jumps back while this process runs, whatever the system's clock does. */
export function steadyClock(): () => Date {
  const begun = Date.now()
  const seconds = stopwatch()
  return () => new Date(begun + seconds() * 1000)
}
