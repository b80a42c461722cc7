import type { Cluster } from '../../model/copies.ts'
import type { Document } from '../../model/document.ts'
import type { DocumentId } from '../../model/ids.ts'
import { candidatesOf, Prints } from './candidates.ts'
import { clustersOf } from './clusters.ts'
import { compare, type Link } from './compare.ts'
import { documentClusters } from './documents.ts'
import { storyOf } from './story.ts'
import { type TextKey, type Unit, unitsOf } from './unit.ts'
import { wholeOf } from './whole.ts'

/** The clusters among documents that are all in memory. */
export function copiesAmong(documents: readonly Document[]): Cluster[] {
  const unitsIn = new Map(documents.map((it) => [it.documentId, unitsOf(it)]))
  const units = [...unitsIn.values()].flat()
  const texts = new Map<TextKey, Unit>()
  for (const unit of units) {
    const known = texts.get(unit.text)
    if (known === undefined || unit.id < known.id) texts.set(unit.text, unit)
  }
  const { having } = new Prints(texts.values())
  const links: Link[] = []
  for (const unit of texts.values()) {
    for (const text of candidatesOf(unit, having)) {
      const other = texts.get(text)
      if (other === undefined || unit.text > text || unit.passage === other.passage) continue
      const link = compare(unit, other)
      if (link !== null) links.push(link)
    }
  }
  const stories = new Map(
    documents.map((it) => [it.documentId, storyOf(it, unitsIn.get(it.documentId) ?? [])]),
  )
  const found = clustersOf({ units, links, stories })
  const wholes = new Map(
    documents.map((it) => [it.documentId, wholeOf(it, unitsIn.get(it.documentId) ?? [])]),
  )
  const shared = found
    .filter(({ kind }) => kind === 'passage')
    .map(({ members }) => members.map(({ document }) => document))
  const ofWhole = (id: DocumentId) => {
    const whole = wholes.get(id)
    if (whole === undefined) throw new Error(`no document ${id}`)
    return whole
  }
  return [...found, ...documentClusters({ shared, wholeOf: ofWhole, stories })]
}
