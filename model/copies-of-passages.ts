import type { Cluster, ClusterPlace } from './copies.ts'
import { dateOfDays } from './dates.ts'
import type { ClusterId, PassageId } from './ids.ts'

/** In how many documents and known sources the same words are, and where they were certainly printed first. */
export type CopiesFacts = {
  cluster: ClusterId
  documents: number
  sources: number
  /** Absent where it cannot be told. `published`: a date, or two joined by `/`. */
  first?: { passage: PassageId; source?: string; published?: string }
}

/** The copies of a passage as a whole, and those of its quotations by their number, from 0. */
export type CopiesOfPassage = { passage?: CopiesFacts; quotations: Map<number, CopiesFacts> }

function factsOf({ id, documents, sources, members, earliest }: Cluster): CopiesFacts {
  const member = earliest && members[earliest.member]
  const passage = member?.places[0]?.passage
  if (!member || passage === undefined) return { cluster: id, documents, sources }
  const { published, source } = member
  const first = {
    passage,
    ...(source !== null && { source }),
    ...(published !== null && { published: dateOfDays(published) }),
  }
  return { cluster: id, documents, sources, first }
}

/** Every place of some clusters of passages or quotations, with the cluster and which of its members stands there. */
function* placesOf(clusters: readonly Cluster[]): Generator<{ cluster: Cluster; place: ClusterPlace }> {
  for (const cluster of clusters) {
    for (const { places } of cluster.members) for (const place of places) yield { cluster, place }
  }
}

/** What clusters say of the passages in which they have members. */
export function copiesByPassage(clusters: readonly Cluster[]): Map<PassageId, CopiesOfPassage> {
  const all = new Map<PassageId, CopiesOfPassage>()
  const facts = new Map(clusters.map((it) => [it.id, factsOf(it)]))
  for (const { cluster, place } of placesOf(clusters)) {
    const told = facts.get(cluster.id)
    const of = all.get(place.passage) ?? { quotations: new Map<number, CopiesFacts>() }
    if (cluster.kind === 'passage' && place.whole)
      all.set(place.passage, { ...of, ...(told && { passage: told }) })
    if (cluster.kind === 'quotation' && place.quotation !== null && told) {
      of.quotations.set(place.quotation, told)
      all.set(place.passage, of)
    }
  }
  return all
}
