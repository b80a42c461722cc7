import { usage } from './usage.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The whole number that a variable of the environment has; null if it is not given.
 * @param command that is named where the variable cannot be used
 * @throws UsageError if it is not a whole number in that range
 */
export function wholeNumberIn(
  environment: Environment,
  name: string,
  [least, most]: readonly [number, number],
  command: string,
): number | null {
  const given = environment[name]?.trim() ?? ''
  if (given === '') return null
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (value >= least && value <= most) return value
  throw usage(`${name} must be a whole number from ${least} to ${most}, not "${given}".`, command)
}
