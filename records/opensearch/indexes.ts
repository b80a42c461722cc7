/**
 * What is kept on the cluster, in two indexes: `kept` has what nobody can make again (corrections, changes, and records
 * by key), and `ledger` what became of every file.
 */
export const INDEXES = ['kept', 'ledger'] as const
export type IndexName = (typeof INDEXES)[number]

/** Counts up when an older version could not read what this one writes. */
export const FORMAT = 1

/** Only in what is stored: never searched, sorted or counted by. */
const STORED = { type: 'keyword', index: false, doc_values: false }
/** Compared for equality or by its beginning. */
const COMPARED = { type: 'keyword', doc_values: false }
/** Sorted or counted by as well. */
const COUNTED = { type: 'keyword' }
const NUMBER = { type: 'integer' }

const FIELDS: Record<IndexName, object> = {
  kept: {
    type: COMPARED,
    kind: COMPARED,
    key: COUNTED,
    // Up to 2^52.
    revision: { type: 'long', index: false },
    earlier: { type: 'long', index: false, doc_values: false },
    nth: NUMBER,
    outcome: STORED,
    settledAt: { type: 'date' },
    format: STORED,
    body: STORED,
  },
  ledger: {
    key: COUNTED,
    collection: COUNTED,
    path: COUNTED,
    documentKey: COUNTED,
    noKeyLine: NUMBER,
    root: COMPARED,
    run: COMPARED,
    outcome: COUNTED,
    words: COMPARED,
    title: COUNTED,
    source: COUNTED,
    sourceWords: COUNTED,
    language: COUNTED,
    published: COUNTED,
    readAt: { type: 'date' },
    passages: NUMBER,
    toDo: NUMBER,
    toDoNames: COMPARED,
    body: STORED,
  },
}

/**
 * Hidden, so that what is done to all indexes of a name with a star, such as deleting them to index anew, leaves out what
 * nobody can make again.
 */
export const bodyOf = (name: IndexName, alias: string, replicas: number | null) => ({
  settings: {
    // The order in which changes come is that of one part.
    number_of_shards: 1,
    ...(replicas === null ? { auto_expand_replicas: '0-2' } : { number_of_replicas: replicas }),
    // Who writes makes it visible. This is for what was stored by a request that got no answer.
    refresh_interval: '1s',
    'replication.type': 'DOCUMENT',
    'unassigned.node_left.delayed_timeout': '5s',
    hidden: true,
    // A page of the list of files may be far from the first one.
    max_result_window: 100_000_000,
  },
  mappings: { dynamic: 'strict' as const, properties: FIELDS[name] },
  aliases: { [alias]: { is_hidden: true } },
})
