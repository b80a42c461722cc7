import type { Cluster } from '../../model/copies.ts'
import type { DocumentId } from '../../model/ids.ts'
import { clusterFrom } from './cluster.ts'
import type { Story } from './story.ts'
import { sameStory, type Whole } from './whole.ts'

type Found = {
  /** Documents that have a passage in common, by passage: those of each cluster of passages. */
  shared: readonly (readonly DocumentId[])[]
  wholeOf: (document: DocumentId) => Whole
  stories: ReadonlyMap<DocumentId, Story>
}

/**
 * The clusters of documents. Each is compared only with those of which others are copies, so that a story printed a thousand
 * times takes a thousand comparisons; which ones these are does not depend on the order of documents.
 */
export function documentClusters({ shared, wholeOf, stories }: Found): Cluster[] {
  const near = new Map<DocumentId, Map<DocumentId, number>>()
  for (const group of shared) {
    const all = new Set(group)
    if (all.size < 2) continue
    for (const one of all) {
      const known = near.get(one) ?? new Map<DocumentId, number>()
      near.set(one, known)
      for (const other of all) if (other !== one) known.set(other, (known.get(other) ?? 0) + 1)
    }
  }
  const reach = (id: DocumentId) => [...(near.get(id)?.values() ?? [])].reduce((sum, it) => sum + it, 0)
  const ranked = [...near.keys()]
    .map((id) => ({ id, reach: reach(id), words: wholeOf(id).hashes.length }))
    .sort((a, b) => b.reach - a.reach || b.words - a.words || (a.id < b.id ? -1 : 1))
  const groups = new Map<DocumentId, DocumentId[]>()
  for (const { id } of ranked) {
    let best: { leader: DocumentId; common: number } | null = null
    for (const leader of groups.keys()) {
      if (!near.get(id)?.has(leader)) continue
      const common = sameStory(wholeOf(id), wholeOf(leader))
      if (common !== null && common > (best?.common ?? 0)) best = { leader, common }
    }
    if (best === null) groups.set(id, [id])
    else groups.get(best.leader)?.push(id)
  }
  return [...groups.values()].flatMap((group) => {
    const members = group.map((document) => ({
      ...{ document, start: 0, end: stories.get(document)?.length ?? 0, places: [] },
    }))
    return clusterFrom('document', members, stories)
  })
}
