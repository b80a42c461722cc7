import type { DocumentId } from '../model/ids.ts'
import type { Passage } from '../model/passage.ts'
import { encode, type Pattern } from '../reuse/pattern.ts'
import { runsOf } from '../reuse/runs.ts'
import { wordsOf } from '../reuse/words.ts'

/** So many words of a title or heading in a row may be a part of the quote, whatever comes after it. */
const LEAST_OF_HEADING = 4
/** Of a shorter one, so many words beneath it have to follow in the quote as well. */
const LEAST_BENEATH = 2
/** Documents that are looked through for one quote. */
const DOCUMENTS_AT_MOST = 24

/** The documents of these passages of which a title or heading may be a part of the quote, the likeliest first. */
export function headed(passages: readonly Passage[], pattern: Pattern): DocumentId[] {
  const longest = new Map<DocumentId, number>()
  for (const passage of passages) {
    const run = Math.max(runIn(passage.title, passage, pattern), runIn(passage.section, passage, pattern))
    if (run > 0) longest.set(passage.documentId, Math.max(run, longest.get(passage.documentId) ?? 0))
  }
  const order = [...longest].sort(([, a], [, b]) => b - a)
  return order.slice(0, DOCUMENTS_AT_MOST).map(([id]) => id)
}

/** The most words in a row that a heading has in common with the quote; 0 where it is no part of it. */
function runIn(heading: string | null, { text }: Passage, pattern: Pattern): number {
  if (heading === null) return 0
  const words = wordsOf(heading)
  const size = pattern.ids.length
  const least = Math.min(LEAST_OF_HEADING, words.length, size)
  const runs = runsOf(pattern, encode(pattern, words), Math.max(1, least))
  const lengths = runs.map(({ quote, length }) => {
    if (length >= Math.min(LEAST_OF_HEADING, size)) return length
    return follows(text, pattern, quote + length) ? length : 0
  })
  return Math.max(0, ...lengths)
}

/** Whether a passage begins with the words of the quote from one on. */
function follows(text: string, { words }: Pattern, from: number): boolean {
  const next = words.slice(from, from + LEAST_BENEATH)
  if (next.length < LEAST_BENEATH) return false
  const first = wordsOf(text.slice(0, BEGINNING))
  return next.every(({ folded }, nth) => first[nth]?.folded === folded)
}

/** Characters in which the first words of a passage are. */
const BEGINNING = 100
