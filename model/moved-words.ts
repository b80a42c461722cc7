import { z } from 'zod'
import { passageId } from './ids.ts'
import { overlapsOf } from './overlaps.ts'
import { paragraph, type Range } from './passage.ts'
import { lettersOf, placesOf, trimmed } from './same-words.ts'

/** A passage that has words of one that is gone: which part of its text they are. */
export const movedPart = z.object({
  id: passageId,
  ordinal: z.int().nonnegative(),
  counted: paragraph.shape.counted,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type MovedPart = z.infer<typeof movedPart>

/** A document, as far as words are looked for in it. */
export const cutText = z.object({
  text: z.string(),
  /** In the order of the text. */
  passages: z.array(paragraph.pick({ id: true, ordinal: true, counted: true, start: true, end: true })),
})
export type CutText = z.infer<typeof cutText>

/**
 * Where a document has the words of a passage that is gone, because its paragraphs were cut differently: one passage,
 * or, if it was divided, several in order. Nothing if the words stand nowhere or in several places.
 *
 * @param part of the words, which alone is looked for in the place where all of them stand
 */
export function movedWords(
  { text, passages }: CutText,
  was: string,
  part: Range = { start: 0, end: was.length },
): MovedPart[] {
  const places = overlapsOf(passages)
  const found = placesOf(lettersOf(was), lettersOf(text), text).flatMap((place) => {
    const range = place.within(part)
    return range !== null && places.any(range.start, range.end) ? [range] : []
  })
  // Looked at only then: words that repeat themselves have as many places as letters.
  const [only, another] = found
  if (only === undefined || another !== undefined) return []
  return partsIn(text, places.of(only.start, only.end), only)
}

function partsIn(text: string, passages: CutText['passages'], { start, end }: Range): MovedPart[] {
  return passages.flatMap(({ id, ordinal, counted, ...passage }) => {
    const range = { start: Math.max(start, passage.start), end: Math.min(end, passage.end) }
    if (range.start >= range.end || trimmed(text, range) === null) return []
    const number = counted === undefined ? {} : { counted }
    return [{ id, ordinal, ...number, start: range.start - passage.start, end: range.end - passage.start }]
  })
}
