import { AppError } from '../../model/errors.ts'

export type Outcome<Value> = { state: 'ready'; value: Value } | { state: 'failed'; error: AppError }

/**
 * What a page asks for, or why it cannot be had, to be told on the page itself. Whatever is no `AppError` is
 * thrown on: the page for that tells it.
 */
export async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { state: 'ready', value: await work() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // Its cause is for whoever runs the server; the page has only the sentence.
    if (error.code === 'internal') console.error(error)
    return { state: 'failed', error }
  }
}
