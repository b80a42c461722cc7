import { counted } from '../../languages/counted-english.ts'

/** By the names that engines have in answers. */
const ENGINES: Readonly<Record<string, string>> = {
  embedded: 'built-in engine',
  meilisearch: 'Meilisearch',
  opensearch: 'OpenSearch',
}

const percent = (share: number) => `${Math.round(share * 100)}%`

/** What a check says, for its page, its report and the command. Neutral: what is not in a collection may still be true. */
export const en = {
  language: 'en' as 'en' | 'ar',
  direction: 'ltr' as 'ltr' | 'rtl',
  /** Between the items of a list. */
  comma: ', ',
  title: 'Quote check',
  verdicts: {
    exact: () => 'Word for word',
    'same-words': () => 'Same words, other marks',
    near: (words: number) => `${counted(words, 'word')} ${words === 1 ? 'differs' : 'differ'}`,
    partial: () => 'Only part of it',
    elided: () => 'With gaps',
    stitched: (places: number) => `Joined from ${counted(places, 'place')}`,
    'not-found': () => 'Not in this collection',
  },
  /** What a verdict means; empty where its name says it all. */
  means: {
    exact: () => '',
    'same-words': () => 'Only capitals, punctuation or marks differ.',
    near: () => '',
    partial: (share: number) =>
      `${percent(share)} of its words stand here; no passage was found for the rest.`,
    elided: () => 'Its parts stand in this order; it says that words are left out.',
    stitched: () =>
      'Its parts stand apart, in another order or in different documents, and it doesn’t say so.',
    'not-found': () =>
      'No passage has these words, or words close to them. That doesn’t mean nobody said it.',
  },
  /** Changed words of a kind that changes what is said. */
  telling: {
    number: 'a number differs',
    name: 'a name differs',
    negation: 'a negation differs',
    sign: 'a sign differs',
    raised: 'a raised figure differs, which may be a power or the number of a note',
    joined: 'words are joined or split',
  },
  brackets: (texts: readonly string[]) => `In brackets, and not in the source: ${texts.join(', ')}.`,
  closing: 'Word for word but for the comma or full stop at its end.',
  cutSigns: (signs: readonly string[]) => `In the source, its words have ${signs.join(' and ')} beside them.`,
  ocr: 'The source was read by OCR, so letters may be misread.',
  speakers: {
    same: (name: string) => `The speaker is the one in the draft: ${name}.`,
    other: (claimed: string, tagged: string) => `The draft says ${claimed}; the source says ${tagged}.`,
    nobodyTagged: (claimed: string) => `The draft says ${claimed}; the source names nobody.`,
    unsure: (claimed: string, tagged: string) =>
      `The draft says ${claimed}, the source ${tagged}: whether they are the same is not known.`,
    several: (names: readonly string[]) =>
      `In the source, more than one person says this: ${names.join(', ')}.`,
    others: (names: readonly string[]) => `Other sources name somebody else: ${names.join(', ')}.`,
    nobodyClaimed: (tagged: string) => `The source says ${tagged}; the draft names nobody.`,
  },
  sources: {
    same: (name: string) => `Published where the draft says: ${name}.`,
    other: (name: string) => `The draft credits ${name}; none of these places was published there.`,
    unknown: (name: string) => `The draft credits ${name}.`,
  },
  counts: {
    exact: (count: number) => `${count} word for word`,
    'same-words': (count: number) => `${count} with the same words`,
    near: (count: number) => `${count} ${count === 1 ? 'differs' : 'differ'}`,
    partial: (count: number) => `${count} only in part`,
    elided: (count: number) => `${count} with gaps`,
    stitched: (count: number) => `${count} joined`,
    'not-found': (count: number) => `${count} not found`,
  },
  quotations: (count: number) => counted(count, 'quotation'),
  noQuotations: 'No quotations were found in it.',
  inDraft: 'in the draft',
  draftHas: 'draft: ',
  sourceHas: 'source: ',
  notInSource: 'not in the source: ',
  leftOut: 'left out',
  earliest: 'Earliest',
  places: (count: number) => counted(count, 'place'),
  morePlaces: 'There are more places than these.',
  noSource: 'Source not stated',
  via: (agency: string) => `via ${agency}`,
  undated: 'undated',
  untitled: 'Untitled',
  reviews: { fine: 'Fine as it is', change: 'To be changed', ask: 'To be asked about' },
  report: {
    draft: 'Draft',
    pasted: 'pasted text',
    oneQuote: 'one quote',
    hash: 'SHA-256 of the draft',
    checked: 'Checked',
    against: 'Checked against',
    collections: 'Collections',
    changed: 'Changed during the check to',
    generation: 'State of the index',
    generationOf: (generation: number, engine: string) =>
      `generation ${generation}, ${ENGINES[engine] ?? engine}`,
    program: 'Program',
    of: (passages: number, documents: number) =>
      `${counted(passages, 'passage')} of ${counted(documents, 'document')}`,
    result: 'Result',
    words: 'The draft',
    each: 'Each quotation',
    difference: 'Difference',
    legend: 'Struck out: in the draft. Underlined: in the source.',
    saidBy: (name: string) => `said by ${name}`,
    review: 'Reviewer',
    meaning:
      'A check compares words with the passages that are indexed. It doesn’t say whether a quote is true, and what is not among them may still have been said.',
    page: ['', ' / '] as [before: string, of: string],
  },
}

export type CheckWords = typeof en
