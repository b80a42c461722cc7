import type { Cluster, ClusterMember, CopiesOfHit } from '../model/copies.ts'
import type { ClusterId } from '../model/ids.ts'
import type { Hit } from '../model/search-result.ts'
import type { MembersAsked } from './port.ts'

/** Tells of a cluster whether any of these passages, or of these documents as a whole, is a member. */
export function hasAnyOf({ passages = [], documents = [] }: MembersAsked): (it: Cluster) => boolean {
  const [wanted, whole] = [new Set<string>(passages), new Set<string>(documents)]
  return ({ kind, members }) =>
    members.some(({ document, places }) =>
      kind === 'document' ? whole.has(document) : places.some(({ passage }) => wanted.has(passage)),
    )
}

/** A member of a cluster as a hit names where it was printed first; null for none, and for a whole document. */
export function printedFirst(member: ClusterMember | undefined): CopiesOfHit['earliest'] {
  const passage = member?.places[0]?.passage
  if (member === undefined || passage === undefined) return null
  const { document, source, published } = member
  return { document, passage, source, published }
}

/** What a hit tells of its copies. `damaged`: clusters of which nothing can be told. */
export function toldOf(
  copies: CopiesOfHit[],
  damaged: Iterable<ClusterId>,
): Pick<Hit, 'copies' | 'damagedCopies'> {
  const damagedCopies = [...new Set(damaged)].sort()
  return { ...(copies.length > 0 && { copies }), ...(damagedCopies.length > 0 && { damagedCopies }) }
}
