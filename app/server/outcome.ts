import { AppError } from '../../model/errors.ts'

export type Outcome<Value> = { state: 'ready'; value: Value } | { state: 'failed'; error: AppError }

/**
 * The value that a page needs, or the error to show in its place. Anything but an `AppError` is thrown on
 * to the error page.
 */
export async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { state: 'ready', value: await work() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // The cause is for the operator's log; the page shows only the message.
    if (error.code === 'internal') console.error(error)
    return { state: 'failed', error }
  }
}
