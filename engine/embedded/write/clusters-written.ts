import type { Cluster } from '../../../model/copies.ts'
import type { Db } from '../../../sqlite/database.ts'
import {
  clusterAt,
  clusterNamed,
  clusterOf,
  clustersIn,
  deleteCluster,
  putCluster,
} from '../file/cluster-rows.ts'
import { damagedPart } from '../file/damaged-part.ts'
import { type Meta, numberIn } from '../file/meta.ts'
import { InIndex, nobodySeated, putSeats, seatsDamaged, seatsOf } from '../file/seats.ts'

/** The clusters of an index as its writer changes them: what is put, and where its members stand after each commit. */
export class ClustersWritten {
  /** Numbers of clusters whose members may stand elsewhere now. */
  private readonly touched = new Set<number>()
  private clusters = 0
  /** The highest number ever used. */
  private last = 0
  private waiting = false

  constructor(private readonly db: Db) {}

  load(meta: Meta) {
    this.touched.clear()
    this.waiting = false
    this.clusters = numberIn(meta, 'clusters')
    const clusters = Number(this.db.prepare('SELECT count(*) FROM cluster').row()?.[0])
    // A row that is missing fits any checksum, and its number would be used again.
    if (clusters !== this.clusters) throw damagedPart('the groups of copies')
    this.last = Number(this.db.prepare('SELECT max(cluster) FROM seats').row()?.[0] ?? 0)
    const highest = Number(this.db.prepare('SELECT max(number) FROM cluster').row()?.[0] ?? 0)
    if (highest > this.last) throw seatsDamaged()
  }

  /** How many there are, with what is not yet committed. */
  get count(): number {
    return this.clusters
  }

  /** Whether any were put or removed since the last commit. */
  get areWaiting(): boolean {
    return this.waiting
  }

  put(changed: readonly Cluster[], removed: readonly string[]) {
    for (const id of removed) this.remove(id)
    for (const cluster of changed) {
      const known = this.remove(cluster.id)
      if (known === undefined) this.last += 1
      const number = known ?? this.last
      putCluster(this.db, number, cluster)
      this.clusters += 1
      this.touched.add(number)
    }
    this.waiting ||= changed.length + removed.length > 0
  }

  /** To be called when a document was put or removed. */
  touch(document: string) {
    if (this.clusters === 0) return
    for (const it of clustersIn(this.db, [document])) this.touched.add(it)
  }

  /** Writes where the members stand after all else of a commit; `stored` has to be called once that is safe. */
  store(generation: number) {
    const where = new InIndex(this.db)
    for (const number of this.touched) {
      const row = clusterAt(this.db, number)
      const isDamaged = row !== undefined && !row.fits
      putSeats(
        this.db,
        isDamaged
          ? nobodySeated(number, generation)
          : seatsOf(number, generation, row === undefined ? null : clusterOf(row), where),
      )
    }
  }

  stored() {
    this.touched.clear()
    this.waiting = false
  }

  /** The number that it had; undefined if there was none. */
  private remove(id: string): number | undefined {
    const row = clusterNamed(this.db, id)
    if (row === undefined) return undefined
    deleteCluster(this.db, row)
    this.clusters -= 1
    this.touched.add(row.number)
    return row.number
  }
}
