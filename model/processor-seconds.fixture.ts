/**
 * What some work costs this process, of which what else the machine does is no part: the least of three times. For
 * tests that work grows no faster than its input.
 */
export function processorSeconds(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return Math.min(...times)
}
