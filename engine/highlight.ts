import { overlapsOf } from '../model/overlaps.ts'
import type { Range } from '../model/passage.ts'
import { words } from '../model/words.ts'

/** What a search matched, to be highlighted; all words are folded. */
export type Marks = {
  words: Set<string>
  prefixes: string[]
  phrases: { words: string[]; prefix: boolean }[]
}

/**
 * The words of a text to highlight: whole words as they are written, in order, without overlap.
 *
 * @param tags ranges that are highlighted whatever their words: the mentions of a tag that matched
 * @param within if given, nothing outside these ranges is highlighted
 * @returns UTF-16 ranges into `text`
 */
export function highlight(
  text: string,
  marks: Marks,
  tags: Range[] = [],
  within: Range[] | null = null,
): Range[] {
  const all = words(text)
  const inside = within ? placesOf(all, within) : all.map(() => 0)
  const tagged = overlapsOf(tags)
  const marked = all.map(
    ({ folded, start, end }) =>
      marks.words.has(folded) ||
      marks.prefixes.some((prefix) => folded.startsWith(prefix)) ||
      tagged.any(start, end),
  )
  for (const phrase of marks.phrases) {
    for (let at = 0; at + phrase.words.length <= all.length; at += 1) {
      const matches = phrase.words.every((word, i) => {
        const folded = all[at + i]?.folded ?? ''
        const isLast = i === phrase.words.length - 1
        // A phrase that starts in one quotation and ends in the next is in neither.
        if (inside[at + i] !== inside[at]) return false
        return phrase.prefix && isLast ? folded.startsWith(word) : folded === word
      })
      if (matches) marked.fill(true, at, at + phrase.words.length)
    }
  }
  return all.flatMap(({ start, end }, i) => (marked[i] && inside[i] !== -1 ? [{ start, end }] : []))
}

/** For each word the index of the first range that contains all of it, or -1. */
function placesOf(all: readonly Range[], ranges: readonly Range[]): number[] {
  const numbered = overlapsOf(ranges.map((range, at) => ({ ...range, at })))
  return all.map(({ start, end }) => {
    const around = numbered.of(start, end).filter((range) => range.start <= start && end <= range.end)
    return around.reduce((first, { at }) => (first === -1 ? at : Math.min(first, at)), -1)
  })
}
