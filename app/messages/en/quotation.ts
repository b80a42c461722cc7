import type { ClusterMember } from '../../../model/copies.ts'
import type { NoEarliest } from '../../../model/quotation-answer.ts'
import { counted, number } from './counted.ts'

const documents = (count: number) => counted(count, 'document', 'documents')
const sources = (count: number) => counted(count, 'source', 'sources')
const NOTICES: Record<NonNullable<ClusterMember['notice']>, string> = {
  correction: 'Correction',
  update: 'Update',
}

/** Messages about quotations, passages and documents that have copies. */
export const quotation = {
  tab: (words: string) => `“${words}”`,
  failed: 'This quotation cannot be shown',
  whatItWas: 'What the passage said, and where its words are now',
  /** What the page is about. */
  kinds: { quotation: 'Quotation', passage: 'Passage' },
  extent: (docs: number, from: number) =>
    docs < 2 ? 'Only in this document' : `In ${documents(docs)}${from === 0 ? '' : ` of ${sources(from)}`}`,
  /** Of a passage, before the list of those whom it quotes. */
  quoted: {
    to: 'Quoted in it:',
    somebody: (name: string, count: number) => `${name} in ${sources(count)}`,
    unnamed: (description: string, count: number) =>
      `somebody unnamed (“${description}”) in ${sources(count)}`,
  },
  attributed: {
    /** Before the list of those to whom it is attributed. */
    to: 'Attributed',
    somebody: (name: string, count: number) => `to ${name} in ${sources(count)}`,
    unnamed: (description: string, count: number) =>
      `to somebody unnamed (“${description}”) in ${sources(count)}`,
    nobody: (count: number) => `to nobody in ${sources(count)}`,
    notRead: (count: number) => `not read in the language of ${sources(count)}`,
    comma: ', ',
  },
  earliest: {
    title: 'Printed first',
    reasons: {
      first: 'Every other date is later.',
      credited: 'Others name it as where they have the words from.',
    },
    because: {
      undated: 'Which was first can’t be told: a document has no date.',
      inferred: 'Which was first can’t be told: a date is only inferred.',
      overlap: 'Which was first can’t be told: the dates overlap.',
      alone: 'No other document in the collection has these words.',
    } as Record<NoEarliest, string>,
    mark: 'First',
  },
  check: 'Check these words',
  search: 'Search within its copies',
  searchWords: 'Search for these words',
  permalink: 'Permalink to all copies',
  wordings: {
    title: (count: number) => counted(count, 'wording', 'wordings'),
    comparedWith: {
      earliest: 'As printed first',
      'most-frequent': 'As most documents have it',
      only: 'As it is printed',
    },
    sameAs: 'Case, punctuation and marks may differ.',
    differs: (words: number) => `${counted(words, 'word differs', 'words differ')}`,
    notCompared: 'Too long, or one of too many, to be compared word by word',
    compared: 'Underlined: only in this wording.',
    onlyHere: 'only here: ',
    in: (docs: number) => `In ${documents(docs)}`,
    number: (at: number) => `Wording ${number.format(at)}`,
    this: 'This wording',
    more: (count: number) => `${number.format(count)} more with this wording`,
  },
  member: {
    saidBy: (name: string) => `Said by ${name}`,
    quotes: (name: string) => `Quotes ${name}`,
    nobody: 'Speaker not stated',
    notRead: 'Speakers are not read in its language',
    offered: (name: string) =>
      `The same words are ${name}’s in other documents here. Inferred from that, and not stated in this one.`,
    unmarked: 'Stands here without quotation marks',
    ocr: 'Read by OCR, so letters may be misread',
    notices: NOTICES,
    via: (agency: string) => `via ${agency}`,
    around: 'In its passage',
    inDocument: 'Read it in the document',
  },
  way: {
    title: 'Where from',
    nothingStated: 'No document says where it has the words from, so there is an order in time and no arrow.',
    stated: 'An arrow leads from a source to the agency or source that it names. Nothing else is stated.',
    chart: (nodes: number, edges: number) =>
      `${counted(nodes, 'source', 'sources')} from top to bottom in the order of their dates, with ${counted(edges, 'arrow', 'arrows')} to whom they credit. The table has the same.`,
    source: 'Source',
    day: 'First dated',
    count: 'Documents',
    credits: 'Credits',
    creditsNobody: 'nobody',
    notHere: 'not in the collection',
    undated: 'no date',
    more: (count: number) => `${number.format(count)} more are in the table only.`,
    scroll: 'Sources in the order of their dates',
  },
  timeline: {
    title: 'When',
    all: (day: string) => `All dates are ${day}.`,
    count: documents,
    lessPrecise: (count: number) => `${documents(count)} dated less precisely.`,
    undated: (count: number) => `${documents(count)} without a date.`,
  },
  copiesFailed: 'Its copies cannot be shown',
  moreMembers: (count: number) =>
    `${number.format(count)} more copies are counted, but not compared here. Search within its copies to see them all.`,
  /** On the page of a passage: what of it stands elsewhere. */
  passage: {
    title: 'Printed elsewhere',
    whole: 'This passage',
    quotation: (words: string) => `“${words}”`,
    unmarked: 'Words of it',
    sources: (count: number) => `printed in ${counted(count, 'more source', 'more sources')}`,
    documents: (count: number) => `printed in ${counted(count, 'more document', 'more documents')}`,
    first: (source: string, day: string) => `first in ${source}, ${day}`,
    here: 'first here',
    notKnown: 'which was first can’t be told',
    all: 'All wordings and sources',
    colon: ': ',
    semicolon: '; ',
  },
  document: {
    title: (count: number) => `The same story in ${counted(count, 'more document', 'more documents')}`,
    copies: 'Copies',
    later: 'Corrections and updates',
    first: 'First',
    firstIs: (source: string, day: string) => `First in ${source}, ${day}.`,
    firstHere: 'This document has the earliest date.',
    this: 'This document',
    compare: 'Compare',
    compareWith: (title: string) => `Compare with ${title}`,
    more: (count: number) => `${number.format(count)} more are not listed.`,
  },
  compare: {
    tab: 'Two documents compared',
    title: 'What differs',
    failed: 'These documents cannot be compared',
    legend: 'Underlined: only in this document.',
    same: (count: number) => `${counted(count, 'paragraph', 'paragraphs')} the same`,
    counts: {
      same: (count: number) => `${number.format(count)} the same`,
      changed: (count: number) => `${number.format(count)} changed`,
      removed: (count: number) => `${number.format(count)} only in the first`,
      added: (count: number) => `${number.format(count)} only in the second`,
    },
    paragraphs: 'Paragraphs: ',
    comma: ', ',
    kinds: {
      changed: 'Changed',
      removed: 'Only in the first',
      added: 'Only in the second',
    },
    elsewhere: 'The other document has it elsewhere',
    notCompared: 'Too much was changed to be compared word by word.',
    nothing: 'Both have the same words in every paragraph.',
    first: 'First document',
    second: 'Second document',
    swap: 'Swap the two',
    itself: 'A document has no edits to itself.',
  },
}

export type QuotationMessages = typeof quotation
