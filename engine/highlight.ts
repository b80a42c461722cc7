import { type WithAsides, wordsRead } from '../model/asides.ts'
import { overlapsOf } from '../model/overlaps.ts'
import type { Range } from '../model/passage.ts'
import type { Word } from '../model/words.ts'

/** What a search matched, to be highlighted; all words are folded. */
export type Marks = {
  words: Set<string>
  prefixes: string[]
  phrases: { words: string[]; prefix: boolean }[]
}

/**
 * The words of a text to highlight: whole words as they are written, in order, without overlap. A word that was divided
 * is one range, with what is set aside in it.
 *
 * @param tags ranges that are highlighted whatever their words: the mentions of a tag that matched
 * @param within if given, nothing outside these ranges is highlighted
 * @returns UTF-16 ranges into the text as it stands
 */
export function highlight(
  of: WithAsides,
  marks: Marks,
  tags: Range[] = [],
  within: Range[] | null = null,
): Range[] {
  const all = wordsRead(of)
  const inside = within && placesOf(all, within)
  const tagged = tags.length === 0 ? null : overlapsOf(tags)
  const marked = new Uint8Array(all.length)
  // Twenty texts for each key press: these loops make no lists.
  all.forEach(({ folded, start, end }, at) => {
    if (marks.words.has(folded) || startsWithAny(folded, marks.prefixes) || tagged?.any(start, end))
      marked[at] = 1
  })
  for (const phrase of marks.phrases) {
    for (let at = 0; at + phrase.words.length <= all.length; at += 1) {
      if (isThere(phrase, all, at, inside)) marked.fill(1, at, at + phrase.words.length)
    }
  }
  const found: Range[] = []
  all.forEach(({ start, end }, at) => {
    if (marked[at] === 1 && inside?.[at] !== -1) found.push({ start, end })
  })
  return found
}

function startsWithAny(folded: string, prefixes: readonly string[]): boolean {
  for (const prefix of prefixes) if (folded.startsWith(prefix)) return true
  return false
}

/** Whether a phrase is at this word. One that starts in one quotation and ends in the next is in neither. */
function isThere(
  { words, prefix }: Marks['phrases'][number],
  all: readonly Word[],
  at: number,
  inside: readonly number[] | null,
): boolean {
  for (const [nth, word] of words.entries()) {
    const folded = all[at + nth]?.folded ?? ''
    const isLast = nth === words.length - 1
    if (prefix && isLast ? !folded.startsWith(word) : folded !== word) return false
    if (inside !== null && inside[at + nth] !== inside[at]) return false
  }
  return true
}

/** For each word the index of the first range that contains all of it, or -1. */
function placesOf(all: readonly Range[], ranges: readonly Range[]): number[] {
  const numbered = overlapsOf(ranges.map((range, at) => ({ ...range, at })))
  return all.map(({ start, end }) => {
    const around = numbered.of(start, end).filter((range) => range.start <= start && end <= range.end)
    return around.reduce((first, { at }) => (first === -1 ? at : Math.min(first, at)), -1)
  })
}
