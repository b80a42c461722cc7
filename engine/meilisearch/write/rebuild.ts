import { NEVER_FITS } from '../../../model/checksum.ts'
import type { Cluster } from '../../../model/copies.ts'
import { hasCode } from '../../../model/errors.ts'
import { hasWordsOf } from '../../../model/identity.ts'
import { passageId } from '../../../model/ids.ts'
import { NO_DESCRIBER } from '../../describers.ts'
import { visible } from '../query/filters.ts'
import { clusterRecords } from '../read/clusters.ts'
import { GONE_FIELDS, NAME_FIELDS, wholeDocument } from '../read/lookups.ts'
import { provedCluster } from '../records/clusters.ts'
import { type Described, nameRecord } from '../records/names.ts'
import type { DocumentRecord, GoneRecord, NameRecord, StateRecord } from '../records/records.ts'
import { goneChecksum, provedName } from '../records/sealed.ts'
import { FORMAT, INDEXES, SETTINGS_VERSION } from '../records/settings.ts'
import { toRecords } from '../records/to-records.ts'
import { Vocabulary } from '../records/vocabulary.ts'
import type { Store } from '../server/store.ts'
import { Tasks } from '../server/tasks.ts'
import { Copies } from './copies.ts'
import { createIndexes, storeState } from './indexes.ts'
import { Outbox } from './outbox.ts'

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
  const tasks = new Tasks(next)
  const outbox = new Outbox(next, tasks)
  const { generation } = state
  const vocabulary = new Vocabulary()
  const seen = visible(generation)
  const named = new Set<string>()
  // Of facets that the older format did not have.
  const missing = new Map<string, NameRecord>()
  for await (const name of store.where<NameRecord>('records', 'type = name', [...NAME_FIELDS, 'by'])) {
    const described = await provedOrNull(() => provedName<Described>(name, state))
    if (described === null) continue
    const record = nameRecord(described, name.by ?? NO_DESCRIBER)
    named.add(record.key)
    await outbox.add('records', record, '')
  }
  const went = `type = gone AND since <= ${generation}`
  for await (const gone of store.where<GoneRecord>('records', went, GONE_FIELDS)) {
    const checksum = hasWordsOf(passageId.parse(gone.id), gone.text) ? goneChecksum(gone) : NEVER_FITS
    await outbox.add('records', { ...gone, checksum: gone.checksum ?? checksum }, '')
  }
  for await (const { id, fingerprint } of store.where<DocumentRecord>(
    'records',
    `type = document AND ${seen}`,
    ['id', 'fingerprint'],
  )) {
    const document = await provedOrNull(() => wholeDocument(store, id, state))
    if (document === null) continue
    const records = toRecords({ document, entities: [], fingerprint }, generation, vocabulary)
    for (const passage of records.passages) await outbox.add('passages', passage, document.documentKey)
    for (const quotation of records.quotations)
      await outbox.add('quotations', quotation, document.documentKey)
    await outbox.add('records', records.document, document.documentKey)
    for (const it of vocabulary.fresh()) await outbox.add('words', it, '')
    for (const name of records.names) {
      const other = missing.get(name.key)
      if (!named.has(name.key) && (other === undefined || name.by < other.by)) missing.set(name.key, name)
    }
  }
  for (const name of missing.values()) await outbox.add('records', name, '')
  await outbox.sendAll()
  await tasks.settle()
  const before = { generation: generation - 1 }
  const copies = new Copies(next, tasks, outbox)
  let some: Cluster[] = []
  for await (const record of clusterRecords(store, true, state)) {
    const stored = await provedOrNull(() => provedCluster(record))
    if (stored === null) continue
    some.push(stored.cluster)
    if (some.length < CLUSTERS_AT_ONCE) continue
    await copies.put(some, [], before)
    some = []
  }
  await copies.put(some, [], before)
  await outbox.sendAll()
  await tasks.settle()
  await copies.settle([], before, async () => undefined)
  const made = await storeState(next, {
    ...state,
    format: FORMAT,
    settings: SETTINGS_VERSION,
    purged: generation,
  })
  await tasks.add({ task: 'swap-indexes', indexes: INDEXES.map((name) => store.uid(name)) }, () =>
    store.client.swapIndexes(
      INDEXES.map((name) => ({ indexes: [store.uid(name), next.uid(name)], rename: false })),
    ),
  )
  await tasks.settle()
  await drop(next)
  return made
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
