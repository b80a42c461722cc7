import { filtersCopies, type SearchRequest } from '../../../model/search-request.ts'
import { placeToken } from '../encoding/places.ts'
import { asOf, copiedFilter, placeIn } from '../query/copied.ts'
import { type Expression, isIn } from '../query/expression.ts'
import type { Space } from '../query/matching.ts'
import { type StoredCluster, sourcesOf } from '../records/clusters.ts'
import type { Preparation } from './preparation.ts'

/** Which passages or quotations have the copies that a search asks for; one and the same cluster has to have all of it. */
export function copiesFilter(
  space: Space,
  request: SearchRequest,
  { state, cluster }: Pick<Preparation, 'state' | 'cluster'>,
): Expression {
  if (!filtersCopies(request)) return true
  // An index without any may not know the attributes either.
  if (!state.copies) return false
  if (request.cluster === null) return copiedFilter(request, state)
  return cluster !== null && sourcesOf(cluster) >= (request.minSources ?? 0)
    ? membersOf(cluster, space, request.firstPrinted, state)
    : false
}

/** The members of a cluster; of passages and documents also the quotations in them. */
function membersOf(
  { cluster: { id, kind, earliest }, living }: StoredCluster,
  space: Space,
  onlyFirst: boolean,
  { generation }: Preparation['state'],
): Expression {
  const members = onlyFirst ? living.filter(({ nth }) => nth === earliest?.member) : living
  if (kind === 'document') return isIn('document', [...new Set(members.map(({ member }) => member.document))])
  const places = members.flatMap(({ member, nth: rank }) =>
    member.places.map((it, nth) => ({ ...it, token: placeToken({ cluster: id, rank, nth }) })),
  )
  if (kind === 'passage' || space === 'passages')
    return isIn('id', [...new Set(places.map(({ passage }) => passage))])
  const quoted = places.flatMap(({ quotation, token }) => (quotation === null ? [] : [token]))
  return asOf(generation, (slot) => isIn(placeIn(slot), quoted))
}
