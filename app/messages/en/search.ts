import type { ShownQuery } from '../../../model/search-result.ts'
import { type CountedUnit, countsPassages } from '../../../model/total.ts'
import { WORK_TYPE_NAMES } from '../../../model/work-type-names.ts'
import { copies } from './copies.ts'
import { counted, countedIn, found, foundParts, number } from './counted.ts'
import { formatBasis, formatDate } from './dates.ts'
import { FACET_NAMES } from './facets.ts'
import { ocr } from './ocr.ts'
import { formatPlace } from './place.ts'
import { sentence } from './sentence.ts'
import { formatKnown, formatSpeaker, SPEAKERS_NOT_READ } from './speakers.ts'

/** Every message of the search page in English; another language is another object of this type. */
export const en = {
  number: (value: number) => number.format(value),
  date: (value: string) => formatDate(value),
  basis: formatBasis,
  knownFrom: formatKnown,
  speaker: formatSpeaker,
  speakersNotRead: SPEAKERS_NOT_READ,
  unnamedSpeakers: 'Unnamed speakers',
  place: formatPlace,
  ocr,
  facets: FACET_NAMES,
  workTypes: WORK_TYPE_NAMES as Readonly<Record<string, string>>,
  map: {
    summary: 'Map',
    loading: 'Loading the map …',
    ownPage: 'See these places on a page of their own',
  },
  pager: {
    title: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (at: number, of: number) => `Page ${number.format(at)} of ${number.format(of)}`,
  },
  hit: {
    untitled: (key: string) => `Untitled (${key})`,
    noSource: 'Source not stated',
    noDate: 'no date given',
    caption: 'caption',
    note: 'note',
    furniture: 'the same in many documents',
    standsFor: { title: 'Found in the title', section: 'Found in the section heading' },
    via: (agency: string) => `via ${agency}`,
    quoted: 'Quoted',
    /** In place of a name, where nobody is quoted. */
    nobody: 'Passage',
    tags: 'Tags',
    actions: 'For this quote',
    more: 'More',
    copy: (words: string) => `Copy “${words}”`,
    permalink: 'Permalink',
    context: 'Context',
    contextPending: 'Reading the document …',
    documentBegins: 'The document begins here.',
    documentEnds: 'The document ends here.',
    wholePassage: 'Show the whole passage',
    inDocument: 'Read it in the document',
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  results: {
    title: 'Results',
    count: found,
    found: foundParts,
    notice: ({ message }: ShownQuery['notices'][number]) => message,
    alsoSearching: 'Also searching:',
    onlyTyped: 'Search only the words typed',
    respelled: (count: number, typed: string) =>
      `${counted(count, 'passage matches', 'passages match')} only another spelling of “${typed}”:`,
    onlyAsTyped: 'Search only as typed',
    inOtherForms: (count: number, typed: string) =>
      `${counted(count, 'passage has', 'passages have')} another form of “${typed}”:`,
    onlyForms: 'Only the words typed',
    withoutForms: 'Other forms of the words are not searched.',
    withForms: 'Search other forms too',
    withoutNames: 'Other names are not searched.',
    withNames: 'Search other names too',
    withoutSpellings: 'Other spellings are not searched.',
    withSpellings: 'Search other spellings too',
    furniture: (count: number) =>
      `${number.format(count)} more ${count === 1 ? 'passage is' : 'passages are'} left out: the same words stand in a hundred or more documents of the collection.`,
    withFurniture: 'Search them too',
    damaged: (id: string) =>
      `${id} is not shown: what the index has of it is no longer what was stored. Repair the index (npm run -s index -- --repair FOLDER).`,
    pastTheEnd: 'There are no results on this page.',
    firstPage: 'Go to the first page',
    export: 'Download or follow',
    save: 'Save this search',
  },
  nothing: {
    title: 'Nothing matches all of this',
    takeAway: 'Remove a word or a filter: all of them have to match.',
    fewerQuoted: 'Put fewer words in quotation marks: they are searched exactly as typed.',
    onlyPassages: (count: number, exact: boolean) =>
      `No quotes match, but ${exact ? '' : 'at least '}${counted(count, 'passage does', 'passages do')}`,
    onlyOutside: (count: number, exact: boolean) =>
      `Nothing inside quotes matches, but ${exact ? '' : 'at least '}${counted(count, 'passage does', 'passages do')}`,
    showPassages: 'Show the passages',
    undated: 'Include passages without a date',
    withoutFilters: 'Search the same words without any filter',
    again: 'Start over',
  },
  box: {
    label: 'Words, a name, or a quote',
    search: 'Search',
    exact: '“Quotation marks” for exact words, a minus to leave out.',
    suggestions: 'Suggestions',
    didYouMean: 'Did you mean',
    /** Before and after the words. */
    quotesAbout: ['Quotes about ', ''],
    exactly: ['Exactly these words: ', ''],
    recent: 'Recent search',
    clearRecent: 'Clear recent searches',
  },
  states: {
    searching: 'Searching …',
    slow: 'This is taking longer than usual. You can keep typing, or remove a word.',
    failed: 'This search could not be answered',
    unreachable: 'Trying again every few seconds; the results below are from before.',
    again: 'Try again',
  },
  sentence,
  copies,
  mode: { title: 'Show', quoting: 'Quotes', quotations: 'Words inside quotes', passage: 'Passages' },
  order: {
    title: 'Order',
    relevance: 'Best match',
    newest: 'Newest first',
    oldest: 'Oldest first',
    source: 'By source',
    arrived: 'Last added first',
  },
  filters: {
    title: 'Filters',
    show: (chosen: number) => (chosen === 0 ? 'Filter' : `Filter · ${number.format(chosen)}`),
    close: 'Close the filters',
    quoted: 'Passages that quote someone',
    showQuoted: 'Show only these',
    showAll: 'Show all',
    clear: 'Clear',
    clearOf: (title: string) => ` ${title}`,
    not: 'not',
    leftOut: 'left out',
    more: (count: number) => `${number.format(count)} more`,
    all: 'Find',
    nextMore: 'Show more',
    andMore: (count: number) => `and ${number.format(count)} more: type to find them`,
    noneFound: 'No matches',
    kinds: {
      organisation: 'Organisations',
      'armed-group': 'Armed groups',
      'state-body': 'State bodies',
      community: 'Communities',
      media: 'Media',
      country: 'Country',
      region: 'Region',
      place: 'Place',
      other: 'Other',
    } as Record<string, string>,
  },
  dates: {
    title: 'Dates',
    which: 'Which dates',
    published: 'published',
    mentioned: 'mentioned',
    from: 'From',
    to: 'To',
    undated: 'include undated',
    unknownPublished: (unit: CountedUnit, count: number) =>
      `${countedIn(unit, count)} without a publication date.`,
    unknownMentioned: (unit: CountedUnit, count: number) =>
      countsPassages(unit)
        ? `${countedIn(unit, count)} without a date in the text.`
        : `${countedIn(unit, count)} in passages without a date in the text.`,
    notReadMentioned: (unit: CountedUnit, count: number) =>
      `${countedIn(unit, count)} in languages in which dates are not read.`,
    lessPrecise: (unit: CountedUnit, count: number) =>
      `${countedIn(unit, count)} dated by a whole year or longer are not in the chart.`,
    onlyUndated: 'Show only these',
    apply: 'Apply',
    hint: 'A day (2025-03-08), a month (2025-03) or a year (2025)',
    chart: {
      passage: 'Passages by month',
      quotation: 'Quotes by month',
      'different-passage': 'Different passages by month',
      'different-quotation': 'Different quotes by month',
    },
    earliest: 'Earliest month',
    latest: 'Latest month',
    span: (from: string, to: string) => `${from} to ${to}`,
    bar: (month: string, unit: CountedUnit, count: number) => `${month}: ${countedIn(unit, count)}`,
    allOf: (month: string) => `All dates are in ${month}.`,
  },
  chosen: {
    not: (text: string) => `not ${text}`,
    clearAll: 'Clear all',
    published: 'published ',
    mentions: 'mentioning ',
    from: (date: string) => `from ${date}`,
    to: (date: string) => `until ${date}`,
    orUndated: ' or undated',
    undatedOnly: 'undated',
    furniture: 'with what many documents repeat',
    quoted: 'with a quotation',
    document: 'in one document',
    map: 'in a part of the map',
  },
}

export type SearchMessages = typeof en
