import { AppError } from '../../model/errors.ts'
import { type ChangeOutcome, change, changeOutcome } from '../change.ts'
import type { ChangeQueue } from '../port.ts'
import type { Cluster } from './cluster.ts'
import type { Source } from './found.ts'

const INDEX = 'kept'
const TYPE = 'change'
const AT_ONCE = 500
const KEPT_MS = 24 * 60 * 60 * 1000
/** How often those are looked for that are kept no longer. */
const CLEAR_MS = 60 * 60 * 1000

const idOf = (id: string) => `change-${id}`
/** In the order in which the cluster has taken them, which stays theirs while they are not changed. */
const WAITING = {
  query: { bool: { filter: [{ term: { type: TYPE } }], must_not: [{ exists: { field: 'settledAt' } }] } },
  sort: [{ _seq_no: 'asc' }],
  size: AT_ONCE,
}

export function changeQueue(cluster: Cluster): ChangeQueue {
  let clearedAt = 0
  const clear = async () => {
    if (Date.now() - clearedAt < CLEAR_MS) return
    clearedAt = Date.now()
    const before = new Date(clearedAt - KEPT_MS).toISOString()
    await cluster.removeWhere(INDEX, {
      bool: { filter: [{ term: { type: TYPE } }, { range: { settledAt: { lt: before } } }] },
    })
  }
  return {
    add: async (asked) => {
      const source = { type: TYPE, key: asked.id, body: JSON.stringify(change.parse(asked)) }
      if (!(await cluster.put(INDEX, idOf(asked.id), source, null)))
        throw new AppError('record-changed', { kind: TYPE, key: asked.id })
      // The change waits, whatever becomes of those that are done: whoever asked for it must not be told that it failed.
      await clear().catch(() => undefined)
    },
    waiting: async () => {
      const found: Source[] = []
      for await (const hits of cluster.walk(INDEX, WAITING)) found.push(...hits.map((it) => it.source))
      return found.map(({ body }) => cluster.parsed(INDEX, change, body))
    },
    settle: async (id, outcome) => {
      const settled: ChangeOutcome = changeOutcome.parse(outcome)
      for (;;) {
        const stored = await cluster.one(INDEX, idOf(id))
        if (stored === null) return
        const settledAt = new Date().toISOString()
        const source = { ...stored.source, outcome: JSON.stringify(settled), settledAt }
        if (await cluster.put(INDEX, idOf(id), source, stored.version)) return
      }
    },
    outcome: async (id) => {
      const stored = await cluster.one(INDEX, idOf(id))
      if (stored === null) return { state: 'unknown' }
      const { outcome } = stored.source
      return outcome === undefined ? { state: 'waiting' } : cluster.parsed(INDEX, changeOutcome, outcome)
    },
    withdraw: async (id) => {
      for (;;) {
        const stored = await cluster.one(INDEX, idOf(id))
        if (stored === null || stored.source.outcome !== undefined) return
        if (await cluster.remove(INDEX, idOf(id), stored.version)) return
      }
    },
  }
}
