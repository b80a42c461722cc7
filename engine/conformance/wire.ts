import { hash } from 'node:crypto'
import { type Cluster, type ClusterMember, type ClusterPlace, cluster } from '../../model/copies.ts'
import { isoDay, publishedDays } from '../../model/dates.ts'
import type { IndexedDocument } from '../../model/document.ts'
import type { Engine } from '../port.ts'
import { type Article, indexed, person } from './articles.ts'

// A story of an agency in two papers, an interview with words of it, and clusters as an indexer would make them.

const okri = person('ada-okri', 'Ada Okri')
const ASKED = 'We were never asked,'

export const CLOSED = 'The harbour master closed the northern quay on Friday.'
export const CLOSED_CHANGED = 'The harbour master closed the northern pier on Friday.'
export const SAID = `“${ASKED}” Okri said about the quay.`
export const TOLD = `“${ASKED}” the owner of the ferry told us.`

export const AGENCY: Article = {
  key: 'agency',
  source: 'Coastal Wire',
  published: '2031-05-01',
  paragraphs: [CLOSED, { text: SAID, quotes: [{ words: ASKED, by: okri }] }, 'Nobody at the wire slept.'],
}
export const PILOT: Article = {
  key: 'pilot',
  source: 'The Pilot',
  published: '2031-05-02',
  language: 'no',
  paragraphs: ['The Pilot was there.', CLOSED_CHANGED],
}
export const DOCK: Article = {
  key: 'dock',
  source: 'Dock News',
  published: '2031-06-03',
  paragraphs: [CLOSED, 'More in the print edition, says the harbour desk.'],
}
export const INTERVIEW: Article = {
  key: 'interview',
  source: 'Dock News',
  published: '2031-06-09',
  paragraphs: ['An hour with the owner.', { text: TOLD, quotes: [{ words: ASKED, by: null }] }],
}

/**
 * A member by its article, and the passages that it stands in; `quote`: which quotation of each. `partly`: the passage
 * says more. Without passages, the whole article.
 */
export type MemberSketch = { of: Article; at?: number[]; quote?: number; partly?: true }

/** A cluster as it is found while indexing. `earliest`: by the days of publication if it is not given. */
export function clusterWith(
  kind: Cluster['kind'],
  sketches: MemberSketch[],
  more: Partial<Pick<Cluster, 'earliest'>> = {},
): Cluster {
  const members = sketches.map(memberOf).sort(inOrder)
  const [first, ...others] = members
  const ids = members.map((it) => `${it.document} ${it.start}`).sort()
  const isFirst = others.every(
    (it) => it.published !== null && (first?.published?.last ?? '9') < it.published.first,
  )
  return cluster.parse({
    id: `${kind.charAt(0)}-${hash('sha256', `${kind} ${ids[0]}`).slice(0, 16)}`,
    kind,
    members,
    earliest: isFirst ? { member: 0, reason: 'first' } : null,
    documents: new Set(members.map((it) => it.document)).size,
    sources: new Set(members.flatMap((it) => it.source ?? [])).size,
    ...more,
  })
}

function memberOf({ of, at, quote, partly }: MemberSketch): ClusterMember {
  const { document } = indexed(of)
  const places = (at ?? []).map((nth): ClusterPlace & { from: number } => {
    const passage = document.passages[nth]
    if (passage === undefined) throw new Error(`${of.key} has no passage ${nth}.`)
    const quotation = quote === undefined ? null : passage.quotations[quote]
    if (quotation === undefined) throw new Error(`Passage ${nth} of ${of.key} has no quotation ${quote}.`)
    const { start, end } = quotation ?? { start: 0, end: passage.text.length }
    const whole = quote === undefined && partly !== true
    return { passage: passage.id, start, end, quotation: quote ?? null, whole, from: passage.start }
  })
  const days = publishedDays(document)
  return {
    document: document.documentId,
    start: Math.min(...places.map((it) => it.from + it.start), document.text.length) * (at ? 1 : 0),
    end: Math.max(...places.map((it) => it.from + it.end), at ? 0 : document.text.length),
    places: places.map(({ from: _, ...it }) => it),
    source: document.source,
    published: days && { first: isoDay(days.first), last: isoDay(days.last) },
  }
}

/** By the first day of publication, unknown ones last, then by document and offset. */
function inOrder(one: ClusterMember, other: ClusterMember): number {
  const [a, b] = [one.published?.first ?? '9', other.published?.first ?? '9']
  if (a !== b) return a < b ? -1 : 1
  if (one.document !== other.document) return one.document < other.document ? -1 : 1
  return one.start - other.start
}

/** The story, the words that the interview has too, and the article as a whole. */
export const CLOSED_COPIES = clusterWith('passage', [
  { of: AGENCY, at: [0] },
  { of: PILOT, at: [1] },
  { of: DOCK, at: [0] },
])
export const ASKED_COPIES = clusterWith('quotation', [
  { of: AGENCY, at: [1], quote: 0 },
  { of: INTERVIEW, at: [1], quote: 0 },
])
export const STORY_COPIES = clusterWith('document', [{ of: AGENCY }, { of: DOCK }])

/** Puts clusters, and takes some away. */
export async function putClusters(engine: Engine, changed: Cluster[], removed: Cluster['id'][] = []) {
  const writer = await engine.openWriter()
  await writer.putClusters(changed, removed)
  await writer.close()
}

export const documentIdOf = (article: Article): IndexedDocument['document']['documentId'] =>
  indexed(article).document.documentId

export function passageIdOf(article: Article, nth: number) {
  const passage = indexed(article).document.passages[nth]
  if (passage === undefined) throw new Error(`${article.key} has no passage ${nth}.`)
  return passage.id
}
