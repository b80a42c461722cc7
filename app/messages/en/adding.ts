import type { AddedState } from '../../../model/added.ts'
import { counted, number } from './counted.ts'

const files = (count: number) => counted(count, 'file')

/** Messages of the page on which people add files and texts. */
export const adding = {
  tab: 'Add files',
  title: 'Add files',
  link: 'Add files',
  lede: 'Files are copied to this installation, read here, and can be searched as soon as each is read. They are in backups, and you can delete them again.',
  back: 'Library',
  failed: 'What was added cannot be shown',
  collection: 'Collection',
  collectionNote: 'What is added together. A collection that was made from a folder takes no files here.',
  choose: 'Files',
  folder: 'A folder',
  add: 'Add',
  drop: 'Drop files or folders anywhere on this page, or choose them here.',
  dropHere: 'Drop to add',
  nothing: 'Choose files or a folder first.',
  limits: (megabytes: number, maximum: number) =>
    `At most ${number.format(megabytes)} MB a file, and ${files(maximum)} in all.`,
  paste: {
    title: 'Or paste a text',
    text: 'Text',
    name: 'Title',
    source: 'Source',
    date: 'Date of publication',
    address: 'Web address',
    note: 'All but the text is optional. What you give stands in citations; what you don’t is not made up.',
    add: 'Add text',
  },
  sending: {
    title: 'Files on their way',
    now: (name: string, done: number, all: number) =>
      `Sending ${name}: ${number.format(done)} of ${number.format(all)} sent`,
    stop: 'Stop sending',
  },
  sent: {
    title: 'What came of it',
    added: (count: number) => `${files(count)} added.`,
    there: (count: number) =>
      count === 1 ? '1 file was there already.' : `${number.format(count)} files were there already.`,
    /** `path`: the name that it has now, because another file has its own. */
    renamed: (name: string, path: string) => `Another file is called ${name}, so this one is ${path}.`,
  },
  list: 'Added files',
  none: 'Nothing has been added to this collection.',
  which: 'Collections with added files',
  file: 'File',
  state: 'State',
  passages: 'Passages',
  actions: 'Actions',
  states: {
    waiting: 'waiting',
    reading: 'being read',
    indexed: 'in the index',
    nothing: 'nothing in it to index',
    failed: 'could not be read',
    describes: 'describes other files',
  } satisfies Record<AddedState, string>,
  counts: (counts: Record<AddedState, number>) =>
    [
      `${number.format(counts.indexed)} in the index`,
      ...(counts.waiting + counts.reading > 0
        ? [`${number.format(counts.waiting + counts.reading)} waiting`]
        : []),
      ...(counts.nothing > 0 ? [`${number.format(counts.nothing)} with nothing to index`] : []),
      ...(counts.failed > 0 ? [`${number.format(counts.failed)} could not be read`] : []),
    ].join(', '),
  documents: (count: number) => counted(count, 'document'),
  parts: (count: number) =>
    count === 1
      ? '1 part of it could not be read:'
      : `${number.format(count)} parts of it could not be read, the first:`,
  setAside: (what: string) => `left out: ${what}`,
  more: (count: number) => `${files(count)} more: the library lists all.`,
  download: (name: string) => `Save ${name}`,
  remove: (name: string) => `Delete ${name}`,
  work: {
    title: 'Indexing of added files',
    indexing: (collection: string) => `Indexing ${collection}`,
    waiting: (collection: string) => `Waiting to index ${collection}`,
    other: 'Another indexer is at work. This goes on by itself as soon as that one is done.',
    searchable: 'What is already read can be searched now.',
    stop: 'Stop',
    stopped: (count: number) =>
      count === 1 ? '1 file waits to be indexed.' : `${number.format(count)} files wait to be indexed.`,
    start: 'Index now',
    failed: 'Indexing failed',
    again: 'Look again',
  },
  delete: {
    title: (name: string) => `Delete ${name}?`,
    what: (documents: number, passages: number) =>
      documents === 0
        ? 'The file is deleted here. Nothing of it is in the index.'
        : `The file is deleted here, and ${counted(documents, 'document')} with ${counted(passages, 'passage')} leave the index.`,
    permalinks:
      'Permalinks to its passages keep their words, and say that they are no longer in the collection. This cannot be undone.',
    confirm: 'Delete',
    cancel: 'Cancel',
    close: 'Close',
    done: (name: string, documents: number, passages: number) =>
      documents === 0
        ? `Deleted ${name}. Nothing of it was in the index.`
        : `Deleted ${name}; ${counted(documents, 'document')} with ${counted(passages, 'passage')} leave the index now.`,
  },
}

export type AddingMessages = typeof adding
