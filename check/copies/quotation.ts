import type { Engine } from '../../engine/port.ts'
import { readingOf } from '../../model/asides.ts'
import type { Cluster, ClusterMember } from '../../model/copies.ts'
import { isoDay, publishedDays } from '../../model/dates.ts'
import { type ClusterId, documentOf } from '../../model/ids.ts'
import { isInferred } from '../../model/inferred.ts'
import type { Passage, Speaker } from '../../model/passage.ts'
import type { NoEarliest, QuotationAnswer, QuotationMember } from '../../model/quotation-answer.ts'
import { firstQuoted } from '../../model/quoted.ts'
import type { CheckOptions } from '../check-quote.ts'
import { attributionsOf, isUnread, speakerElsewhere, speakersOf } from './attributions.ts'
import { type ReadMember, readMembers } from './members.ts'
import { timelineOf } from './timeline.ts'
import { wayOf } from './way.ts'
import { wordingsOf } from './wordings.ts'

/** More members than these are counted, but not read: a story of a wire service may stand in thousands of papers. */
export const MEMBERS_AT_MOST = 500

export type Copies = Pick<Engine, 'passage' | 'clusters' | 'clustersOf'>

/** A cluster, or a quotation of a passage from 0; null: what of the passage has copies, else what it quotes first. */
export type Asked = ClusterId | { passage: Passage; quotation: number | null }

/**
 * Everything that is known of a quotation or passage and its copies; of one without copies, of itself. Null if there is no
 * such cluster now.
 * @throws AppError `cancelled` soon after `signal` aborts
 */
export async function quotationOf(
  engine: Copies,
  asked: Asked,
  options: CheckOptions = {},
): Promise<QuotationAnswer | null> {
  const given = options.signal ? { signal: options.signal } : {}
  const cluster =
    typeof asked === 'string'
      ? ((await engine.clusters([asked], given))[0] ?? null)
      : clusterAt(asked, await engine.clustersOf({ passages: [asked.passage.id] }, given))
  if (cluster !== null) {
    const answer = cluster.kind === 'document' ? null : await answerOf(engine, cluster, options)
    if (answer !== null || typeof asked === 'string') return answer
  }
  if (typeof asked === 'string') return null
  return answerOf(engine, alone(asked.passage, asked.quotation), options)
}

/** Of the clusters of a passage, the one that is asked for. */
function clusterAt(
  { passage, quotation }: { passage: Passage; quotation: number | null },
  clusters: readonly Cluster[],
): Cluster | null {
  const placed = clusters
    .filter(({ kind }) => kind !== 'document')
    .flatMap((cluster) =>
      cluster.members.flatMap(({ places }) =>
        places.flatMap((place) => (place.passage === passage.id ? [{ cluster, place }] : [])),
      ),
    )
  if (quotation !== null) {
    const [found] = placed.filter(({ place }) => place.quotation === quotation)
    return found?.cluster ?? null
  }
  const [first] = placed.sort(
    (a, b) =>
      Number(b.cluster.kind === 'passage') - Number(a.cluster.kind === 'passage') ||
      a.place.start - b.place.start,
  )
  return first?.cluster ?? null
}

type Described = Pick<Cluster, 'kind' | 'members' | 'documents' | 'sources' | 'earliest'> & {
  id: ClusterId | null
}

/** A quotation, or a passage that quotes nobody, as its own only member. */
function alone(passage: Passage, quotation: number | null): Described {
  const at = quotation ?? (firstQuoted(passage.quotations) ?? 0) - 1
  const { start, end } = passage.quotations[at] ?? { start: 0, end: passage.text.length }
  const isQuotation = passage.quotations[at] !== undefined
  const member: ClusterMember = {
    document: documentOf(passage.id),
    start: passage.start + start,
    end: passage.start + end,
    places: [{ passage: passage.id, start, end, quotation: isQuotation ? at : null, whole: !isQuotation }],
    source: passage.source,
    published: statedDays(passage),
  }
  return {
    id: null,
    kind: isQuotation ? 'quotation' : 'passage',
    members: [member],
    documents: 1,
    sources: passage.source === null ? 0 : 1,
    earliest: null,
  }
}

function statedDays(passage: Passage): ClusterMember['published'] {
  const days = isInferred(passage.publishedBasis) ? null : publishedDays(passage)
  return days && { first: isoDay(days.first), last: isoDay(days.last) }
}

async function answerOf(
  engine: Copies,
  cluster: Described,
  options: CheckOptions,
): Promise<QuotationAnswer | null> {
  const listed = cluster.members.slice(0, MEMBERS_AT_MOST)
  const members = await readMembers(engine, listed, options)
  if (members.length === 0) return null
  const first = cluster.earliest === null ? null : cluster.members[cluster.earliest.member]
  const at = members.findIndex(({ member }) => member === first)
  const known = cluster.earliest !== null && at !== -1
  const kind = cluster.kind === 'passage' ? 'passage' : 'quotation'
  const attributions = attributionsOf(members, kind)
  // Who is quoted in a passage does not say all of it.
  const offered = kind === 'passage' ? null : speakerElsewhere(attributions)
  const described = members.map((it) => memberOf(it, offered))
  return {
    id: cluster.id,
    kind,
    documents: cluster.documents,
    sources: cluster.sources,
    more: cluster.members.length - listed.length,
    ...wordingsOf(members, known ? at : null),
    members: described,
    earliest: known
      ? { state: 'known', member: at, reason: cluster.earliest?.reason ?? 'first' }
      : { state: 'unknown', because: whyNone(members) },
    attributions,
    timeline: timelineOf(described),
    way: wayOf(members, cluster.earliest?.reason === 'credited' && known ? at : null),
  }
}

/** Why none of several is certainly the first. */
function whyNone(members: readonly ReadMember[]): NoEarliest {
  if (new Set(members.map(({ member }) => member.document)).size < 2) return 'alone'
  const without = members.filter(({ member }) => member.published === null)
  if (without.length === 0) return 'overlap'
  return without.every(({ words }) => words.publishedAt !== null) ? 'inferred' : 'undated'
}

function memberOf(read: ReadMember, offered: Speaker | null): QuotationMember {
  const { member, words, parts } = read
  const { documentId, documentKey, collection, title, source, sourceBasis, agency, url, language } = words
  const { publishedAt, publishedEnd, publishedPrecision, publishedBasis } = words
  const { ordinal, counted, kind, pinpoints, countedPage } = parts[0].passage
  const speakers = speakersOf(read)
  return {
    ...{ documentId, documentKey, collection, title, source, sourceBasis, agency, url, language },
    ...{ publishedAt, publishedPrecision, publishedBasis },
    ...(publishedEnd !== undefined && { publishedEnd }),
    ...{ ordinal, kind },
    ...(counted !== undefined && { counted }),
    ...(pinpoints !== undefined && { pinpoints }),
    ...(countedPage !== undefined && { countedPage }),
    ...{ start: member.start, end: member.end, text: words.text, ...aroundOf(parts), places: member.places },
    ...(parts.some(({ passage }) => passage.ocr) && { ocr: true as const }),
    ...(member.notice !== undefined && { notice: member.notice }),
    speakers,
    ...(speakers.length === 0 && isUnread(read) && { notRead: true as const }),
    ...(speakers.length === 0 && offered !== null && { offered }),
  }
}

function aroundOf(parts: ReadMember['parts']): Pick<QuotationMember, 'before' | 'after'> {
  const last = parts.at(-1) ?? parts[0]
  const [from, to] = [readingOf(parts[0].passage), readingOf(last.passage)]
  return {
    before: from.text.slice(0, from.inReading(parts[0]).start),
    after: to.text.slice(to.inReading(last).end),
  }
}
