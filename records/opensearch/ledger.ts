import path from 'node:path'
import { INSIDE } from '../../model/member-path.ts'
import { type LedgerEntry, ledgerEntry } from '../ledger-entry.ts'
import { overviewOf } from '../ledger-groups.ts'
import type { Ledger, NotMet } from '../port.ts'
import type { Write } from './batches.ts'
import type { Cluster, Stored } from './cluster.ts'
import { groupsOf, IN_ORDER, listed } from './ledger-search.ts'
import { asStored, idOf, sourceOf } from './ledger-source.ts'

const INDEX = 'ledger'
const AT_ONCE = 1_000

/** What an entry becomes; null for what stays as it is. */
type Next = (before: LedgerEntry | null) => LedgerEntry | null

export function ledger(cluster: Cluster): Ledger {
  const read = ({ source }: Pick<Stored, 'source'>) => cluster.parsed(INDEX, ledgerEntry, source.body)

  /** Changes entries as they are; where another process has changed one meanwhile, as it is then. */
  async function change(steps: ReadonlyMap<string, readonly Next[]>): Promise<void> {
    for (let left = [...steps]; left.length > 0; ) {
      const stored = await cluster.get(
        INDEX,
        left.map(([id]) => id),
      )
      const writes = left.flatMap(([id, nexts], at): Write[] => {
        const there = stored[at] ?? null
        const before = there === null ? null : read(there)
        const after = nexts.reduce<LedgerEntry | null>((it, next) => next(it) ?? it, before)
        if (after === null || after === before) return []
        return [{ id, source: sourceOf(after), version: there?.version ?? null }]
      })
      const conflicts = new Set(await cluster.putAll(INDEX, writes))
      left = left.filter(([id]) => conflicts.has(id))
    }
  }

  async function changeEach(entries: readonly LedgerEntry[], next: (entry: LedgerEntry) => Next) {
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      const steps = new Map<string, Next[]>()
      for (const it of entries.slice(at, at + AT_ONCE)) {
        const id = idOf(it)
        steps.set(id, [...(steps.get(id) ?? []), next(it)])
      }
      await change(steps)
    }
  }

  return {
    note: async (entries) => {
      // What comes last is what became of it.
      const sources = entries.map((it) => sourceOf(ledgerEntry.parse(it)))
      const last = new Map(sources.map((source) => [String(source.key), source]))
      await cluster.putAll(
        INDEX,
        [...last].map(([id, source]) => ({ id, source })),
      )
    },
    confirm: (entries) =>
      changeEach(
        entries.map((it) => ledgerEntry.parse(it)),
        (met) => (before) => confirmed(before, met),
      ),
    markGone: async (what) => {
      const [some, size] = [conditionsOf(what), AT_ONCE]
      for await (const hits of cluster.walk(INDEX, { query: { bool: some }, sort: [{ key: 'asc' }], size })) {
        const gone = hits.map(read).filter((it) => !what.except.some((place) => isIn(it.path, place)))
        await changeEach(gone, () => (before) => (before && isNotMet(before, what) ? asGone(before) : null))
      }
    },
    describe: async (documents) => {
      const steps = documents.map(({ described, ...key }): [string, Next[]] => [
        idOf({ ...key, line: null }),
        [(before) => before && { ...before, described }],
      ])
      for (let at = 0; at < steps.length; at += AT_ONCE) await change(new Map(steps.slice(at, at + AT_ONCE)))
    },
    entries: async function* ({ collection, outcome } = {}) {
      const filter = [
        ...(collection === undefined ? [] : [{ term: { collection: asStored(collection) } }]),
        ...(outcome === undefined ? [] : [{ term: { outcome } }]),
      ]
      const query = { bool: { filter } }
      for await (const hits of cluster.walk(INDEX, {
        query,
        sort: IN_ORDER,
        size: AT_ONCE,
        _source: ['body'],
      }))
        for (const it of hits) yield read(it)
    },
    list: (asked) => listed(cluster, asked),
    overview: (asked, namesAtMost) => overviewOf((find) => groupsOf(cluster, find), asked, namesAtMost),
  }
}

/** What was noted when the same bytes were read stays. */
function confirmed(before: LedgerEntry | null, met: LedgerEntry): LedgerEntry {
  const isKnown =
    before !== null &&
    before.sha256 === met.sha256 &&
    (before.outcome === 'indexed' || before.outcome === 'gone') &&
    before.error === null
  if (!isKnown) return met
  const { line, root, run, outcome } = met
  return { ...before, line, root, run, outcome }
}

const UNUSED = ['failed', 'not-read']

const conditionsOf = ({ collection, root, run, onlyUnused }: NotMet) => ({
  filter: [
    { term: { collection: asStored(collection) } },
    { term: { root: asStored(root) } },
    ...(onlyUnused ? [{ terms: { outcome: UNUSED } }] : []),
  ],
  must_not: [{ term: { run } }, { term: { outcome: 'gone' } }],
})

/** The same of an entry as it is now. */
const isNotMet = (it: LedgerEntry, { root, run, onlyUnused }: NotMet): boolean =>
  it.root === root && it.run !== run && it.outcome !== 'gone' && (!onlyUnused || UNUSED.includes(it.outcome))

const asGone = (it: LedgerEntry): LedgerEntry => ({ ...it, outcome: 'gone' })

/** Whether a path is this place, or in it. */
const isIn = (file: string, place: string): boolean =>
  file === place || file.startsWith(`${place}${path.sep}`) || file.startsWith(`${place}${INSIDE}`)
