import { AppError } from '../model/errors.ts'
import { type AlertContext, checkWatches } from './alerts/check.ts'

/**
 * Compares the watched lists with a collection that has just changed. What cannot be compared now is left to the next
 * time: it never makes a run of the indexer fail that has done its work.
 * @returns how many new alerts there are, and how many lines could not be compared
 */
export async function newAlerts(context: AlertContext): Promise<{ alerts: number; failed: number }> {
  const found = { alerts: 0, failed: 0 }
  try {
    for await (const it of checkWatches(context)) found[it.type === 'alert' ? 'alerts' : 'failed'] += 1
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code !== 'cancelled') found.failed += 1
  }
  return found
}
