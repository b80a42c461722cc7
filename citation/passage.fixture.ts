import { type Passage, passage, type Quotation, quotation } from '../model/passage.ts'

const TEXT = 'Amnesty found “war crimes” there.'

/** A passage about which everything is known; each test changes the part that it tests. */
export function passageWith(changes: Partial<Passage> = {}): Passage {
  return passage.parse({
    id: '0123456789abcdef-0123456789',
    documentId: '0123456789abcdef',
    documentKey: 'coast.txt',
    collection: 'news',
    title: 'What happened on the coast',
    source: 'The Daily Example',
    sourceBasis: 'metadata',
    agency: null,
    authors: ['Jane Doe'],
    url: 'https://example.org/coast',
    path: null,
    publishedAt: '2025-03-08',
    publishedPrecision: 'day',
    publishedBasis: 'metadata',
    language: 'en',
    sha256: 'a'.repeat(64),
    readAt: '2025-04-02T10:00:00Z',
    readerVersion: '1',
    work: { accessed: { value: '2025-04-01', basis: 'manifest' } },
    ordinal: 6,
    section: null,
    kind: 'paragraph',
    start: 0,
    end: TEXT.length,
    text: TEXT,
    quotations: [],
    dates: [],
    locations: [],
    groups: [],
    people: [],
    ...changes,
  })
}

export function speech(text: string, words: string, changes: Partial<Quotation> = {}): Quotation {
  const start = text.indexOf(words)
  return quotation.parse({
    start,
    end: start + words.length,
    text: words,
    kind: 'speech',
    speaker: { key: 'agnes-callamard', name: 'Agnès Callamard', kind: 'person', basis: 'text' },
    cue: 'said',
    ...changes,
  })
}

/** Values that break careless code. */
export const HARD_CASES: Record<string, Partial<Passage>> = {
  'everything known': {},
  'no date': { publishedAt: null, publishedPrecision: 'unknown', publishedBasis: null },
  'month only': { publishedAt: '2025-03', publishedPrecision: 'month' },
  'year only': { publishedAt: '2013', publishedPrecision: 'year' },
  'organisation as author': { authors: ['Human Rights Watch'], source: 'Human Rights Watch' },
  'several authors': { authors: ['Jane Doe', 'Bashar al-Khatib', 'Jan van der Berg', 'Example News Agency'] },
  'Arabic title': { title: 'انتهاكات في الساحل السوري', authors: ['أحمد محمد'], language: 'ar' },
  'TeX specials and braces': { title: 'A {lone { brace} & 100% of $5_000 #1 ~ ^ \\frac `x` -- a---b' },
  'nested quotes': { title: '“He said ‘no’,” and "she \'agreed\'"' },
  'URL with parentheses': { url: 'https://example.org/wiki/Coast_(Syria)?a=1&b=%20#c_(d)' },
  emoji: { title: 'Hope 🕊️ and 👩‍👩‍👧 on the coast' },
  'line breaks': { title: 'First line\r\nER  - \nTY  - BOOK\u2028third' },
  markup: { title: 'Less < more, <i>tagged</i> & <b>bold</b>' },
  'em dashes': {
    title: 'The coast — what is known — and what isn’t',
    text: 'He said—once—“never”; she – twice --- “ever”.',
  },
  '2,000-character quote': { text: `“${'Nobody came for us. '.repeat(99)}Nobody will.”` },
  'line breaks in the text': { text: 'First line,\nsecond line.\r\n\r\nNew % paragraph\twith a tab.' },
  'very long title': { title: `${'A long title '.repeat(150)}ends` },
}

/** What people say of works that no rule can tell. */
export const GIVEN_WORKS: Record<string, Partial<Passage>> = {
  'a press release with all that a person gives': {
    work: {
      type: { value: 'report', basis: 'manifest' },
      genre: { value: 'Press release', basis: 'manifest' },
      number: { value: 'MDE 24/9021/2025', basis: 'manifest' },
      publisherPlace: { value: 'Beirut', basis: 'corrected' },
      page: { value: '3–4', basis: 'manifest' },
      edition: { value: '2nd', basis: 'manifest' },
      accessed: { value: '2025-04', basis: 'corrected' },
      originalUrl: { value: 'https://example.org/first', basis: 'manifest' },
      archivedUrl: { value: 'https://archive.example.net/abc', basis: 'manifest' },
    },
  },
  'a judgment': {
    source: 'International Court of Justice',
    authors: [],
    work: {
      type: { value: 'legal_case', basis: 'metadata' },
      number: { value: '192', basis: 'metadata' },
    },
  },
}
