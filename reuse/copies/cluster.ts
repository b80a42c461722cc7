import type { Cluster, ClusterMember } from '../../model/copies.ts'
import type { DocumentId } from '../../model/ids.ts'
import { idOf } from './cluster-id.ts'
import { earliestOf, type Story } from './story.ts'

/** A member without what is known of its document. */
export type Bare = Pick<ClusterMember, 'document' | 'start' | 'end' | 'places'>

/** Behind every day, for a document without one. */
const NO_DAY = '~'

/** @returns nothing where only one document has the words */
export function clusterFrom(
  kind: Cluster['kind'],
  found: readonly Bare[],
  stories: ReadonlyMap<DocumentId, Story>,
): Cluster[] {
  const members = found
    .map((it): ClusterMember => {
      const story = stories.get(it.document)
      const notice = story?.notice && { notice: story.notice }
      return { ...it, source: story?.source ?? null, published: story?.published ?? null, ...notice }
    })
    .sort(
      (a, b) =>
        compare(a.published?.first ?? NO_DAY, b.published?.first ?? NO_DAY) ||
        compare(a.document, b.document) ||
        a.start - b.start,
    )
  const documents = new Set(members.map(({ document }) => document)).size
  if (documents < 2) return []
  const sources = new Set(members.flatMap(({ source }) => source ?? [])).size
  return [
    { id: idOf(kind, members), kind, members, earliest: earliestOf(members, stories), documents, sources },
  ]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
