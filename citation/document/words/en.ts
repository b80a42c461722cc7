import { counted, number } from '../../../languages/counted-english.ts'
import type { FacetName } from '../../../model/search-request.ts'

/** The words of a document of quotes that are neither a source's nor a style's. */
export const en = {
  locale: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  /** Of a search: what was typed. */
  titleOf: (typed: string) => `Quotes found by ${typed}`,
  titleOfAll: 'Quotes',
  titleOfChosen: 'Selected quotes',
  titleOfBibliography: 'Bibliography',
  contents: 'Contents',
  bibliography: 'Bibliography',
  /** In front of the number of a page, and between it and that of all pages. */
  page: ['', ' / '] as [before: string, of: string],
  permalink: 'Permalink',
  readByOcr: 'read by OCR',
  /** Words of what was read by OCR. */
  mayBeMisread: (words: string) => `may be misread: ${words}`,
  noSource: 'Source not stated',
  undated: 'Undated',
  untitled: 'Untitled',
  noSpeaker: 'Speaker not stated',
  /** Over a paragraph in which nobody is quoted. */
  passage: 'Passage',
  inferred: (name: string) => `${name} (speaker inferred)`,
  /** In front of words that somebody said. */
  says: (speaker: string) => `${speaker}: `,
  /** Over a paragraph: who is quoted in it. */
  quoted: (speakers: string) => `Quoted: ${speakers}`,
  semicolon: '; ',
  found: 'Found',
  /** One of them, by its place in the document. */
  quote: (number: number) => `Quote ${number}`,
  /** How many were chosen. */
  quotes: 'Quotes',
  passages: (count: number) => counted(count, 'passage'),
  quotations: (count: number) => counted(count, 'quotation'),
  inPassages: (quotations: string, passages: string) => `${quotations} in ${passages}`,
  /** Of what is counted, how many are no copies of another. */
  different: (counted: string, different: number) => `${counted}, ${number.format(different)} different`,
  copies: 'Copies',
  folded: 'of passages or quotations that are copies of each other, the earliest stands for all',
  /** Where such words do not stand beside a label. */
  foldedOf: (counted: string) =>
    `Copies are folded (${counted}): the earliest stands for all that are copies of each other.`,
  foldedWithout: 'Copies are folded: the earliest stands for all that are copies of each other.',
  reused: 'only what has copies',
  inSources: (least: number) => `only what is in ${number.format(least)} or more sources`,
  printedFirst: 'only where it was certainly printed first',
  ofCluster: (id: string) => `only the copies ${id}`,
  exported: 'Exported',
  style: 'Citation style',
  search: 'Search',
  /** What is counted and shown. */
  searched: {
    label: 'Searched',
    passage: 'passages',
    quoting: 'quotations in passages with these words',
    quotations: 'words within quotations',
  },
  facets: {
    source: 'Source',
    group: 'About',
    location: 'Place',
    speaker: 'Said by',
    person: 'Mentioned',
    language: 'Language',
    collection: 'Collection',
    type: 'Type of work',
  } satisfies Record<FacetName, string> as Record<FacetName, string>,
  not: (label: string) => `${label}: not`,
  published: 'Published',
  mentioned: 'Dates mentioned',
  range: (from: string | null, to: string | null) =>
    from === null ? `until ${to}` : to === null ? `from ${from}` : `${from} to ${to}`,
  undatedToo: { exclude: '', include: ', or undated', only: 'undated only' },
  document: 'Document',
  area: 'Area',
  unknown: 'not stated',
  notRead: 'in languages whose speakers are not read',
}

export type DocumentWords = typeof en
