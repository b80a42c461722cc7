import { checksumOf, damaged } from '../../../model/checksum.ts'
import type { Cluster, ClusterMember } from '../../../model/copies.ts'
import { hasCode } from '../../../model/errors.ts'
import { type ClusterRecord, FOR_EVER } from './records.ts'

export type ClusterRead = Pick<ClusterRecord, 'id' | 'body' | 'checksum' | 'gone'>
export const CLUSTER_FIELDS: (keyof ClusterRead)[] = ['id', 'body', 'checksum', 'gone']

const clusterChecksum = (id: string, gone: readonly number[], body: string): string =>
  checksumOf(id, JSON.stringify(gone), body)

/** @param gone which of its members are gone, from 0, in order */
export function clusterRecord(cluster: Cluster, since: number, gone: number[] = []): ClusterRecord {
  const { id, members } = cluster
  const body = JSON.stringify(cluster)
  return {
    key: `${id}_${since}`,
    type: 'cluster',
    id,
    inDocuments: [...new Set(members.map((it) => it.document))],
    inPassages: [...new Set(members.flatMap((it) => it.places.map(({ passage }) => passage)))],
    gone,
    body,
    checksum: clusterChecksum(id, gone, body),
    since,
    until: FOR_EVER,
  }
}

/** A cluster as it was put, and its members that are still there, with their places in it from 0. */
export type StoredCluster = { cluster: Cluster; gone: readonly number[]; living: readonly Living[] }
type Living = { member: ClusterMember; nth: number }

/**
 * A cluster as it was stored. It has no living members where fewer than two documents remain.
 * @throws AppError `damaged` if it is not
 */
export function provedCluster({ id, body, checksum, gone }: ClusterRead): StoredCluster {
  const it = { what: 'cluster', id } as const
  if (checksum !== clusterChecksum(id, gone, body)) throw damaged(it)
  const cluster = JSON.parse(body) as Cluster
  if (cluster.id !== id) throw damaged(it)
  return { cluster, gone, living: livingIn(cluster, gone) }
}

/** Null instead of an error. */
export function provedOrNull(record: ClusterRead): StoredCluster | null {
  try {
    return provedCluster(record)
  } catch (error) {
    if (hasCode(error, 'damaged')) return null
    throw error
  }
}

function livingIn({ members }: Cluster, gone: readonly number[]): Living[] {
  const left = new Set(gone)
  const living = members.flatMap((member, nth) => (left.has(nth) ? [] : [{ member, nth }]))
  return new Set(living.map(({ member }) => member.document)).size < 2 ? [] : living
}

/** How many sources are known of what is there. */
export function sourcesOf({ cluster, living }: StoredCluster): number {
  // As counted by whoever found them, while all of them are there.
  if (living.length === cluster.members.length) return cluster.sources
  return new Set(living.flatMap(({ member }) => member.source ?? [])).size
}

/** The cluster without the members that are gone; null if it has none any more. */
export function withoutGone(it: StoredCluster): Cluster | null {
  const { cluster, living } = it
  if (living.length === cluster.members.length) return cluster
  if (living.length === 0) return null
  const { earliest } = cluster
  const member = living.findIndex(({ nth }) => nth === earliest?.member)
  return {
    ...cluster,
    members: living.map(({ member }) => member),
    earliest: earliest === null || member === -1 ? null : { ...earliest, member },
    documents: new Set(living.map(({ member }) => member.document)).size,
    sources: sourcesOf(it),
  }
}

/** Which members are gone: those whose document is, or any of whose passages. */
export const goneOf = ({ members }: Cluster, isThere: (id: string) => boolean): number[] =>
  members.flatMap(({ document, places }, nth) =>
    isThere(document) && places.every(({ passage }) => isThere(passage)) ? [] : [nth],
  )
