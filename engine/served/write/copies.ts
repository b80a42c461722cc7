import type { Cluster } from '../../../model/copies.ts'
import type { ClusterId } from '../../../model/ids.ts'
import { allOf, type Expression, is, isIn } from '../query/expression.ts'
import { inParts, visible } from '../query/filters.ts'
import { namedAndThere } from '../read/clusters.ts'
import {
  CLUSTER_FIELDS,
  type ClusterRead,
  clusterRecord,
  goneOf,
  provedOrNull,
  type StoredCluster,
} from '../records/clusters.ts'
import { copiedIn, isSame } from '../records/copied.ts'
import type { ClusterRecord, Copied, PassageRecord, QuotationRecord } from '../records/records.ts'
import { quotationOfKey } from '../records/sealed.ts'
import type { StoringServer } from '../server.ts'

/** What readers see now; the next generation is being written. */
type Seen = { generation: number }

/**
 * Writes clusters, and into the records of their members what a search has to know of them. A cluster is a record of a
 * generation like any other. Its members are records that stay, so they say what they were before as well: searches of
 * both generations are right while this goes on, and of no older ones, which `warn` ends.
 */
export class Copies {
  /** Put or removed since the last commit. */
  private readonly changed = new Set<ClusterId>()

  constructor(private readonly server: StoringServer) {}

  get any(): boolean {
    return this.changed.size > 0
  }

  forget() {
    this.changed.clear()
  }

  async put(clusters: readonly Cluster[], removed: readonly ClusterId[], { generation }: Seen) {
    const next = generation + 1
    const ids = [...clusters.map((it) => it.id), ...removed]
    const withdrawn = removed.filter((it) => this.changed.has(it))
    for await (const { key } of this.clusters<{ key: string }>('id', ids, visible(generation), ['key'])) {
      await this.server.add('records', { key, until: next }, '', 'update')
    }
    if (withdrawn.length > 0) {
      const put = allOf([is('type', 'cluster'), isIn('id', withdrawn), is('since', next)])
      await this.server.delete('records', put)
    }
    for (const it of clusters) await this.server.add('records', clusterRecord(it, next), '')
    for (const it of ids) this.changed.add(it)
  }

  /**
   * Once everything of the next generation is stored: what its documents make of the clusters, and the clusters of their
   * members.
   *
   * @param touched documents that were put or removed since the last commit
   * @param warn ends searches of older generations than the one that readers see now
   * @returns whether it replaced any cluster of an earlier generation
   */
  async settle(touched: readonly string[], seen: Seen, warn: () => Promise<void>): Promise<boolean> {
    const ids = new Set<string>(this.changed)
    for await (const { id } of this.clusters<{ id: string }>('inDocuments', touched, this.next(seen), ['id']))
      ids.add(id)
    const passages = new Set<string>()
    let replaced = false
    for (const some of inParts(ids)) replaced = (await this.settleClusters(some, seen, passages)) || replaced
    await this.server.settle()
    let warned = false
    for (const some of inParts(passages)) {
      for (const { index, row } of await this.changedRows(some, seen)) {
        if (!warned) await warn()
        warned = true
        await this.server.add(index, row, '', 'update')
      }
    }
    await this.server.settle()
    this.changed.clear()
    return replaced
  }

  private next = ({ generation }: Seen) => visible(generation + 1)

  /** Notes which members of these clusters are gone. `passages`: gets those that have, or had, a place in them. */
  private async settleClusters(ids: readonly string[], seen: Seen, passages: Set<string>): Promise<boolean> {
    const next = seen.generation + 1
    let replaced = false
    const before = visible(seen.generation)
    for await (const it of this.clusters<ClusterRecord>('id', ids, before, ['inPassages']))
      for (const passage of it.inPassages) passages.add(passage)
    const now: { record: ClusterRecord; cluster: Cluster }[] = []
    const fields = [...CLUSTER_FIELDS, 'key', 'since', 'inPassages'] as const
    for await (const record of this.clusters<ClusterRecord>('id', ids, this.next(seen), fields)) {
      for (const passage of record.inPassages) passages.add(passage)
      const proved = provedOrNull(record)
      if (proved !== null) now.push({ record, cluster: proved.cluster })
    }
    const clusters = now.map((it) => it.cluster)
    const there = await namedAndThere(this.server, clusters, { generation: next })
    for (const { record, cluster } of now) {
      const gone = goneOf(cluster, (id) => there.has(id))
      if (JSON.stringify(gone) === JSON.stringify(record.gone)) continue
      if (record.since < next) {
        await this.server.add('records', { key: record.key, until: next }, '', 'update')
        replaced = true
      }
      await this.server.add('records', clusterRecord(cluster, next, gone), '')
    }
    return replaced
  }

  /** What has to change in the records of these passages and of their quotations. */
  private async changedRows(passages: readonly string[], seen: Seen): Promise<Change[]> {
    const clusters = new Map<string, StoredCluster[]>(passages.map((it) => [it, []]))
    for await (const it of this.clusters<ClusterRead>(
      'inPassages',
      passages,
      this.next(seen),
      CLUSTER_FIELDS,
    )) {
      const proved = provedOrNull(it)
      if (proved === null) continue
      const places = proved.cluster.members.flatMap((member) => member.places.map(({ passage }) => passage))
      for (const passage of new Set<string>(places)) clusters.get(passage)?.push(proved)
    }
    const copied = new Map([...clusters].map(([passage, all]) => [passage, copiedIn(passage, all)]))
    const changes: Change[] = []
    const filter = allOf([isIn('id', passages), this.next(seen)])
    const rows = this.server.where<PassageRecord>('passages', filter, ROW_FIELDS)
    for await (const it of rows) changes.push(...changeOf('passages', it, copied.get(it.id)?.passage, seen))
    const quotations = this.server.where<QuotationRecord>('quotations', filter, ROW_FIELDS)
    for await (const it of quotations) {
      const { nth } = quotationOfKey(it.key)
      changes.push(...changeOf('quotations', it, copied.get(it.id)?.quotations.get(nth), seen))
    }
    return changes
  }

  private async *clusters<Row>(
    attribute: 'id' | 'inDocuments' | 'inPassages',
    values: readonly string[],
    when: Expression,
    fields: readonly (keyof Row & string)[],
  ): AsyncGenerator<Row> {
    for (const some of inParts(values))
      yield* this.server.where<Row>(
        'records',
        allOf([is('type', 'cluster'), isIn(attribute, some), when]),
        fields,
      )
  }
}

type Row = Pick<PassageRecord, 'key' | 'id' | 'changed' | 'now' | 'was'>
const ROW_FIELDS = ['key', 'id', 'changed', 'now', 'was'] as const satisfies (keyof Row)[]
type Change = {
  index: 'passages' | 'quotations'
  row: { key: string; changed: number; now: Copied; was: Copied }
}

function changeOf(
  index: Change['index'],
  { key, changed = 0, now: stored = {}, was = {} }: Row,
  now: Copied = {},
  { generation }: Seen,
): Change[] {
  if (isSame(stored, now)) return []
  return [{ index, row: { key, changed: generation + 1, now, was: changed > generation ? was : stored } }]
}
