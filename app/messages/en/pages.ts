import type { LeftOutReason } from '../../../model/document.ts'
import { type FindingCode, findingKind } from '../../../model/finding.ts'
import type { Quotation } from '../../../model/passage.ts'
import type { CountedUnit, Total } from '../../../model/total.ts'
import { counted, countedIn, found, number } from './counted.ts'

const PLACES = {
  before: 'Left out before the text',
  between: 'Left out',
  after: 'Left out after the text',
}
const characters = (count: number) => counted(count, 'character', 'characters')
const sizes = (reasons: [LeftOutReason, number][]): string =>
  reasons.map(([reason, size]) => `${reason} (${characters(size)})`).join(', ')

const has = (count: number) => (count === 1 ? 'has' : 'have')

/** A number, and that there may be more. */
const atLeast = ({ value, exact }: Total) => `${number.format(value)}${exact ? '' : '+'}`

/** Messages that only the server renders, on every page but the search page; no browser loads them. */
export const pages = {
  masthead: {
    tab: 'Verbatim: find the quote',
    skip: 'Skip to the content',
    promise: 'Nothing you search for leaves this machine.',
    api: 'JSON API',
    batch: 'Search for a whole list',
    saved: 'Saved searches',
    notes: 'Notes',
    check: 'Check a quote',
    library: 'Library',
    about: 'About Verbatim',
    comma: ', ',
    /** The main pages, as a list of links. */
    pages: 'Verbatim',
    settings: 'Settings',
    language: 'Language',
    help: 'Help and shortcut keys',
    keys: 'Shortcut keys',
    theme: 'Colours',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  collection: {
    title: 'What is in the collection',
    ask: 'Find out who said what',
    documents: (count: number) => counted(count, 'document'),
    speakers: (count: number) => counted(count, 'speaker'),
    indexed: 'Last indexed on',
    library: 'Open the library',
    latest: 'Latest quotes',
    allQuotes: (total: Total) => `All quotes · ${atLeast(total)}`,
    allPassages: (total: Total) => `All passages · ${atLeast(total)}`,
    /** Each followed by a name, or around it. */
    examples: {
      title: 'Try',
      about: 'quotes about ',
      saidBy: ['what ', ' said'],
      in: 'quotes in ',
      check: 'check a draft',
    },
    overTime: { published: 'When they were published', mentioned: 'Dates they mention' },
    tops: { speaker: 'Who speaks', group: 'About whom', location: 'Where' },
    map: 'Open the map',
    missing: {
      undated: (unit: CountedUnit, count: number) => `${countedIn(unit, count)} ${has(count)} no date`,
      unsourced: (unit: CountedUnit, count: number) => `${countedIn(unit, count)} ${has(count)} no source`,
      comma: ', ',
      effect: '. Where this is missing, citations leave it out.',
    },
    nothing: 'Start with your documents',
    reads:
      'Verbatim reads articles, reports, office documents, mail and archives, finds the quotes in them and who is speaking, and links each one to its place in the source.',
    orCommand: 'Or from the command line, for large folders:',
    byCommand: 'From the command line:',
    more: (count: number) => `${number.format(count)} more`,
  },
  verified: {
    nothing: (day: string, documents: number, passages: number) =>
      `Verified on ${day}: ${counted(documents, 'document', 'documents')} with ${counted(passages, 'passage', 'passages')}, nothing differs.`,
    differs: (day: string, count: number) =>
      `Verified on ${day}: ${counted(count, 'difference was found', 'differences were found')}.`,
    kind: (code: FindingCode | null) =>
      code === null ? 'Differences of another kind' : findingKind(code).means,
    more: 'All of them, and what to do about each:',
    original: {
      changed: (day: string) =>
        `The original has changed since it was read (verified on ${day}). Quoted here is what it said then.`,
      moved: (day: string) => `The original was elsewhere, unchanged, on ${day}:`,
      gone: (day: string) => `The original was no longer where it had been read on ${day}. Its text is kept.`,
      unreadable: (day: string) => `The original could not be read to be compared on ${day}.`,
    },
  },
  export: {
    tab: 'Export',
    title: 'Export',
    failed: 'This search cannot be exported',
    thisSearch: 'This search',
    matches: (total: Total) =>
      `matches ${found(total).replace(/^At/, 'at')}. The file contains ${
        total.different
          ? `${counted(total.different.hits, 'passage', 'passages')}, the earliest for all that are copies of each other, each`
          : `all ${total.unit === 'passage' ? 'of them, each' : 'of these passages, each'}`
      } with its citation.`,
    copiesToo: 'Export copies too',
    all: 'Export all',
    onlyPage: (page: number) => `Only page ${number.format(page)}`,
    onPage: (count: number) => `The ${counted(count, 'passage', 'passages')} on this page, in their order.`,
    page: 'Export this page',
    follow: 'Follow this search',
    feed: 'Its new passages as a feed:',
    comma: ', ',
  },
  notFound: {
    tab: 'Not found',
    title: 'There is nothing at this address',
    message: 'No document, passage or quotation has this ID.',
    fix: 'Check the address, or search for the words of the quote.',
    search: 'Search',
  },
  tray: {
    tab: 'Tray',
    title: 'Chosen quotes',
    withoutScripts: 'The tray needs scripts, which are switched off in this browser.',
  },
  map: {
    tab: 'Map',
    title: 'Places of the passages found',
    failed: 'This map could not be drawn',
    words: 'Words',
    box: 'Box: west, south, east, north',
    show: 'Show',
  },
  passage: {
    tab: 'Passage',
    check: 'Check this quote',
    tabOf: (title: string, place: string) => `${title}, ${place}`,
    failed: 'This passage cannot be shown',
    /** Followed by the title of the document. */
    heading: (place: string) => `${place.charAt(0).toUpperCase()}${place.slice(1)} in`,
    untitled: 'an untitled document',
    moved:
      'Its document has been indexed again since this link was made, with its paragraphs cut differently, and the words are now in this passage.',
    /** Followed by the paragraphs that have the other words of one that was divided. */
    goesOn: 'The words that follow are in:',
    changed: 'Its document has been indexed again since this link was made, and the words have changed.',
    gone: 'This passage is no longer in the collection',
    reindexed: (day: string) => `Its document was indexed again on ${day} with different words.`,
    takenOut: (day: string) => `Its document was removed on ${day}.`,
    document: 'The document as it is today',
    firstWords: 'Search for its first words',
    elsewhere: 'The words of this passage are elsewhere now',
    these: 'The passage that this link led to is no longer in the collection. These have its words:',
    inDocument: 'Read it in its document',
    was: 'What it said when the link was made',
    inContext: 'In context',
    contextFailed: 'The document around this passage cannot be shown',
    origin: {
      title: 'Where it comes from',
      same: 'Matches the original',
      sameOn: (day: string) => `Compared on ${day} with the file that was read: it has not changed.`,
      differs: 'Not as it was read',
      notCompared: 'Not compared with the original',
      compareIt: 'Nobody has compared the file since it was read. To do so:',
      position: 'Characters of the extracted text',
      noAddress: 'No web address is known.',
    },
  },
  document: {
    tab: 'Document',
    failed: 'This document cannot be shown',
    gone: 'The passage in this address is not in the document as it is today.',
    whatBecame: 'What happened to it',
    original: 'Original',
    reason: (reason: LeftOutReason): string => reason,
    /** All that was left out in one place, with the number of its characters. */
    leftOut: (place: 'before' | 'between' | 'after', reasons: [LeftOutReason, number][]) =>
      `${PLACES[place]}: ${sizes(reasons)}`,
    /** `of`: what might have been kept. */
    littleKept: (kept: number, of: number) =>
      `Little of this document was kept: ${number.format(kept)} of ${characters(of)} that may belong to it. The rest is folded in its place below.`,
    permalink: 'Permalink to this paragraph',
    caption: 'Caption',
    note: 'Note',
    furniture:
      'The same words stand in a hundred or more documents of this collection; searches leave them out.',
    inOriginal: 'In the original',
  },
  sheet: {
    title: 'Page image',
    failed: 'This page cannot be shown',
    tab: (page: number, document: string) => `Page ${number.format(page)} of ${document}`,
    heading: (page: number, of: number) => `Page ${number.format(page)} of ${number.format(of)}`,
    /** In place of the image, for whoever does not see it. */
    image: (page: number, marked: boolean) =>
      `Image of page ${number.format(page)}${marked ? ', with the passage marked' : ''}`,
    caption: (page: number, of: number) =>
      `Page ${number.format(page)} of ${number.format(of)} of the original.`,
    drawing: 'Drawing the page …',
    whole: 'Whole page, with the text read from it',
    full: 'Image in full size',
    /** Its number as printed, which is the one to cite. */
    printed: (label: string) => `Printed on it: page ${label}.`,
    goesOn: (page: number) => `It goes on, on page ${number.format(page)}`,
    unknown: 'There is no image of its page here: open the original and compare the words with it.',
    notShown: 'This server shows no images of pages: open the original and compare the words with it.',
    words: 'Text read from this page',
    noWords: 'No words on this page are in a passage.',
    mark: 'Mark on the page',
    before: 'Previous page',
    after: 'Next page',
    /** What leads to the page from a document. */
    look: 'Page image',
  },
  steps: {
    title: 'Hits in this document',
    /** The number, and what is counted. */
    matches: (count: number): [string, string] => [
      count === 0 ? 'No' : number.format(count),
      count === 1 ? 'paragraph matches' : 'paragraphs match',
    ],
    paragraph: 'Paragraph',
    next: 'next',
    previous: 'previous',
    comma: ', ',
    back: 'Back to the results',
    hit: (at: number, of: number) => `Hit ${number.format(at)} of ${number.format(of)}`,
    previousHit: 'Previous hit',
    nextHit: 'Next hit',
  },
  marks: {
    title: 'Marked in the text',
    kinds: { quotation: 'Quotations', person: 'People', group: 'Groups', place: 'Places', date: 'Dates' },
    one: { person: 'Person', group: 'Group', place: 'Place', date: 'Date' },
    quotations: {
      speech: 'Quotation',
      fragment: 'Quoted words',
      turn: 'Spoken words',
      block: 'Block quotation',
      title: 'Title of a work',
    } as Record<Quotation['kind'], string>,
  },
  provenance: {
    title: 'Where this comes from',
    file: 'File',
    key: 'Key',
    collection: 'Collection',
    address: 'Address',
    sha256: 'SHA-256 of the file',
    readAt: 'Read at',
    withBasis: (value: string, basis: string) => `${value} (${basis})`,
    readBy: 'Read by',
    sourceBasis: 'Source known from',
    dateBasis: 'Date known from',
    text: 'Extracted text',
    leftOut: 'Left out',
    sizes,
    extent: (characters: number, passages: number, leftOut: number) =>
      `${counted(characters, 'character', 'characters')} (UTF-16): ${counted(passages, 'passage', 'passages')} and ${counted(leftOut, 'stretch', 'stretches')} left out, which together contain everything that is not blank`,
  },
}

export type PageMessages = typeof pages
