import type { Cluster } from '../../../model/copies.ts'
import type { ClusterId } from '../../../model/ids.ts'
import { hasAnyOf } from '../../copies.ts'
import type { MembersAsked } from '../../port.ts'
import { allOf, type Expression, is, isIn } from '../query/expression.ts'
import { inParts, visible } from '../query/filters.ts'
import {
  CLUSTER_FIELDS,
  type ClusterRead,
  provedCluster,
  provedOrNull,
  withoutGone,
} from '../records/clusters.ts'
import type { Seen } from '../records/sealed.ts'
import type { Server } from '../server.ts'

/**
 * Clusters by ID, with the members that are still there.
 * @throws AppError `damaged` that names one
 */
export async function clustersNamed(
  server: Server,
  ids: readonly ClusterId[],
  seen: Seen,
): Promise<Cluster[]> {
  const found: Cluster[] = []
  if (!seen.copies) return found
  for (const some of inParts(new Set(ids))) found.push(...(await living(server, isIn('id', some), seen)))
  return found
}

/** The clusters in which any of these is a member that is still there. */
export async function clustersOf(server: Server, members: MembersAsked, seen: Seen): Promise<Cluster[]> {
  const found = new Map<ClusterId, Cluster>()
  if (!seen.copies) return []
  const isWanted = hasAnyOf(members)
  const keep = (clusters: readonly Cluster[]) => {
    for (const it of clusters) if (isWanted(it)) found.set(it.id, it)
  }
  for (const some of inParts(new Set(members.passages)))
    keep(await living(server, isIn('inPassages', some), seen))
  for (const some of inParts(new Set(members.documents)))
    keep(await living(server, isIn('inDocuments', some), seen))
  return [...found.values()]
}

/** Every cluster as it was put, without those that no longer are: whoever finds them again puts them again. */
export async function* everyCluster(server: Server): AsyncGenerator<Cluster> {
  const state = await server.state()
  if (!state?.copies) return
  for await (const record of clusterRecords(server, true, state)) {
    const stored = provedOrNull(record)
    if (stored !== null) yield stored.cluster
  }
}

async function living(server: Server, which: Expression, seen: Seen): Promise<Cluster[]> {
  const found: Cluster[] = []
  for await (const record of clusterRecords(server, which, seen)) {
    const cluster = withoutGone(provedCluster(record))
    if (cluster !== null) found.push(cluster)
  }
  return found
}

type Generation = Pick<Seen, 'generation'>

/** In the index of records. */
export const clustersWhere = (which: Expression, { generation }: Generation): Expression =>
  allOf([is('type', 'cluster'), visible(generation), which])

/** Some clusters of a generation as they are stored; whether each still is what was stored is for the caller to prove. */
export const clusterRecords = (server: Server, which: Expression, seen: Generation) =>
  server.where<ClusterRead>('records', clustersWhere(which, seen), CLUSTER_FIELDS)

/** Those documents and passages that clusters name and that a generation has, by ID. */
export async function namedAndThere(
  server: Server,
  clusters: readonly Cluster[],
  { generation }: Generation,
): Promise<Set<string>> {
  const members = clusters.flatMap((it) => it.members)
  const documents = new Set<string>(members.map((it) => it.document))
  const passages = new Set<string>(members.flatMap(({ places }) => places.map((it) => it.passage)))
  const there = new Set<string>()
  const keep = async (index: 'records' | 'passages', which: Expression) => {
    const filter = allOf([which, visible(generation)])
    for await (const { id } of server.where<{ id: string }>(index, filter, ['id'])) there.add(id)
  }
  for (const some of inParts(documents))
    await keep('records', allOf([is('type', 'document'), isIn('id', some)]))
  for (const some of inParts(passages)) await keep('passages', isIn('id', some))
  return there
}
