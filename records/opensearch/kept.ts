import { hash, randomInt } from 'node:crypto'
import { AppError } from '../../model/errors.ts'
import type { Kind } from '../kind.ts'
import type { Kept, KeptRecords } from '../port.ts'
import type { Cluster, Stored } from './cluster.ts'
import type { Source } from './found.ts'

const INDEX = 'kept'
const TYPE = 'kept'
/** Some are as long as a document. */
const AT_ONCE = 100
const REVISIONS_AT_ONCE = 5_000

/** How many earlier revisions a record knows: more than there are writers who change it within one that gets no answer. */
const EARLIER = 20

/**
 * Records by key. A revision is a number that nobody can guess, out of so many that none comes twice: so it also tells
 * whose write it was, where a request got no answer. A record has its last revisions, because by the time somebody looks
 * whether theirs was stored, others may have seen it and changed it.
 */
export function keptRecords<Value>(cluster: Cluster, { name, schema }: Kind<Value>): KeptRecords<Value> {
  // A key may be longer than an ID.
  const idOf = (key: string) => `kept-${hash('sha256', JSON.stringify([name, key]))}`
  const kept = (source: Source): Kept<Value> => ({
    key: String(source.key),
    revision: Number(source.revision),
    value: cluster.parsed(INDEX, schema, source.body),
  })
  const changed = (key: string) => new AppError('record-changed', { kind: name, key })
  /** @throws AppError `record-changed` */
  const asSeen = async (key: string, seen: number): Promise<Stored | null> => {
    const stored = await cluster.one(INDEX, idOf(key))
    if ((stored === null ? 0 : Number(stored.source.revision)) !== seen) throw changed(key)
    return stored
  }
  const ofKind = {
    query: { bool: { filter: [{ term: { type: TYPE } }, { term: { kind: name } }] } },
    sort: [{ key: 'asc' }],
  }
  return {
    get: async (key) => {
      const stored = await cluster.one(INDEX, idOf(key))
      return stored === null ? null : kept(stored.source)
    },
    all: async function* (beginning = '') {
      const filter = [...ofKind.query.bool.filter, { prefix: { key: beginning } }]
      for await (const hits of cluster.walk(INDEX, { ...ofKind, query: { bool: { filter } }, size: AT_ONCE }))
        for (const { source } of hits) yield kept(source)
    },
    revisions: async () => {
      const found: { key: string; revision: number }[] = []
      const fields = { _source: false, docvalue_fields: ['key', 'revision'] }
      for await (const hits of cluster.walk(INDEX, { ...ofKind, ...fields, size: REVISIONS_AT_ONCE }))
        for (const { fields } of hits)
          found.push({ key: String(fields.key?.[0]), revision: Number(fields.revision?.[0]) })
      return found
    },
    put: async (key, value, seen) => {
      const body = JSON.stringify(schema.parse(value))
      const stored = await asSeen(key, seen)
      const revision = newRevision()
      const earlier = [...earlierOf(stored?.source), ...(seen === 0 ? [] : [seen])].slice(-EARLIER)
      const source = { type: TYPE, kind: name, key, revision, earlier, body }
      const isMine = (now: Source) => now.revision === revision || earlierOf(now).includes(revision)
      if (!(await cluster.put(INDEX, idOf(key), source, stored?.version ?? null, isMine))) throw changed(key)
      return revision
    },
    remove: async (key, seen) => {
      const stored = await asSeen(key, seen)
      if (stored !== null && !(await cluster.remove(INDEX, idOf(key), stored.version))) throw changed(key)
    },
  }
}

const earlierOf = (source: Source | undefined): number[] =>
  Array.isArray(source?.earlier) ? source.earlier.map(Number) : []

const HALF = 2 ** 26

/** From 2^26 to 2^52: far from the numbers that count up in a data folder, from which records may come. */
const newRevision = (): number => randomInt(1, HALF) * HALF + randomInt(HALF)
