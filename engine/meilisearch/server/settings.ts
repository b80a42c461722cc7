import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { FACETS } from '../../../model/facets.ts'
import { type IndexName, NO_LIMIT } from '../../served/server.ts'

/** An index of this format needs no more than new settings: what it has is stored in the same form. */
export const SAME_RECORDS_SINCE = 4

/** Facets and flags are only compared for equality, so that the server need not keep trees of ranges for them. */
const EQUAL = { facetSearch: false, filter: { equality: true, comparison: false } }
const COMPARED = { facetSearch: false, filter: { equality: true, comparison: true } }

const EQUAL_IN_PASSAGES = [
  'key',
  'id',
  'document',
  'source',
  'group',
  'location',
  'speaker',
  'person',
  'language',
  'collection',
  'type',
  'tags',
  'places',
  'month',
  'mentionedMonths',
  'mentions',
  'mentionedSpans',
  'quoted',
  'quotes',
  'furniture',
  'words',
  'titled',
  'now.place',
  'was.place',
  'now.leads',
  'was.leads',
]
const COMPARED_IN_PASSAGES = [
  'since',
  'until',
  'firstDay',
  'lastDay',
  'mentionedFirst',
  'mentionedLast',
  'changed',
  'now.sources',
  'was.sources',
  'now.first',
  'was.first',
]

/** What facets and months count: also read where copies are not counted again. */
const COUNTED = [...FACETS, 'by', 'month', 'mentionedMonths']

const TYPOS: Settings['typoTolerance'] = {
  enabled: true,
  minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
  disableOnNumbers: true,
}

/** The distinct words of each field, by which passages are found. */
const FIELDS = ['words', 'titled', 'headed']

/** What passages and quotations have in common; `docs/meilisearch.md` explains each line. */
function searched(searchable: string[], more: string[]): Settings {
  return {
    searchableAttributes: searchable,
    displayedAttributes: [
      'key',
      'body',
      'checksum',
      'paragraphs',
      'passage',
      'document',
      'under',
      'ordinal',
      'changed',
      'now',
      'was',
      ...COUNTED,
      ...FIELDS,
      ...searchable,
    ],
    filterableAttributes: [
      { attributePatterns: [...EQUAL_IN_PASSAGES, ...more], features: EQUAL },
      { attributePatterns: COMPARED_IN_PASSAGES, features: COMPARED },
    ],
    sortableAttributes: ['firstDay', 'since', 'nth'],
    rankingRules: ['sort', 'proximity', 'attributeRank', 'firstDay:desc', 'document:asc', 'ordinal:asc'],
    // Words are compared with the vocabulary instead, and mistakes are told from what was typed.
    typoTolerance: { enabled: false },
    proximityPrecision: 'byWord',
    prefixSearch: 'indexingTime',
    separatorTokens: [],
    nonSeparatorTokens: [],
    dictionary: [],
    stopWords: [],
    synonyms: {},
    localizedAttributes: [{ attributePatterns: searchable, locales: ['eng'] }],
    // All matches count, however many: an answer that stops at a thousand would make every count wrong.
    pagination: { maxTotalHits: NO_LIMIT },
    faceting: { maxValuesPerFacet: NO_LIMIT, sortFacetValuesBy: { '*': 'alpha' } },
    facetSearch: false,
    searchCutoffMs: 60_000,
  }
}

export const SETTINGS: Record<IndexName, Settings> = {
  passages: searched(['text', 'title', 'section'], ['headed', 'under', 'hyphened']),
  quotations: searched(['text'], ['passage', 'by', 'counts']),
  records: {
    searchableAttributes: [],
    displayedAttributes: ['*'],
    filterableAttributes: [
      {
        attributePatterns: [
          'key',
          'type',
          'id',
          'collection',
          'facet',
          'names',
          'surnames',
          'parts',
          'begins',
          'inDocuments',
          'inPassages',
        ],
        features: EQUAL,
      },
      { attributePatterns: ['since', 'until', 'lat', 'lon'], features: COMPARED },
    ],
    sortableAttributes: ['id'],
    rankingRules: ['sort'],
    pagination: { maxTotalHits: NO_LIMIT },
    facetSearch: false,
    searchCutoffMs: 60_000,
  },
  words: {
    searchableAttributes: ['word'],
    displayedAttributes: ['word', 'plain', 'pair', 'forms', 'in'],
    filterableAttributes: [
      { attributePatterns: ['word', 'joined', 'forms', 'spoken', 'ends'], features: EQUAL },
    ],
    // Without the second, which twenty corrections are taken would depend on the order of the work.
    rankingRules: ['typo', 'plain:asc'],
    typoTolerance: TYPOS,
    proximityPrecision: 'byAttribute',
    prefixSearch: 'indexingTime',
    localizedAttributes: [{ attributePatterns: ['word'], locales: ['eng'] }],
    pagination: { maxTotalHits: NO_LIMIT },
    facetSearch: false,
    searchCutoffMs: 60_000,
  },
}

/** Changes whenever a setting does, which makes the next writer apply them. */
export const SETTINGS_VERSION = createHash('sha256')
  .update(JSON.stringify(SETTINGS))
  .digest('hex')
  .slice(0, 16)
