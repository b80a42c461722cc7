import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { AppError } from '../../model/errors.ts'

// `serve.mjs` puts it there: Next gives a page no way to set the status of its answer.
const KEY = Symbol.for('verbatim.answering')
const holder: typeof globalThis & { [KEY]?: AsyncLocalStorage<ServerResponse> } = globalThis

export type Outcome<Value> = { state: 'ready'; value: Value } | { state: 'failed'; error: AppError }

/** What is not here, or no longer: a page that says so is not to be taken for what was asked for. */
const MISSING = [404, 410]

/**
 * The value that a page needs, or the error to show in its place; with the status of the error where this server is to
 * blame, or what was asked for is not here. Anything but an `AppError` is thrown on to the error page.
 */
export async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { state: 'ready', value: await work() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // The cause is for the operator's log; the page shows only the message.
    if (error.code === 'internal') console.error(error)
    const answer = holder[KEY]?.getStore()
    const tells = error.status >= 500 || MISSING.includes(error.status)
    if (answer && !answer.headersSent && tells) answer.statusCode = error.status
    return { state: 'failed', error }
  }
}
