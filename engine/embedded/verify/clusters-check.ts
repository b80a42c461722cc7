import type { Cluster } from '../../../model/copies.ts'
import type { Db } from '../../../sqlite/database.ts'
import type { Verified } from '../../port.ts'
import { type ClusterRow, clusterOf, clustersAfter, documentsIn } from '../file/cluster-rows.ts'
import { numberIn, readMeta } from '../file/meta.ts'
import { InIndex, seatsAt, seatsOf } from '../file/seats.ts'
import { attempt, found } from './attempt.ts'

const CLUSTERS_AT_ONCE = 500

/** Compares clusters with their checksums, with what the index has of their members, and with what searches know of them. */
export function* checkClusters(db: Db): Generator<Verified> {
  yield* attempt('cluster', function* () {
    const check = new ClustersCheck(db)
    yield { type: 'checked', check: 'copies', count: 0 }
    for (let after = 0; ; ) {
      const rows = clustersAfter(db, after, CLUSTERS_AT_ONCE)
      for (const row of rows) yield* check.cluster(row)
      if (rows.length < CLUSTERS_AT_ONCE) break
      after = rows.at(-1)?.number ?? after
    }
    yield* check.counts()
  })
}

class ClustersCheck {
  private readonly where: InIndex
  /** What is folded in a cluster: nothing may be in two. */
  private readonly folded = new Set<string>()
  private clusters = 0

  constructor(private readonly db: Db) {
    this.where = new InIndex(db)
  }

  *cluster(row: ClusterRow): Generator<Verified> {
    yield { type: 'checked', check: 'copies', count: 1 }
    this.clusters += 1
    const seats = seatsAt(this.db, row.number)
    if (!row.fits) {
      yield found('cluster-damaged', row.id)
      // Until a document of it changes, its seats are those of before.
      if (seats === undefined) yield found('copies-differ', row.id)
      return
    }
    const cluster = clusterOf(row)
    const [, generation = 0] = seats ?? []
    const expected = seatsOf(row.number, generation, cluster, this.where)
    if (seats === undefined || !same(seats, expected)) yield found('copies-differ', row.id)
    yield* this.whole(cluster, row.number)
  }

  private *whole(cluster: Cluster, number: number): Generator<Verified> {
    for (const document of documentsIn(cluster)) {
      const noted = this.db
        .prepare('SELECT 1 FROM clustered WHERE document = ? AND cluster = ?')
        .row(document, number)
      if (noted === undefined) yield found('copies-differ', cluster.id, { detail: document })
    }
    for (const { document, places } of cluster.members) {
      if (this.where.document(document) === undefined) {
        yield found('copy-gone', cluster.id, { detail: document })
        continue
      }
      for (const { passage, quotation, whole } of places) {
        if (this.where.row(document, passage) === undefined)
          yield found('copy-gone', cluster.id, { detail: passage })
        const name = cluster.kind === 'passage' ? (whole ? passage : null) : quotationIn(passage, quotation)
        if (name === null) continue
        if (this.folded.has(name)) yield found('copied-twice', passage, { detail: cluster.id })
        this.folded.add(name)
      }
    }
  }

  /** A row that is missing fits any checksum. */
  *counts(): Generator<Verified> {
    const counted = numberIn(readMeta(this.db), 'clusters')
    if (this.clusters !== counted)
      yield found('counts-differ', 'cluster', { detail: `${this.clusters} instead of ${counted}` })
  }
}

const quotationIn = (passage: string, quotation: number | null) =>
  quotation === null ? null : `${passage} ${quotation}`

const same = (one: Int32Array, other: Int32Array) =>
  one.length === other.length && one.every((it, at) => it === other[at])
