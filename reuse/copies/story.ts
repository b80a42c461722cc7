import type { Cluster, ClusterMember } from '../../model/copies.ts'
import { isoDay, publishedDays } from '../../model/dates.ts'
import type { Document } from '../../model/document.ts'
import type { DocumentId, PassageId } from '../../model/ids.ts'
import { isInferred } from '../../model/inferred.ts'
import { foldedWords } from '../../model/name-words.ts'
import type { Paragraph } from '../../model/passage.ts'
import { noticeOf } from './notice.ts'
import { isQuotation, type Unit } from './unit.ts'

/** What a document says of itself and of where it has its words from. */
export type Story = {
  document: DocumentId
  source: string | null
  /** Days on which it may have been published; null where they are not known or only inferred. */
  published: ClusterMember['published']
  /** Names of its agency and of who is named in its dateline, folded: a source among them is credited with all of it. */
  credits: ReadonlySet<string>
  /** Names of groups by the passage that names them, folded: a source among them is credited with what is said there. */
  named: ReadonlyMap<PassageId, readonly string[]>
  notice?: ClusterMember['notice']
  /** UTF-16 units of the extracted text. */
  length: number
  /** The least of the prints of its passages: two documents have as large a share of them in common as of their words. */
  sketch: readonly number[]
}

/** Prints of a sketch (Broder 1997). */
const SIZE_OF_SKETCH = 32

/** Who a story is from stands behind its place: *BEIRUT (Summit News) —* */
const DATELINE = /^[^()]{2,60}\((?<source>[^()]{2,60})\)\s*[-–—]/u

export const storyOf = (document: Document, units: readonly Unit[]): Story => ({
  ...toldBy(document),
  sketch: sketchOf(units.flatMap(({ text, prints }) => (isQuotation(text) ? [] : [prints]))),
})

/** What does not follow from its texts. */
export function toldBy(document: Document): Omit<Story, 'sketch'> {
  const { documentId, source, agency, passages, publishedBasis, text } = document
  const days = isInferred(publishedBasis) ? null : publishedDays(document)
  const dateline = DATELINE.exec(passages[0]?.text ?? '')?.groups?.source
  const notice = noticeOf(document)
  return {
    document: documentId,
    source,
    published: days && { first: isoDay(days.first), last: isoDay(days.last) },
    credits: new Set([agency ?? '', dateline ?? ''].map(nameKey).filter((name) => name !== '')),
    named: new Map(
      passages.flatMap((passage) => {
        const names = namedIn(passage)
        return names.length > 0 ? [[passage.id, names] as const] : []
      }),
    ),
    ...(notice && { notice }),
    length: text.length,
  }
}

/** Groups that a passage names itself: of whom somebody speaks who is quoted there, nothing was had from. */
function namedIn({ groups, quotations }: Pick<Paragraph, 'groups' | 'quotations'>): string[] {
  const spoken = quotations.filter(({ kind }) => kind !== 'turn')
  const isSpoken = (at: number) => spoken.some(({ start, end }) => start <= at && at < end)
  const outside = groups.filter(({ mentions }) => mentions.some(({ start }) => !isSpoken(start)))
  return [...new Set(outside.map(({ name }) => nameKey(name)).filter((name) => name !== ''))]
}

/** @param prints of each passage, without its quotations */
export function sketchOf(prints: readonly Uint32Array[]): number[] {
  // Each in ascending order: of one, no more are among the least of all.
  const least = Uint32Array.from(prints.flatMap((it) => [...it.subarray(0, SIZE_OF_SKETCH)])).sort()
  return [...new Set(least)].slice(0, SIZE_OF_SKETCH)
}

/** A name as it is compared. */
const nameKey = (name: string): string => foldedWords(name).join(' ')

type Earliest = Cluster['earliest']

/**
 * Which member was certainly printed first: its last day is before every other one's first day, or the others that may be as
 * old credit its source. Where a day is not known, none is.
 */
export function earliestOf(
  members: readonly ClusterMember[],
  stories: ReadonlyMap<DocumentId, Story>,
): Earliest {
  const [first] = members
  if (first === undefined) return null
  if (isBefore(first, members.slice(1))) return { member: 0, reason: 'first' }
  const credited = members.flatMap(({ source }, at) =>
    source !== null && isCreditedByOthers(at, members, stories) ? [at] : [],
  )
  const [member] = credited
  return credited.length === 1 && member !== undefined ? { member, reason: 'credited' } : null
}

const isBefore = (it: ClusterMember, others: readonly ClusterMember[]): boolean =>
  others.every(
    (other) =>
      other.document === it.document ||
      (it.published !== null && other.published !== null && it.published.last < other.published.first),
  )

/** Whether no member was certainly printed before it, and each that may be as old credits it. */
function isCreditedByOthers(
  at: number,
  members: readonly ClusterMember[],
  stories: ReadonlyMap<DocumentId, Story>,
): boolean {
  const own = members[at]
  if (own === undefined || own.source === null) return false
  const key = nameKey(own.source)
  return members.every(
    (other) =>
      other.document === own.document ||
      isBefore(own, [other]) ||
      (!isBefore(other, [own]) && credits(other, key, stories)),
  )
}

/** Where a source is named elsewhere in a document, it is named for something else. */
function credits(
  { document, places }: ClusterMember,
  source: string,
  stories: ReadonlyMap<DocumentId, Story>,
): boolean {
  const story = stories.get(document)
  if (story === undefined) return false
  return (
    story.credits.has(source) ||
    places.some(({ passage }) => story.named.get(passage)?.includes(source) === true)
  )
}
