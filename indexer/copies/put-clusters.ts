import type { EngineWriter } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import type { ChangedClusters } from './changed-clusters.ts'

/** Members that are handed to the engine together. */
const MEMBERS_AT_ONCE = 50_000

export type ClustersFound = { clusters: number; changed: number; removed: number }

export const countsOf = ({ clusters, changed, removed }: ChangedClusters): ClustersFound => ({
  ...{ clusters, changed: changed.length, removed: removed.length },
})

/** Puts them all together, and they are there when this resolves. What is much goes in parts, first what it replaces. */
export async function putClusters(
  writer: EngineWriter,
  { changed, removed, replaced }: ChangedClusters,
): Promise<void> {
  if (changed.length === 0 && removed.length === 0) return
  const parts = partsOf(changed)
  if (parts.length > 1) await writer.putClusters([], [...removed, ...replaced])
  for (const part of parts) await writer.putClusters(part, parts.length > 1 ? [] : removed)
  await writer.flush()
}

/** At least one, which may be empty. */
function partsOf(clusters: readonly Cluster[]): Cluster[][] {
  const parts: Cluster[][] = [[]]
  let members = 0
  for (const it of clusters) {
    if (members > MEMBERS_AT_ONCE) {
      parts.push([])
      members = 0
    }
    parts.at(-1)?.push(it)
    members += it.members.length
  }
  return parts
}
