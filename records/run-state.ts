import { hash } from 'node:crypto'
import os from 'node:os'
import { isRunning } from '../model/is-running.ts'
import type { Run } from './kind.ts'

/** A run on another machine of which nothing was heard for so long was killed; the clocks of two may differ by minutes. */
const KILLED_AFTER_MS = 5 * 60_000

/** A name for this machine, which does not say what it is called. */
export const thisMachine = (): string => hash('sha256', os.hostname()).slice(0, 16)

/** Whether a run that has not ended goes on. */
export function goesOn(
  { process: pid, machine, startedAt, seenAt }: Pick<Run, 'process' | 'machine' | 'startedAt' | 'seenAt'>,
  isAlive: (process: number) => boolean = isRunning,
): boolean {
  if (machine === null || machine === thisMachine()) return isAlive(pid)
  return Date.now() - Date.parse(seenAt ?? startedAt) < KILLED_AFTER_MS
}
