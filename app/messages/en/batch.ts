import { counted, found, number } from './counted.ts'

/** Messages of the page for many searches at once. */
export const batch = {
  tab: 'Many at once',
  title: 'Search for a whole list',
  lede: 'Paste names or queries, one to a line, or a table from a spreadsheet: each line is searched for, and none stops the others.',
  withoutScripts:
    'This page needs scripts, which are switched off in this browser. `npm run -s batch` does the same.',
  list: 'The list',
  listHint:
    'A table needs no preparation: its column “name” or “query” is searched for, without one its first.',
  file: 'Or choose a file: .csv, .tsv or .txt',
  drop: 'Drop the file here',
  chosenFile: (name: string) => `The file ${name}`,
  removeFile: 'Use the text instead',
  as: 'Each line is',
  names: 'a name',
  namesHint: 'found as a phrase, in every spelling, order and alias that the collection has of it',
  queries: 'a query',
  queriesHint: 'as typed into the search box',
  options: 'Options',
  typos: 'Other spellings too',
  forms: 'Other forms of words too, in queries',
  aliases: 'Other names of groups and places too',
  quotations: 'Only inside quotations',
  encoding: 'Encoding of the file',
  encodings: {
    '': 'UTF-8 or UTF-16',
    'windows-1252': 'Western European (windows-1252)',
    'windows-1250': 'Central European (windows-1250)',
    'windows-1251': 'Cyrillic (windows-1251)',
    'windows-1256': 'Arabic (windows-1256)',
    gb18030: 'Chinese (GB 18030)',
    shift_jis: 'Japanese (Shift JIS)',
    'euc-kr': 'Korean (EUC-KR)',
  } as Record<string, string>,
  within: (filters: number) =>
    `Only within the search that led here (${counted(filters, 'filter', 'filters')}).`,
  everywhere: 'Search everywhere',
  nothing: 'Paste a list or choose a file first',
  start: 'Search for all',
  stop: 'Stop',
  goOn: 'Go on',
  again: 'Search for all again',
  progress: (done: number, of: number, found: number) =>
    `${number.format(done)} of ${counted(of, 'line', 'lines')}, ${number.format(found)} with hits`,
  stopped: 'Stopped. What was found is kept below.',
  broken: 'The search broke off',
  failed: 'This list cannot be searched for',
  read: (lines: number, encoding: string, column: string | null, empty: number) =>
    [
      counted(lines, 'line', 'lines'),
      ...(column === null ? [] : [`from the column “${column}”`]),
      ...(empty === 0 ? [] : [`${counted(empty, 'empty line', 'empty lines')} left out`]),
      ...(encoding === 'utf-8' ? [] : [`read as ${encoding}`]),
    ].join(', '),
  changed:
    'The collection has changed since this search began. The lines above the change are as they were found then.',
  results: 'Results',
  columns: {
    line: 'Line',
    text: 'Searched for',
    hits: 'Passages',
    documents: 'Documents',
    also: 'Also found as',
  },
  sortedUp: 'sorted, smallest first',
  sortedDown: 'sorted, largest first',
  /** What a line finds where quotes are counted, in the column of passages. */
  quotes: found,
  atLeast: (count: number) => `at least ${number.format(count)}`,
  number: (count: number) => number.format(count),
  asWritten: (count: number) => `${number.format(count)} as written`,
  wording: (text: string, passages: number) => `${text} (${number.format(passages)})`,
  sameAs: (line: number) => `the same as line ${number.format(line)}`,
  unused: 'Not searched for',
  lineFailed: 'Failed',
  onlyFound: 'Only lines with hits',
  shown: (count: number, of: number) => `${number.format(count)} of ${counted(of, 'line', 'lines')} shown`,
  more: (count: number) => `Show ${number.format(count)} more`,
  saveTable: 'Save as a table (CSV)',
  saveLines: 'Save as JSON lines',
  comma: ', ',
}

export type BatchMessages = typeof batch
