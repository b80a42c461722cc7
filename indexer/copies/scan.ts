import { setImmediate } from 'node:timers/promises'
import type { KeptCopies, KeptDocument } from './kept.ts'

/**
 * Goes through all documents in the order of their numbers, and lets others work between some and the next.
 * @returns false if it was aborted
 */
export async function scan(
  kept: KeptCopies,
  signal: AbortSignal,
  visit: (document: KeptDocument) => void,
  only?: 'uncounted',
): Promise<boolean> {
  for (let after = -1; ; ) {
    const documents = kept.documents(after, only)
    for (const document of documents) visit(document)
    const last = documents.at(-1)
    if (last === undefined) return true
    after = last.number
    await setImmediate()
    if (signal.aborted) return false
  }
}
