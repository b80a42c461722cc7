/** Begins to measure. @returns the seconds that have passed since, by a clock that never jumps */
export function stopwatch(): () => number {
  const begun = performance.now()
  return () => (performance.now() - begun) / 1000
}
