import type { Cluster, ClusterMember, ClusterPlace } from '../../model/copies.ts'
import { isoDay, publishedDays } from '../../model/dates.ts'
import type { Document } from '../../model/document.ts'
import { clusterId } from '../../model/ids.ts'
import { below, type Random, seeded } from './random.ts'

/** From so many members at once clusters are drawn, so that they reach across documents. */
const DRAWN_FROM = 3_000
const MOST_MEMBERS = 5

type Kind = 'passage' | 'quotation'

/**
 * Clusters of two to five members each, over a share of all passages and quotations: as if these were copies, which an
 * engine takes from whoever found them.
 */
export class MadeClusters {
  private readonly random: Random = seeded(11)
  private readonly waiting: Record<Kind, ClusterMember[]> = { passage: [], quotation: [] }
  private made = 0

  constructor(private readonly share: number) {}

  /** Clusters of what was added before, once there is enough to draw from. */
  *add(document: Document): Generator<Cluster> {
    for (const passage of document.passages) {
      const place = { passage: passage.id, start: 0, end: passage.text.length, quotation: null, whole: true }
      if (this.random() < this.share) this.waiting.passage.push(memberOf(document, passage.start, place))
      for (const [quotation, { start, end }] of passage.quotations.entries()) {
        const place = { passage: passage.id, start, end, quotation, whole: false }
        if (this.random() < this.share) this.waiting.quotation.push(memberOf(document, passage.start, place))
      }
    }
    for (const kind of ['passage', 'quotation'] as const)
      if (this.waiting[kind].length >= DRAWN_FROM) yield* this.drawn(kind)
  }

  *rest(): Generator<Cluster> {
    for (const kind of ['passage', 'quotation'] as const) yield* this.drawn(kind)
  }

  private *drawn(kind: Kind): Generator<Cluster> {
    const waiting = this.waiting[kind].splice(0)
    while (waiting.length > 1) {
      const size = Math.min(waiting.length, 2 + below(this.random, MOST_MEMBERS - 1))
      const members = Array.from({ length: size }, () => this.taken(waiting)).sort(inOrder)
      const documents = new Set(members.map((it) => it.document)).size
      if (documents < 2) continue
      this.made += 1
      yield {
        id: clusterId.parse(`${kind.charAt(0)}-${this.made.toString(16).padStart(16, '0')}`),
        kind,
        members,
        earliest: members[0]?.published ? { member: 0, reason: 'first' } : null,
        documents,
        sources: new Set(members.flatMap((it) => it.source ?? [])).size,
      }
    }
  }

  private taken(from: ClusterMember[]): ClusterMember {
    const at = below(this.random, from.length)
    const last = from.pop()
    const found = at < from.length ? from[at] : last
    if (found === undefined || last === undefined) throw new Error('There is nothing left to draw from.')
    if (at < from.length) from[at] = last
    return found
  }
}

function memberOf(document: Document, from: number, place: ClusterPlace): ClusterMember {
  const days = publishedDays(document)
  return {
    document: document.documentId,
    start: from + place.start,
    end: from + place.end,
    places: [place],
    source: document.source,
    published: days && { first: isoDay(days.first), last: isoDay(days.last) },
  }
}

const inOrder = (one: ClusterMember, other: ClusterMember) => {
  const [a, b] = [one, other].map((it) => `${it.published?.first ?? '9'} ${it.document} ${it.start}`) as [
    string,
    string,
  ]
  return a < b ? -1 : a > b ? 1 : 0
}
