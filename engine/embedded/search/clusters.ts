import type { Cluster } from '../../../model/copies.ts'
import type { ClusterId } from '../../../model/ids.ts'
import { documentOf } from '../../../model/ids.ts'
import type { Db } from '../../../sqlite/database.ts'
import { hasAnyOf } from '../../copies.ts'
import type { MembersAsked } from '../../port.ts'
import {
  type ClusterRow,
  clusterAt,
  clusterNamed,
  clusterOf,
  clustersAfter,
  clustersIn,
} from '../file/cluster-rows.ts'
import { damagedPart } from '../file/damaged-part.ts'
import { isGone, seatedAt, seatsAt, seatsDamaged } from '../file/seats.ts'

/** Clusters by ID, with the members that are still there. @throws AppError `damaged` that names one */
export function clustersNamed(db: Db, ids: readonly ClusterId[]): Cluster[] {
  return [...new Set(ids)].flatMap((id) => {
    const row = clusterNamed(db, id)
    return row === undefined ? [] : living(db, row)
  })
}

/** The clusters in which any of these is a member that is still there. */
export function clustersOf(db: Db, members: MembersAsked): Cluster[] {
  const { passages = [], documents = [] } = members
  const numbers = clustersIn(db, [...new Set([...documents, ...passages.map(documentOf)])])
  return numbers
    .flatMap((number) => {
      const row = clusterAt(db, number)
      if (row === undefined) throw damagedPart('which documents have copies')
      return living(db, row)
    })
    .filter(hasAnyOf(members))
}

const CLUSTERS_AT_ONCE = 200

/**
 * Some clusters as they were put, without those that no longer are what was put: whoever finds them again puts them again.
 *
 * @param after number of the last cluster of the part before; 0 for the first
 * @returns where to go on; `after` again if there are no more
 */
export function everyCluster(db: Db, after: number): { clusters: Cluster[]; last: number } {
  const rows = clustersAfter(db, after, CLUSTERS_AT_ONCE)
  return {
    clusters: rows.filter((it) => it.fits).map(clusterOf),
    last: rows.at(-1)?.number ?? after,
  }
}

/** A cluster without the members that are gone; none if they were all but those of one document. */
function living(db: Db, row: ClusterRow): Cluster[] {
  const cluster = clusterOf(row)
  const seats = seatsAt(db, row.number)
  if (seats === undefined || isGone(seats)) throw seatsDamaged()
  const { members, documents, sources, earliest } = seatedAt(seats, 0)
  if (members.length < 2) return []
  return [
    {
      ...cluster,
      members: members.flatMap(({ nth }) => cluster.members[nth] ?? []),
      earliest:
        earliest === null || cluster.earliest === null ? null : { ...cluster.earliest, member: earliest },
      documents,
      sources,
    },
  ]
}
