import type { Engine } from '../../engine/port.ts'
import type { Cluster, ClusterMember } from '../../model/copies.ts'
import type { DocumentCopies, DocumentCopy } from '../../model/document-copies.ts'
import type { ClusterId, DocumentId, PassageId } from '../../model/ids.ts'
import { type Bibliography, bibliography, type Passage } from '../../model/passage.ts'
import type { NoEarliest } from '../../model/quotation-answer.ts'

/** Where the words were certainly printed first, and what its document says of itself. */
type First = { passage: PassageId; of: Bibliography }

/** What of a passage stands elsewhere. */
export type CopiesOfPassage = {
  cluster: ClusterId
  /** Which of its quotations, from 0; null: the passage itself, or words of it that it does not mark as quoted. */
  quotation: number | null
  whole: boolean
  /** Other documents, and other sources that are known. */
  otherDocuments: number
  otherSources: number
  /** Where it was certainly printed first; `here` if that is in the document of the passage. */
  first: First | 'here' | null
}

/** What of a passage has copies: the passage itself first, then its quotations in order. */
export async function copiesOfPassage(
  engine: Pick<Engine, 'clustersOf' | 'passage'>,
  passage: Pick<Passage, 'id' | 'documentId' | 'source'>,
): Promise<CopiesOfPassage[]> {
  const clusters = await engine.clustersOf({ passages: [passage.id] })
  const found = clusters.flatMap((cluster) => {
    const place = cluster.members.flatMap(({ places }) => places).find((it) => it.passage === passage.id)
    return cluster.kind === 'document' || place === undefined ? [] : [{ cluster, place }]
  })
  found.sort((a, b) => Number(b.place.whole) - Number(a.place.whole) || a.place.start - b.place.start)
  return Promise.all(
    found.map(async ({ cluster, place }) => ({
      cluster: cluster.id,
      quotation: place.quotation,
      whole: place.whole,
      otherDocuments: cluster.documents - 1,
      otherSources: othersThan(passage.source, cluster),
      first: await firstOf(engine, cluster, passage.documentId),
    })),
  )
}

const othersThan = (source: string | null, { members }: Cluster): number =>
  new Set(members.flatMap((it) => (it.source === null || it.source === source ? [] : [it.source]))).size

async function firstOf(
  engine: Pick<Engine, 'passage'>,
  { members, earliest }: Cluster,
  here: DocumentId,
): Promise<First | 'here' | null> {
  const member = earliest === null ? undefined : members[earliest.member]
  if (member === undefined) return null
  if (member.document === here) return 'here'
  const [place] = member.places
  const found = place && (await engine.passage(place.passage))
  return found?.state === 'found' ? { passage: found.passage.id, of: found.passage } : null
}

/** More copies of a story than these are only counted. */
const DOCUMENTS_AT_MOST = 50

/** The documents that tell the same story as one; none if no other does. */
export async function copiesOfDocument(
  engine: Pick<Engine, 'clustersOf' | 'passagesOf'>,
  id: DocumentId,
): Promise<DocumentCopies> {
  const clusters = await engine.clustersOf({ documents: [id] })
  const cluster = clusters.find(
    ({ kind, members }) => kind === 'document' && members.some(({ document }) => document === id),
  )
  if (cluster === undefined) {
    return { id: null, documents: [], more: 0, earliest: { state: 'unknown', because: 'alone' } }
  }
  const { members, earliest } = cluster
  const listed = members.filter(({ document }, at) => at < DOCUMENTS_AT_MOST || document === id)
  const parts = listed.map(({ document }) => ({ document, from: 0, to: 1 }))
  const firsts = new Map((await engine.passagesOf(parts)).map((it) => [it.documentId, it]))
  const documents = listed.flatMap(({ document, notice = null }): DocumentCopy[] => {
    const first = firsts.get(document)
    return first === undefined ? [] : [{ ...bibliographyOf(first), notice }]
  })
  const first = earliest === null ? undefined : members[earliest.member]
  return {
    id: cluster.id,
    documents,
    more: members.length - listed.length,
    earliest:
      first === undefined
        ? { state: 'unknown', because: whyNone(members, documents) }
        : { state: 'known', document: first.document },
  }
}

/** What a passage has from its document. */
const bibliographyOf = (passage: Passage): Bibliography => bibliography.parse(passage)

function whyNone(members: readonly ClusterMember[], documents: readonly DocumentCopy[]): NoEarliest {
  const undated = members.filter(({ published }) => published === null)
  if (undated.length === 0) return 'overlap'
  const isInferredIn = ({ document }: ClusterMember) =>
    documents.some((it) => it.documentId === document && it.publishedAt !== null)
  return undated.every(isInferredIn) ? 'inferred' : 'undated'
}
