import { hash } from 'node:crypto'
import type { Cluster, ClusterMember } from '../../model/copies.ts'
import { type ClusterId, clusterId } from '../../model/ids.ts'

const LETTER = { quotation: 'q', passage: 'p', document: 'd' } as const

type Named = Pick<ClusterMember, 'document' | 'start' | 'places'>

const nameOf = ({ document, start, places }: Named): string => `${places[0]?.passage ?? document} ${start}`

const idBy = (kind: Cluster['kind'], name: string): ClusterId =>
  clusterId.parse(`${LETTER[kind]}-${hash('sha256', name).slice(0, 16)}`)

/** The ID of a cluster, which is made of the first of its members by their names. */
export function idOf(kind: Cluster['kind'], members: readonly Named[]): ClusterId {
  const [first = ''] = members.map(nameOf).sort((a, b) => (a < b ? -1 : 1))
  return idBy(kind, first)
}

/**
 * Whether a cluster may have had an ID: it is that of one of its members, which was the first before others came. Of a
 * member that is gone, nobody can tell.
 */
export const mayHaveHad = ({ kind, members }: Pick<Cluster, 'kind' | 'members'>, id: ClusterId): boolean =>
  id.startsWith(LETTER[kind]) && members.some((it) => idBy(kind, nameOf(it)) === id)
