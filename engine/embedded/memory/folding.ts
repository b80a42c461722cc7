import type { Bits } from '../structures/bits.ts'
import type { Folded } from './copies.ts'

/** Matches that are copies of each other, cluster after cluster: those of the nth are at `starts[n]` to `starts[n + 1]`. */
export type Groups = { members: Uint32Array; starts: Uint32Array }

/** Of the matches of a search, passages or quotations, those that stand for their copies. */
export type Folding = {
  /** The matches that stand for themselves and others: in no cluster, or with the lowest seat of those that match. */
  kept: Bits
  /** Clusters with more than one match. */
  groups: Groups
}

/** How many matches each cluster has, used again from search to search: mostly zeros, and all of them between two. */
let counts = new Uint32Array(0)

/** Folds matches: of each cluster the one with the lowest seat stays. */
export function fold(matches: Bits, folded: Folded): Folding {
  const clusterOf = folded.cluster.view()
  const seatOf = folded.seat.view()
  const inClusters = matches.copy().and(folded.members(matches.size)).members()
  const met = new Uint32Array(inClusters.length)
  const clusters = countEach(inClusters, clusterOf, met)
  // In place of a count, where the group of the cluster ends so far; 0 where there is no group.
  const starts = new Uint32Array(clusters + 1)
  let groups = 0
  let length = 0
  for (let nth = 0; nth < clusters; nth += 1) {
    const cluster = met[nth] as number
    const count = counts[cluster] as number
    counts[cluster] = 0
    if (count < 2) continue
    starts[groups++] = length
    counts[cluster] = length + 1
    length += count
  }
  starts[groups] = length
  const members = new Uint32Array(length)
  if (length > 0) {
    for (let i = 0; i < inClusters.length; i += 1) {
      const member = inClusters[i] as number
      const cluster = clusterOf[member] as number
      const end = counts[cluster] as number
      if (end === 0) continue
      members[end - 1] = member
      counts[cluster] = end + 1
    }
    for (let nth = 0; nth < clusters; nth += 1) counts[met[nth] as number] = 0
  }
  const kept = matches.copy()
  for (let group = 0; group < groups; group += 1) {
    const end = starts[group + 1] as number
    let first = members[starts[group] as number] as number
    for (let at = starts[group] as number; at < end; at += 1) {
      const member = members[at] as number
      kept.remove(member)
      if ((seatOf[member] as number) < (seatOf[first] as number)) first = member
    }
    kept.add(first)
  }
  return { kept, groups: { members, starts: starts.subarray(0, groups + 1) } }
}

/** Counts the members of each cluster, and lists the clusters; returns how many these are. */
function countEach(members: Uint32Array, clusterOf: Int32Array, met: Uint32Array): number {
  let length = 0
  for (let i = 0; i < members.length; i += 1) {
    const cluster = clusterOf[members[i] as number] as number
    if (cluster >= counts.length) counts = grown(counts, cluster + 1)
    const before = counts[cluster] as number
    if (before === 0) met[length++] = cluster
    counts[cluster] = before + 1
  }
  return length
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(length, array.length * 2))
  larger.set(array)
  return larger
}
