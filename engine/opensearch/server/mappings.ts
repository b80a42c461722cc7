import { hash } from 'node:crypto'
import type { IndexName } from '../../served/server.ts'

/** Only in what is stored: never searched, sorted or counted by. */
const KEPT = { type: 'keyword', index: false, doc_values: false }
/** Compared for equality or by its beginning. */
const COMPARED = { type: 'keyword', doc_values: false }
/** Sorted or counted by as well. */
const COUNTED = { type: 'keyword' }
const NUMBER = { type: 'integer' }
const DEGREES = { type: 'double' }
const FLAG = { type: 'boolean' }
/** Folded words between single spaces, with their places. Nothing is ranked by how long a text is. */
const WORDS = { type: 'text', analyzer: 'folded', norms: false }

const COPIED = {
  properties: { sources: NUMBER, first: NUMBER, place: COUNTED, leads: FLAG },
}

/** What passages and quotations have in common. */
const VALUES = {
  key: COUNTED,
  since: NUMBER,
  until: NUMBER,
  nth: NUMBER,
  changed: NUMBER,
  now: COPIED,
  was: COPIED,
  id: COUNTED,
  document: COUNTED,
  ordinal: NUMBER,
  source: COUNTED,
  collection: COUNTED,
  language: COUNTED,
  type: COUNTED,
  group: COUNTED,
  location: COUNTED,
  speaker: COUNTED,
  person: COUNTED,
  places: COMPARED,
  month: COUNTED,
  firstDay: NUMBER,
  lastDay: NUMBER,
  mentions: FLAG,
  mentionedFirst: NUMBER,
  mentionedLast: NUMBER,
  mentionedSpans: COMPARED,
  mentionedMonths: COUNTED,
  quoted: FLAG,
  quotes: FLAG,
  furniture: FLAG,
  tags: COMPARED,
  text: WORDS,
  words: COMPARED,
  titled: COMPARED,
}

const FIELDS: Record<IndexName, object> = {
  passages: {
    ...VALUES,
    title: WORDS,
    section: WORDS,
    headed: COMPARED,
    under: COUNTED,
    hyphened: COMPARED,
    paragraphs: { ...NUMBER, index: false },
    body: KEPT,
    checksum: KEPT,
  },
  quotations: { ...VALUES, passage: COUNTED, by: COUNTED, counts: FLAG },
  records: {
    key: COUNTED,
    type: COMPARED,
    id: COMPARED,
    since: NUMBER,
    until: NUMBER,
    collection: COMPARED,
    inCollection: KEPT,
    documentKey: KEPT,
    fingerprint: KEPT,
    passages: { ...NUMBER, index: false },
    facet: COMPARED,
    names: COMPARED,
    surnames: COMPARED,
    parts: COMPARED,
    begins: COMPARED,
    lat: DEGREES,
    lon: DEGREES,
    by: KEPT,
    inDocuments: COMPARED,
    inPassages: COMPARED,
    gone: { ...NUMBER, index: false },
    text: KEPT,
    goneAt: KEPT,
    body: KEPT,
    checksum: KEPT,
    generation: { ...NUMBER, index: false },
    purged: { ...NUMBER, index: false },
    changedAt: KEPT,
    format: KEPT,
    settings: KEPT,
    furniture: FLAG,
    copies: FLAG,
  },
  words: {
    key: COUNTED,
    word: COUNTED,
    plain: KEPT,
    joined: COMPARED,
    pair: KEPT,
    forms: COMPARED,
    in: KEPT,
    spoken: COMPARED,
    ends: COMPARED,
  },
}

/** Words are folded before they are sent, so the server only cuts them at spaces. */
const ANALYSIS = { analyzer: { folded: { type: 'custom', tokenizer: 'whitespace' } } }

/** How an index is spread over the nodes of a cluster. `replicas`: null for one where there are several nodes. */
export type Spread = { shards: number; replicas: number | null }

export const bodyOf = (name: IndexName, { shards, replicas }: Spread) => ({
  settings: {
    number_of_shards: shards,
    ...(replicas === null ? { auto_expand_replicas: '0-1' } : { number_of_replicas: replicas }),
    // Only what the writer has settled is to be seen.
    refresh_interval: '-1',
    // Copies that take over whole files would be seen later than the state that says that all is there.
    'replication.type': 'DOCUMENT',
    'unassigned.node_left.delayed_timeout': '5s',
    analysis: ANALYSIS,
  },
  mappings: { dynamic: 'strict' as const, properties: FIELDS[name] },
})

/** Changes whenever a mapping does, which makes the next writer build the indexes anew. */
export const MAPPINGS_VERSION = hash('sha256', JSON.stringify([ANALYSIS, FIELDS])).slice(0, 16)
