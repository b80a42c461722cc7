import type { Total } from '../../../model/total.ts'
import { counted, found, number } from './counted.ts'

/** Messages of the pages of saved searches. */
export const saved = {
  tab: 'Saved searches',
  title: 'Saved searches',
  lede: 'A saved search tells what it finds for the first time: after every run of the indexer, each new passage once.',
  failed: 'The saved searches cannot be shown',
  none: 'No search is saved yet. Search, and choose “Save this search” above the results.',
  withoutScripts: 'Saving, renaming and deleting need scripts, which are switched off in this browser.',
  lists: 'Watched lists',
  save: {
    tab: 'Save a search',
    title: 'Save this search',
    failed: 'This search cannot be saved',
    now: (total: Total) =>
      total.value === 0
        ? 'It finds nothing yet.'
        : `It finds ${found(total).replace(/^At/, 'at')} now, which is no news.`,
    name: 'Name',
    submit: 'Save',
    saving: 'Saving…',
  },
  /** A search without words. */
  everything: { passage: 'All passages', quoting: 'All quotes', quotations: 'All words inside quotes' },
  /** Before its words. */
  of: { passage: 'Passages with ', quoting: 'Quotes about ', quotations: 'Inside quotes: ' },
  filters: (count: number) => counted(count, 'filter'),
  comma: ', ',
  total: (total: Total) => found(total),
  notCounted: 'What it finds cannot be counted now',
  unread: (count: number, date: string) => `${number.format(count)} new since ${date}`,
  nothingNew: (date: string) => `Nothing new since ${date}`,
  notCompared: 'The collection has changed since it was last compared.',
  someNotCompared: 'The collection has changed since some of these searches were last compared.',
  compare: 'Compare now',
  comparing: 'Comparing…',
  rename: (name: string) => `Rename ${name}`,
  renameTitle: 'Rename this search',
  close: 'Close',
  remove: (name: string) => `Delete ${name}`,
  removeTitle: 'Delete this saved search?',
  removeHint: 'What it has found is forgotten; the passages stay.',
  removeSubmit: 'Delete',
  all: 'Everything that it finds',
  feed: 'What is new, as a feed',
  newHeading: 'New',
  seen: 'Mark as seen',
  more: (count: number) => `${counted(count, 'more new passage')} after these are marked as seen.`,
  gone: 'Found since then, but no longer',
  list: 'Saved searches',
}

export type SavedMessages = typeof saved
