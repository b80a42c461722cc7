import type { Engine } from '../engine/port.ts'
import type { CheckedAgainst, CheckedQuote } from '../model/check.ts'
import { AppError } from '../model/errors.ts'
import packageJson from '../package.json' with { type: 'json' }
import { checkQuote } from './check-quote.ts'
import type { QuoteToCheck } from './quote-to-check.ts'

export type CheckOptions = { signal?: AbortSignal | undefined }

/**
 * Holds quotes against the collection, one after the other: each as soon as it is known.
 * @throws AppError `cancelled` soon after `signal` aborts
 */
export async function* checkQuotes(
  engine: Engine,
  quotes: Iterable<QuoteToCheck>,
  { signal }: CheckOptions = {},
): AsyncGenerator<CheckedQuote> {
  for (const quote of quotes) {
    if (signal?.aborted) throw new AppError('cancelled', { what: 'search' })
    yield await checkQuote(engine, quote, signal)
  }
}

/** What quotes are held against now. */
export async function checkAgainst(engine: Engine): Promise<CheckedAgainst> {
  const { engine: name, generation, documents, passages } = await engine.status()
  return { engine: name, generation, documents, passages, version: packageJson.version }
}
