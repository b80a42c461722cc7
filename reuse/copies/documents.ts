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
  const together = shared.map((it) => new Set(it)).filter(({ size }) => size > 1)
  // Which of these a document is in, and not which documents it is near: of thousands with one text, these are millions of pairs.
  const inWhich = new Map<DocumentId, number[]>()
  for (const [nth, all] of together.entries()) {
    for (const id of all) {
      const known = inWhich.get(id)
      if (known) known.push(nth)
      else inWhich.set(id, [nth])
    }
  }
  const ranked = [...inWhich]
    .map(([id, which]) => ({
      ...{ id, which, words: wholeOf(id).hashes.length },
      reach: which.reduce((sum, nth) => sum + (together[nth]?.size ?? 1) - 1, 0),
    }))
    .sort((a, b) => b.reach - a.reach || b.words - a.words || (a.id < b.id ? -1 : 1))
  const groups: DocumentId[][] = []
  /** The groups whose first document has a text in common with others, by the number of the text. */
  const leading = together.map((): number[] => [])
  for (const { id, which } of ranked) {
    let best: { group: number; common: number } | null = null
    const near = new Set(which.flatMap((nth) => leading[nth] ?? []))
    for (const group of [...near].sort((a, b) => a - b)) {
      const leader = groups[group]?.[0]
      const common = leader === undefined ? null : sameStory(wholeOf(id), wholeOf(leader))
      if (common !== null && common > (best?.common ?? 0)) best = { group, common }
    }
    if (best !== null) groups[best.group]?.push(id)
    else {
      for (const nth of which) leading[nth]?.push(groups.length)
      groups.push([id])
    }
  }
  return groups.flatMap((group) => {
    const members = group.map((document) => ({
      ...{ document, start: 0, end: stories.get(document)?.length ?? 0, places: [] },
    }))
    return clusterFrom('document', members, stories)
  })
}
