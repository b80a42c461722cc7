import type { Cluster } from '../../../model/copies.ts'
import type { ClusterId } from '../../../model/ids.ts'
import { hasAnyOf } from '../../copies.ts'
import type { MembersAsked } from '../../port.ts'
import { allOf, type Expression, isIn, written } from '../query/expression.ts'
import { inParts, visible } from '../query/filters.ts'
import {
  CLUSTER_FIELDS,
  type ClusterRead,
  provedCluster,
  provedOrNull,
  withoutGone,
} from '../records/clusters.ts'
import type { Seen } from '../records/sealed.ts'
import type { Store } from '../server/store.ts'

/**
 * Clusters by ID, with the members that are still there.
 * @throws AppError `damaged` that names one
 */
export async function clustersNamed(store: Store, ids: readonly ClusterId[], seen: Seen): Promise<Cluster[]> {
  const found: Cluster[] = []
  if (!seen.copies) return found
  for (const some of inParts(new Set(ids))) found.push(...(await living(store, isIn('id', some), seen)))
  return found
}

/** The clusters in which any of these is a member that is still there. */
export async function clustersOf(store: Store, members: MembersAsked, seen: Seen): Promise<Cluster[]> {
  const found = new Map<ClusterId, Cluster>()
  if (!seen.copies) return []
  const isWanted = hasAnyOf(members)
  const keep = (clusters: readonly Cluster[]) => {
    for (const it of clusters) if (isWanted(it)) found.set(it.id, it)
  }
  for (const some of inParts(new Set(members.passages)))
    keep(await living(store, isIn('inPassages', some), seen))
  for (const some of inParts(new Set(members.documents)))
    keep(await living(store, isIn('inDocuments', some), seen))
  return [...found.values()]
}

/** Every cluster as it was put, without those that no longer are: whoever finds them again puts them again. */
export async function* everyCluster(store: Store): AsyncGenerator<Cluster> {
  const state = await store.state()
  if (!state?.copies) return
  for await (const record of clusterRecords(store, true, state)) {
    const stored = provedOrNull(record)
    if (stored !== null) yield stored.cluster
  }
}

async function living(store: Store, which: Expression, seen: Seen): Promise<Cluster[]> {
  const found: Cluster[] = []
  for await (const record of clusterRecords(store, which, seen)) {
    const cluster = withoutGone(provedCluster(record))
    if (cluster !== null) found.push(cluster)
  }
  return found
}

type Generation = Pick<Seen, 'generation'>

/** In the index of records. */
export const clustersWhere = (which: Expression, { generation }: Generation): Expression =>
  allOf(['type = cluster', visible(generation), which])

/** Some clusters of a generation as they are stored; whether each still is what was stored is for the caller to prove. */
export const clusterRecords = (store: Store, which: Expression, seen: Generation) =>
  store.where<ClusterRead>('records', written(clustersWhere(which, seen)) ?? '', CLUSTER_FIELDS)

/** Those documents and passages that clusters name and that a generation has, by ID. */
export async function namedAndThere(
  store: Store,
  clusters: readonly Cluster[],
  { generation }: Generation,
): Promise<Set<string>> {
  const members = clusters.flatMap((it) => it.members)
  const documents = new Set<string>(members.map((it) => it.document))
  const passages = new Set<string>(members.flatMap(({ places }) => places.map((it) => it.passage)))
  const there = new Set<string>()
  const keep = async (index: 'records' | 'passages', which: Expression) => {
    const filter = written(allOf([which, visible(generation)])) ?? ''
    for await (const { id } of store.where<{ id: string }>(index, filter, ['id'])) there.add(id)
  }
  for (const some of inParts(documents)) await keep('records', allOf(['type = document', isIn('id', some)]))
  for (const some of inParts(passages)) await keep('passages', isIn('id', some))
  return there
}
