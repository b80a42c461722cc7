import { randomBytes } from 'node:crypto'
import type { SentAnswer } from '../../../model/added.ts'
import type { ToldError } from '../../../model/told-error.ts'

/** What came of a form that a page without scripts has sent: its files, or why it was refused as a whole. */
export type Sent = SentAnswer | { error: ToldError }

const KEPT_AT_MOST = 100

// Pages and route handlers are bundled separately, see engine.ts.
const KEY = Symbol.for('verbatim.sent')
const holder: typeof globalThis & { [KEY]?: Map<string, Sent> } = globalThis

const kept = (): Map<string, Sent> => {
  holder[KEY] ??= new Map()
  return holder[KEY]
}

/** Keeps it for the page that is shown next, and not longer than for some others. @returns its key */
export function keepSent(sent: Sent): string {
  const key = randomBytes(9).toString('base64url')
  const all = kept()
  all.set(key, sent)
  const [oldest] = all.keys()
  if (all.size > KEPT_AT_MOST && oldest !== undefined) all.delete(oldest)
  return key
}

/** Null if it is not known any more: what was kept of the files is listed all the same. */
export const sentOf = (key: string): Sent | null => kept().get(key) ?? null
