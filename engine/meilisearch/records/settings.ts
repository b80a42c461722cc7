import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'

/** Raised when what is stored changes its shape: then indexes are built anew beside the old ones. */
export const FORMAT = '1'

/** The four indexes of an installation, each under the installation's prefix. */
export const INDEXES = ['passages', 'quotations', 'records', 'words'] as const
export type IndexName = (typeof INDEXES)[number]

/** Facets and flags are compared for equality alone; the server then keeps no tree of ranges for them. */
const EQUAL = { facetSearch: false, filter: { equality: true, comparison: false } }
const COMPARED = { facetSearch: false, filter: { equality: true, comparison: true } }

/** Of all matches, however many: an answer that stops at a thousand would make every count a lie. */
const NO_LIMIT = 1_000_000_000

const EQUAL_IN_PASSAGES = [
  'key',
  'id',
  'document',
  'source',
  'group',
  'location',
  'speaker',
  'language',
  'collection',
  'tags',
  'places',
  'month',
  'mentionedMonths',
  'mentions',
  'mentionedSpans',
  'quoted',
  'quotes',
]
const COMPARED_IN_PASSAGES = ['since', 'until', 'firstDay', 'lastDay', 'mentionedFirst', 'mentionedLast']

const TYPOS: Settings['typoTolerance'] = {
  enabled: true,
  minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
  disableOnNumbers: true,
}

/**
 * A word that every passage and quotation holds in a field of its own. What is found by a tag alone is asked for
 * with it: the server ranks no question without a word beside one that has some.
 */
export const MARK = '\ue001'

/** What passages and quotations have in common; `docs/meilisearch.md` tells why each line is as it is. */
function searched(searchable: string[], more: string[]): Settings {
  return {
    searchableAttributes: searchable,
    displayedAttributes: ['key', 'body', 'paragraphs', 'passage', ...searchable],
    filterableAttributes: [
      { attributePatterns: [...EQUAL_IN_PASSAGES, ...more], features: EQUAL },
      { attributePatterns: COMPARED_IN_PASSAGES, features: COMPARED },
    ],
    sortableAttributes: ['firstDay'],
    rankingRules: [
      'sort',
      'typo',
      'proximity',
      'attributeRank',
      'firstDay:desc',
      'document:asc',
      'ordinal:asc',
    ],
    typoTolerance: TYPOS,
    proximityPrecision: 'byWord',
    prefixSearch: 'indexingTime',
    separatorTokens: [],
    nonSeparatorTokens: [],
    dictionary: [],
    stopWords: [],
    synonyms: {},
    localizedAttributes: [{ attributePatterns: searchable, locales: ['eng'] }],
    pagination: { maxTotalHits: NO_LIMIT },
    faceting: { maxValuesPerFacet: NO_LIMIT, sortFacetValuesBy: { '*': 'alpha' } },
    facetSearch: false,
    searchCutoffMs: 60_000,
  }
}

export const SETTINGS: Record<IndexName, Settings> = {
  passages: searched(['text', 'title', 'section', 'mark'], []),
  quotations: searched(['text', 'mark'], ['passage', 'by']),
  records: {
    searchableAttributes: [],
    displayedAttributes: ['*'],
    filterableAttributes: [
      { attributePatterns: ['key', 'type', 'id', 'collection', 'facet', 'names', 'begins'], features: EQUAL },
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
    displayedAttributes: ['word', 'plain'],
    filterableAttributes: [{ attributePatterns: ['word'], features: EQUAL }],
    rankingRules: ['typo'],
    typoTolerance: TYPOS,
    proximityPrecision: 'byAttribute',
    prefixSearch: 'indexingTime',
    localizedAttributes: [{ attributePatterns: ['word'], locales: ['eng'] }],
    pagination: { maxTotalHits: NO_LIMIT },
    facetSearch: false,
    searchCutoffMs: 60_000,
  },
}

/** Changes whenever a setting does: what tells a writer to apply them. */
export const SETTINGS_VERSION = createHash('sha256')
  .update(JSON.stringify(SETTINGS))
  .digest('hex')
  .slice(0, 16)
