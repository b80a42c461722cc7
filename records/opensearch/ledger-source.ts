import { hash } from 'node:crypto'
import type { LedgerEntry, LedgerKey } from '../ledger-entry.ts'
import { bitsOf, listedBy } from '../ledger-listing.ts'
import type { Source } from './found.ts'

/** In UTF-16 units: the longest value by which OpenSearch can sort has 32,766 bytes of UTF-8. */
const LONGEST = 8_000

const cut = (text: string) => text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')

const noKeyLineOf = ({ documentKey, line }: Pick<LedgerEntry, 'documentKey' | 'line'>) =>
  documentKey === null ? (line ?? 0) : 0

/** Of what was noted of the same collection, path and document key, and where there is no key, of the same line. */
export function idOf({ collection, path, documentKey, line }: LedgerKey & { line: number | null }): string {
  const key = [collection ?? '', path, documentKey ?? '', noKeyLineOf({ documentKey, line })]
  return hash('sha256', JSON.stringify(key))
}

/** An entry as it is stored: whole as JSON, beside what it is found, sorted and counted by. */
export function sourceOf(entry: LedgerEntry): Source {
  const { collection, path, documentKey, root, run, outcome } = entry
  const { words, title, source, sourceWords, language, published, readAt, passages, toDo } = listedBy(entry)
  const known = { title: cut(title), sourceWords: cut(sourceWords), published, readAt }
  return {
    key: idOf(entry),
    ...{ collection: cut(collection ?? ''), path: cut(path), documentKey: cut(documentKey ?? '') },
    ...{ noKeyLine: noKeyLineOf(entry), root: cut(root), run, outcome },
    words: words.map(cut),
    ...{ source: cut(source), language: cut(language), passages },
    ...{ toDo: bitsOf(toDo), toDoNames: toDo },
    // What is not there comes last, however it is sorted.
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '')),
    body: JSON.stringify(entry),
  }
}

/** A value by which entries are asked for, as it is stored. */
export const asStored = cut
