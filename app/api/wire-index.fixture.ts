import { indexed } from '../../engine/conformance/articles.ts'
import { AGENCY, DOCK, INTERVIEW, PILOT, putClusters } from '../../engine/conformance/wire.ts'
import type { Cluster } from '../../model/copies.ts'
import { type ArticlesIndex, articlesIndex } from '../articles-index.fixture.ts'

export type WireIndex = ArticlesIndex

/**
 * An index in a temporary folder with copies among its documents: three papers have the story; two of them, one with an
 * interview, have words of the owner.
 */
export async function wireIndex(clusters: Cluster[]): Promise<WireIndex> {
  const index = await articlesIndex([AGENCY, PILOT, DOCK, INTERVIEW].map((it) => indexed(it)))
  await putClusters(index.engine, clusters)
  return index
}
