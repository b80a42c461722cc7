const number = new Intl.NumberFormat('en')

const passages = (count: number) => `${number.format(count)} ${count === 1 ? 'passage' : 'passages'}`

/** Every word of the search page in English; another language is another object of this type. */
export const en = {
  number: (value: number) => number.format(value),
  hit: {
    untitled: (key: string) => `Untitled (${key})`,
    noSource: 'Source not stated',
    noDate: 'no date given',
    paragraph: (at: number, of: number) => `paragraph ${number.format(at)} of ${number.format(of)}`,
    caption: 'caption',
    quoted: 'Quoted',
    tags: 'Tags',
    select: (title: string) => `Select this passage of ${title}`,
    copy: 'Copy quote',
    permalink: 'Permalink',
    context: 'Context',
    contextPending: 'Reading the document …',
    documentBegins: 'The document begins here.',
    documentEnds: 'The document ends here.',
    wholePassage: 'The whole passage',
    inDocument: 'Read it in the document',
    noSpeaker: 'Speaker not stated',
    dateTag: (words: string) => `Search ${words}`,
  },
  results: {
    title: 'Results',
    count: (count: number, exact: boolean) => `${exact ? '' : 'At least '}${passages(count)}`,
    tookMs: (ms: number) => `in ${ms < 1 ? 'under 1' : Math.round(ms)} ms`,
    alsoSearching: 'Also searching:',
    onlyTyped: 'Search only the words typed',
    respelled: (count: number, typed: string) =>
      `${number.format(count)} of them only with another spelling of “${typed}”:`,
    onlyAsTyped: 'Search only as typed',
    withoutNames: 'Other names are not searched.',
    withNames: 'Search other names too',
    withoutSpellings: 'Other spellings are not searched.',
    withSpellings: 'Search other spellings too',
    pastTheEnd: 'There are no results on this page.',
    firstPage: 'Go to the first page',
    selected: (count: number) => `${number.format(count)} selected`,
    clearSelected: 'Clear the selection',
  },
  nothing: {
    title: 'Nothing matches all of this',
    takeAway: 'Take away a word or a filter: every one of them has to match.',
    fewerQuoted: 'Put fewer words between quotation marks; they are searched exactly as typed.',
    outside: 'Search whole passages, not only quotations',
    undated: 'Take in what has no date',
    withoutFilters: 'Search the same words without any filter',
    again: 'Start again',
  },
  chosen: {
    title: 'Narrowed down to',
    not: (text: string) => `not ${text}`,
    or: ' or ',
    remove: ' (remove)',
    clearAll: 'Clear all',
    published: 'published',
    mentions: 'mentions',
    from: (date: string) => `from ${date}`,
    to: (date: string) => `to ${date}`,
    orUndated: ', or undated',
    undatedOnly: 'undated only',
    quoted: 'with a quotation',
    document: 'one document',
    map: 'part of the map',
  },
}

export type Words = typeof en
