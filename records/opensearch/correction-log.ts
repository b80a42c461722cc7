import { isDeepStrictEqual } from 'node:util'
import { type CorrectionRecord, correctionRecord } from '../../model/correction.ts'
import type { CorrectionLog } from '../port.ts'
import type { Cluster, Stored } from './cluster.ts'

const INDEX = 'kept'
const TYPE = 'correction'
/** Most often there is nothing new. */
const FIRST_LOOK = 10
const AT_ONCE = 500

const idOf = (nth: number) => `correction-${nth}`

/**
 * The corrections, each under its number. A number is only ever given once, by making its record where there is none, so
 * that a record is in no other's place even if two write at once. As records are never changed, what was read is known,
 * and only what comes after it is asked for: by its ID, which sees at once what was added by any server.
 */
export function correctionLog(cluster: Cluster): CorrectionLog {
  let known: CorrectionRecord[] = []
  /** What was stored for the last of these: where it is another one, somebody has put back or removed the records. */
  let last: unknown = null

  const read = (stored: Stored): CorrectionRecord =>
    cluster.parsed(INDEX, correctionRecord, stored.source.body)

  async function all(): Promise<readonly CorrectionRecord[]> {
    const from = known.length
    const ids = (first: number, count: number) => Array.from({ length: count }, (_, at) => idOf(first + at))
    // The last one that is known, and those after it.
    const [before = null, ...next] = await cluster.get(INDEX, ids(from, FIRST_LOOK + 1))
    if (from > 0 && !isDeepStrictEqual(before?.source, last)) {
      ;[known, last] = [[], null]
      return all()
    }
    const found: Stored[] = []
    for (let some = next; ; some = await cluster.get(INDEX, ids(from + found.length + 1, AT_ONCE))) {
      const there = untilMissing(some)
      found.push(...there)
      if (there.length < some.length) break
    }
    const records = [...known, ...found.map(read)]
    if (from === 0) await requireWhole(records.length)
    // Another call may have read further meanwhile.
    if (known.length === from) [known, last] = [records, found.at(-1)?.source ?? last]
    return records
  }

  /** @throws AppError `records-unreadable` if there are records behind one that is missing */
  async function requireWhole(count: number): Promise<void> {
    const { hits } = await cluster.search(INDEX, {
      ...{ size: 1, query: { term: { type: TYPE } }, sort: [{ nth: 'desc' }], _source: ['nth'] },
    })
    const most = Number(hits[0]?.source.nth ?? 0)
    // One that came meanwhile is not behind a missing one.
    if (most <= count || (await cluster.one(INDEX, idOf(count + 1))) !== null) return
    throw cluster.damaged(INDEX, new Error(`There is no correction ${count + 1}, but ${most}.`))
  }

  return {
    all,
    incomplete: async () => null,
    append: async (given) => {
      const record = correctionRecord.parse(given)
      const body = JSON.stringify(record)
      for (;;) {
        const records = await all()
        // Whoever was told that it could not be added asks again, and it may have been added all the same.
        if (records.some((it) => isDeepStrictEqual(it, record))) return
        const nth = records.length + 1
        const source = { type: TYPE, key: record.id, nth, body }
        if (await cluster.put(INDEX, idOf(nth), source, null)) return
      }
    },
  }
}

function untilMissing(some: readonly (Stored | null)[]): Stored[] {
  const end = some.indexOf(null)
  return some.slice(0, end < 0 ? undefined : end).flatMap((it) => it ?? [])
}
