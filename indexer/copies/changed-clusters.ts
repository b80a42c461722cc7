import { hash } from 'node:crypto'
import type { Engine } from '../../engine/port.ts'
import { type Cluster, cluster } from '../../model/copies.ts'
import type { ClusterId } from '../../model/ids.ts'
import { componentsOf } from './components.ts'
import { clustersAmong, neighboursAmong } from './document-clusters.ts'
import type { Digest } from './kept.ts'
import { type Clustering, clustersOfComponents } from './text-clusters.ts'

/** What has to be put into the index, and what is then to be kept of it. */
export type ChangedClusters = {
  /** How many clusters there are, changed or not. */
  clusters: number
  changed: Cluster[]
  removed: ClusterId[]
  /** Those of the changed ones of which another state is in the index. */
  replaced: ClusterId[]
  /** Components that are no longer there, and those of which clusters were made. */
  gone: string[]
  found: Map<string, readonly Digest[]>
}

/**
 * Makes the clusters of every component that is another than before; of the others nothing is read.
 * @param clustering `isKnown`: nobody else has written into the index since its clusters were noted; otherwise it is asked
 *   for all of them
 * @returns null if it was aborted
 */
export async function changedClusters(
  clustering: Clustering & { isKnown: boolean },
): Promise<ChangedClusters | null> {
  const { engine, kept, texts, isKnown, signal } = clustering
  const components = await componentsOf(kept, texts, signal)
  if (components === null) return null
  const before = kept.components()
  const inIndex = isKnown ? digestsIn(before.values()) : await digestsOf(engine, signal)
  if (inIndex === null) return null
  const found = new Map<string, readonly Digest[]>()
  const changed: Cluster[] = []
  /** Whether the clusters of a component are known, and in the index as they were made. */
  const isAsBefore = (signature: string): boolean => {
    const known = before.get(signature)
    if (!known?.every(({ id, digest }) => inIndex.get(id) === digest)) return false
    found.set(signature, known)
    return true
  }
  const note = (signature: string, made: readonly (readonly [Cluster, number[]])[]) => {
    const digests = made.map(([it, documents]) => ({ id: it.id, digest: digestOf(it), documents }))
    found.set(signature, digests)
    changed.push(...made.flatMap(([it], at) => (inIndex.get(it.id) === digests[at]?.digest ? [] : [it])))
  }
  const toMake = new Map<number, string>()
  for (const { root, signature } of components.signatures()) {
    if (!isAsBefore(signature)) toMake.set(root, signature)
  }
  const isWhole = await clustersOfComponents(clustering, components, toMake, note)
  if (!isWhole) return null
  const shared = [...found.values()].flatMap((all) =>
    all.flatMap(({ documents }) => (documents.length > 1 ? [documents] : [])),
  )
  for (const neighbours of neighboursAmong(shared)) {
    if (isAsBefore(neighbours.signature)) continue
    const made = await clustersAmong(neighbours, engine, kept, signal)
    if (made === null) return null
    note(
      neighbours.signature,
      made.map((it) => [it, []]),
    )
  }
  const now = digestsIn(found.values())
  return {
    clusters: now.size,
    changed,
    removed: [...inIndex.keys()].filter((id) => !now.has(id)),
    replaced: changed.flatMap(({ id }) => (inIndex.has(id) ? [id] : [])),
    gone: [...before.keys()].filter((it) => !found.has(it)),
    found: new Map([...found].filter(([signature, it]) => before.get(signature) !== it)),
  }
}

/** The same for the same cluster, whoever has made the object. */
const digestOf = (it: Cluster): string => hash('sha256', JSON.stringify(cluster.parse(it))).slice(0, 16)

function digestsIn(all: Iterable<readonly Digest[]>): Map<ClusterId, string> {
  const found = new Map<ClusterId, string>()
  for (const digests of all) for (const { id, digest } of digests) found.set(id, digest)
  return found
}

async function digestsOf(engine: Engine, signal: AbortSignal): Promise<Map<ClusterId, string> | null> {
  const found = new Map<ClusterId, string>()
  for await (const it of engine.everyCluster()) {
    if (signal.aborted) return null
    found.set(it.id, digestOf(it))
  }
  return found
}
