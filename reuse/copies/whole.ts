import type { Document } from '../../model/document.ts'
import type { DocumentId } from '../../model/ids.ts'
import { wordsOf } from '../words.ts'
import { type Compared, contradictions } from './contradictions.ts'
import { overlapOf } from './overlap.ts'
import { gramsOf, hashesOf } from './prints.ts'
import { isQuotation, type Unit } from './unit.ts'

/** A document as it is compared: the words of all its passages, as if it were one. */
export type Whole = Compared & { document: DocumentId; title: Uint32Array }

export function wholeOf(
  { documentId, title }: Pick<Document, 'documentId' | 'title'>,
  units: readonly Unit[],
): Whole {
  const passages = units.filter(({ text }) => !isQuotation(text))
  const size = passages.reduce((sum, { hashes }) => sum + hashes.length, 0)
  const [hashes, kinds] = [new Uint32Array(size), new Uint8Array(size)]
  const days = new Map<number, number>()
  let at = 0
  for (const it of passages) {
    hashes.set(it.hashes, at)
    kinds.set(it.kinds, at)
    for (const [nth, day] of it.days) days.set(at + nth, day)
    at += it.hashes.length
  }
  const folded = passages.flatMap((it) => it.folded)
  return {
    ...{ document: documentId, hashes, grams: gramsOf(hashes), kinds, days, folded },
    title: hashesOf(wordsOf(title ?? '')),
  }
}

/** Fewer words are a headline or a caption, which many documents may have. */
const WORDS_OF_DOCUMENT = 25
/** Of the shorter one, so much has to be in the longer one. */
const LEAST_COMMON = 0.55
/** And so much of it may be about something else. */
const OWN_AT_MOST = 0.2
/** A document of which this much is another one is a copy of it, whatever it is called. */
const LEAST_OF_LONGER = 0.5
/** One is a shorter state of another one if it is called the same, but for *Update 1*. */
const LEAST_OF_TITLE = 0.75
/** In so many words that are the same, a name or a number may have been corrected. */
const WORDS_OF_CORRECTION = 300

/** How many words two documents have in common if they are the same article or report; null if they are not. */
export function sameStory(a: Whole, b: Whole): number | null {
  const [shorter, longer] = a.hashes.length <= b.hashes.length ? [a, b] : [b, a]
  const size = shorter.hashes.length
  if (size < WORDS_OF_DOCUMENT) return null
  const overlap = overlapOf(shorter, longer)
  const { common, gaps } = overlap
  if (common < LEAST_COMMON * size) return null
  const changed = gaps.reduce((sum, gap) => sum + (gap.b.length > 0 ? gap.a.length : 0), 0)
  if (size - common - changed > OWN_AT_MOST * size) return null
  if (common < LEAST_OF_LONGER * longer.hashes.length && !isTitledAlike(shorter, longer)) return null
  const wrong = contradictions(overlap, shorter, longer, { words: common, verbatim: false })
  return wrong * WORDS_OF_CORRECTION > common ? null : common
}

function isTitledAlike(a: Whole, b: Whole): boolean {
  const words = new Set(a.title)
  const same = new Set([...b.title].filter((it) => words.has(it))).size
  return same > 0 && same >= LEAST_OF_TITLE * Math.max(words.size, new Set(b.title).size)
}
