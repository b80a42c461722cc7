import type { LibrarySort, LibraryState, ToDo } from '../../../model/library.ts'
import type { Run } from '../../../records/kind.ts'
import { counted, number } from './counted.ts'

const documents = (count: number) => counted(count, 'document')
const files = (count: number) => counted(count, 'file')

/** Messages of the page that lists what was indexed. */
export const library = {
  tab: 'Library',
  title: 'Library',
  size: (docs: number, collections: number, passages: number) =>
    `${documents(docs)} in ${counted(collections, 'collection')}, ${counted(passages, 'passage')}`,
  failed: 'The library cannot be shown',
  engineFailed: 'The search engine isn’t answering. This list comes from the ledger of the indexer.',
  differs: (inIndex: number, inLedger: number) =>
    `The index has ${documents(inIndex)}, and the ledger lists ${number.format(inLedger)}. To see which differ:`,
  empty: {
    title: 'Nothing has been indexed yet',
    how: 'Give the indexer a folder of articles, as plain text, saved web pages, PDF, subtitles or JSON Lines:',
    afterwards: 'They are listed here while they are read, and can be searched at once.',
  },
  run: {
    /** Of a run that goes on. */
    now: (where: string) => `Indexing ${where}`,
    retry: 'what had failed',
    met: (counts: Run['counts']) =>
      [
        `${documents(counts.indexed)} indexed`,
        `${number.format(counts.unchanged)} unchanged`,
        `${number.format(counts.failed)} failed`,
        ...(counts.removed > 0 ? [`${number.format(counts.removed)} removed`] : []),
      ].join(', '),
    /** Followed by the name of a file. */
    reading: 'Last read:',
    searchable: 'What is already read can be searched now.',
    copies: (done: number, of: number) =>
      `Looking for copies: ${number.format(done)} of ${number.format(of)}.`,
    title: 'Progress of the indexer',
    again: 'Look again',
    killed: (where: string, day: string) =>
      `The indexer was killed while it indexed ${where} on ${day}. What it had done is kept. To go on, run the same command again.`,
    last: 'Last runs',
    when: 'Started',
    where: 'What',
    what: 'Result',
    seconds: 'Seconds',
    states: {
      running: 'running',
      killed: 'killed',
      done: 'done',
      interrupted: 'interrupted',
      failed: 'failed',
    },
  },
  unused: {
    title: (count: number) => `${files(count)} could not be read`,
    file: 'File',
    why: 'Why',
    helps: 'What helps',
    line: (line: number) => `line ${number.format(line)}`,
    all: (count: number) => `All ${number.format(count)}`,
    retry: 'Then read only these again:',
  },
  collections: {
    title: 'Collections',
    name: 'Collection',
    documents: 'Documents',
    passages: 'Passages',
    unused: 'Not read',
    readAt: 'Last read',
  },
  filter: {
    title: 'Which documents',
    find: 'Find by title, source or file name',
    state: 'Show',
    collection: 'Collection',
    source: 'Source',
    language: 'Language',
    todo: 'To do',
    sort: 'Order',
    any: 'All',
    apply: 'Show',
    clear: 'Remove all filters',
    counted: (name: string, count: number) => `${name} (${number.format(count)})`,
  },
  states: {
    indexed: 'In the index',
    failed: 'Could not be read',
    faulty: 'Read, with something to correct',
    gone: 'No longer there',
    removed: 'Removed by hand',
  } satisfies Record<LibraryState, string>,
  todo: {
    title: 'Title',
    source: 'Source',
    date: 'Date',
    authors: 'Author',
    language: 'Language',
    problems: 'Correct its fields',
    'little-kept': 'See what was left out',
    'index-again': 'Index again',
  } satisfies Record<ToDo, string>,
  sorts: {
    title: 'Title',
    source: 'Source',
    published: 'Published',
    indexed: 'Indexed',
    passages: 'Passages',
  } satisfies Record<LibrarySort, string>,
  /** The sentence above the list. */
  found: (count: number) => (count === 0 ? 'Nothing matches' : counted(count, 'entry', 'entries')),
  none: 'Remove a filter, or check the spelling.',
  list: 'Documents',
  quotations: 'Quotes',
  untitled: 'untitled, its first words',
  undescribed: 'known by its file only',
  via: (agency: string) => `via ${agency}`,
  noSource: 'not stated',
  noDate: 'no date given',
  basis: { inferred: 'inferred', corrected: 'corrected' },
  /** Left out of the passages, with the reasons. */
  setAside: (what: string) => `left out: ${what}`,
  corrections: (count: number) => counted(count, 'correction'),
  nothingToDo: 'nothing',
  earlier: 'An earlier version can still be searched',
  pager: {
    title: 'Pages of the list',
    previous: 'Previous page',
    next: 'Next page',
    page: (page: number, last: number) => `Page ${number.format(page)} of ${number.format(last)}`,
  },
  sortedBy: (name: string) => `Sort by: ${name}`,
  command: 'The same on the command line:',
}

export type LibraryMessages = typeof library
