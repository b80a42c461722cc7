import { NEVER_FITS } from '../../../model/checksum.ts'
import type { Cluster } from '../../../model/copies.ts'
import { hasCode } from '../../../model/errors.ts'
import { hasWordsOf } from '../../../model/identity.ts'
import { passageId } from '../../../model/ids.ts'
import { NO_DESCRIBER } from '../../describers.ts'
import { allOf, atMost, is } from '../../served/query/expression.ts'
import { visible } from '../../served/query/filters.ts'
import { clusterRecords } from '../../served/read/clusters.ts'
import { GONE_FIELDS, NAME_FIELDS, wholeDocument } from '../../served/read/lookups.ts'
import { provedCluster } from '../../served/records/clusters.ts'
import { FORMAT } from '../../served/records/format.ts'
import { type Described, nameRecord } from '../../served/records/names.ts'
import type { DocumentRecord, GoneRecord, NameRecord, StateRecord } from '../../served/records/records.ts'
import { goneChecksum, provedName } from '../../served/records/sealed.ts'
import { toRecords } from '../../served/records/to-records.ts'
import { Vocabulary } from '../../served/records/vocabulary.ts'
import { INDEXES } from '../../served/server.ts'
import { Copies } from '../../served/write/copies.ts'
import { MeilisearchServer } from '../server/server.ts'
import { SETTINGS_VERSION } from '../server/settings.ts'
import type { Store } from '../server/store.ts'
import { Tasks } from '../server/tasks.ts'
import { createIndexes, storeState } from './indexes.ts'
import { StoringMeilisearch } from './storing-server.ts'

/** The server is asked once for so many, and they are in memory together. */
const CLUSTERS_AT_ONCE = 500

/**
 * Converts the index to the current format without an interruption of searches: new indexes are written beside the
 * old ones, the server swaps them in one step, and the old ones are deleted. If interrupted, the old ones stay as
 * they were, and it starts again the next time.
 */
export async function rebuild(store: Store, state: StateRecord): Promise<StateRecord> {
  const next = store.beside('next')
  await drop(next)
  await createIndexes(next)
  const old = new MeilisearchServer(store)
  const made = new StoringMeilisearch(next)
  const { generation } = state
  const vocabulary = new Vocabulary()
  const seen = visible(generation)
  const named = new Set<string>()
  // Of facets that the older format did not have.
  const missing = new Map<string, NameRecord>()
  for await (const name of old.where<NameRecord>('records', is('type', 'name'), [...NAME_FIELDS, 'by'])) {
    const described = await provedOrNull(() => provedName<Described>(name, state))
    if (described === null) continue
    const record = nameRecord(described, name.by ?? NO_DESCRIBER)
    named.add(record.key)
    await made.add('records', record, '')
  }
  const went = allOf([is('type', 'gone'), atMost('since', generation)])
  for await (const gone of old.where<GoneRecord>('records', went, GONE_FIELDS)) {
    const checksum = hasWordsOf(passageId.parse(gone.id), gone.text) ? goneChecksum(gone) : NEVER_FITS
    await made.add('records', { ...gone, checksum: gone.checksum ?? checksum }, '')
  }
  const documents = allOf([is('type', 'document'), seen])
  const fields = ['id', 'fingerprint'] as const
  for await (const { id, fingerprint } of old.where<DocumentRecord>('records', documents, fields)) {
    const document = await provedOrNull(() => wholeDocument(old, id, state))
    if (document === null) continue
    const records = toRecords({ document, entities: [], fingerprint }, generation, vocabulary)
    for (const passage of records.passages) await made.add('passages', passage, document.documentKey)
    for (const quotation of records.quotations) await made.add('quotations', quotation, document.documentKey)
    await made.add('records', records.document, document.documentKey)
    for (const it of vocabulary.fresh()) await made.add('words', it, '')
    for (const name of records.names) {
      const other = missing.get(name.key)
      if (!named.has(name.key) && (other === undefined || name.by < other.by)) missing.set(name.key, name)
    }
  }
  for (const name of missing.values()) await made.add('records', name, '')
  await made.settle()
  const before = { generation: generation - 1 }
  const copies = new Copies(made)
  let some: Cluster[] = []
  for await (const record of clusterRecords(old, true, state)) {
    const stored = await provedOrNull(() => provedCluster(record))
    if (stored === null) continue
    some.push(stored.cluster)
    if (some.length < CLUSTERS_AT_ONCE) continue
    await copies.put(some, [], before)
    some = []
  }
  await copies.put(some, [], before)
  await made.settle()
  await copies.settle([], before, async () => undefined)
  const stored = await storeState(next, {
    ...state,
    format: FORMAT,
    settings: SETTINGS_VERSION,
    purged: generation,
  })
  const tasks = new Tasks(store)
  await tasks.add({ task: 'swap-indexes', indexes: INDEXES.map((name) => store.uid(name)) }, () =>
    store.client.swapIndexes(
      INDEXES.map((name) => ({ indexes: [store.uid(name), next.uid(name)], rename: false })),
    ),
  )
  await tasks.settle()
  await drop(next)
  return stored
}

/** What is damaged is not carried over: the document is missing then, and the next run makes it again. */
async function provedOrNull<Result>(read: () => Result | Promise<Result>): Promise<Result | null> {
  try {
    return await read()
  } catch (error) {
    if (hasCode(error, 'damaged')) return null
    throw error
  }
}

async function drop(store: Store): Promise<void> {
  const tasks = new Tasks(store)
  const { results } = await store.ask(() => store.client.getRawIndexes({ limit: 10_000 }))
  const there = new Set(results.map((it) => it.uid))
  for (const name of INDEXES) {
    const uid = store.uid(name)
    if (there.has(uid))
      await tasks.add({ task: 'delete-index', indexes: [uid] }, () => store.client.deleteIndex(uid))
  }
  await tasks.settle()
}
