import type { CountedUnit } from '../../../model/total.ts'
import { counted, NOUNS, number } from './counted.ts'

const KINDS: Record<string, string> = { q: 'quote', p: 'passage', d: 'document' }

/** Copies in the results of a search. */
export const copies = {
  title: 'Copies',
  fold: 'Fold copies',
  folded: 'Copies are folded.',
  unfold: 'Show copies too',
  counts: (unit: CountedUnit) => `Numbers count ${NOUNS[unit]}s.`,
  reused: 'Reused (has copies)',
  minSources: 'Sources',
  anySources: 'Any number',
  inSources: (least: number) => `In at least ${number.format(least)} sources`,
  firstPrinted: 'First printed here',
  firstInSource: 'First in this source',
  apply: 'Filter by copies',
  chosen: {
    reused: 'with copies',
    inSources: (least: number) => `in at least ${number.format(least)} sources`,
    firstPrinted: 'where first printed',
    firstInSource: 'first in this source',
    cluster: (id: string) => `copies of one ${KINDS[id.charAt(0)] ?? 'text'}`,
  },
  hit: {
    title: 'Copies',
    damaged:
      'Its copies are not told: what the index has of them is no longer what was stored. Repair the index (npm run -s index -- --repair FOLDER).',
    moreSources: (more: number) => `In ${counted(more, 'more source')}`,
    moreDocuments: (more: number) => `In ${counted(more, 'more document')}`,
    firstHere: 'first printed here',
    /** Before a source and a date. */
    elsewhere: 'earlier elsewhere:',
    show: (count: number) =>
      count === 1 ? 'Show the other match' : `Show the ${number.format(count)} other matches`,
    hide: (count: number) =>
      count === 1 ? 'Hide the other match' : `Hide the ${number.format(count)} other matches`,
    same: 'word for word the same',
    list: 'Other matches with the same words',
    pending: 'Looking up the other matches …',
    nothing: 'No other match has these words any more. Search again to see the results as they are now.',
    all: (count: number) => `See all ${number.format(count)} as results`,
  },
}

export type CopiesMessages = typeof copies
