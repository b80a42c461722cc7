import type { WithAsides } from '../model/asides.ts'
import { overlapsOf } from '../model/overlaps.ts'
import type { Range } from '../model/passage.ts'
import { fits, type Near, nearIn, type Spot } from './nearness.ts'
import { fitsPattern } from './wildcards.ts'
import { WordList } from './word-list.ts'

/** What a search matched, to be highlighted; all words are folded. */
export type Marks = {
  words: Set<string>
  prefixes: string[]
  patterns: string[]
  phrases: Spot[][]
  near: Near[]
}

export const noMarks = (): Marks => ({ words: new Set(), prefixes: [], patterns: [], phrases: [], near: [] })

/** Whether nothing at all is highlighted. */
const isNothing = ({ words, prefixes, patterns, phrases, near }: Marks) =>
  words.size + prefixes.length + patterns.length + phrases.length + near.length === 0

/**
 * The words of a text to highlight: whole words as they are written, in order, without overlap. A word that was divided
 * is one range, with what is set aside in it.
 *
 * @param tags ranges that are highlighted whatever their words: the mentions of a tag that matched
 * @param within if given, nothing outside these ranges is highlighted
 * @returns UTF-16 ranges into the text as it stands
 */
export const highlight = (
  of: WithAsides,
  marks: Marks,
  tags: Range[] = [],
  within: Range[] | null = null,
): Range[] => highlightIn(() => new WordList(of), marks, tags, within)

/** The same of a text whose words may be known. */
export function highlightIn(
  words: () => WordList,
  marks: Marks,
  tags: Range[] = [],
  within: Range[] | null = null,
): Range[] {
  if (tags.length === 0 && isNothing(marks)) return []
  const all = words()
  const inside = within && placesOf(all, within)
  const tagged = tags.length === 0 ? null : overlapsOf(tags)
  const marked = new Uint8Array(all.length)
  const firsts = firstsOf(marks)
  // Twenty texts for each key press: these loops make no lists, and no text of a word that cannot be one of them.
  for (let at = 0; at < all.length; at += 1) {
    if (firsts === null || firsts.has(all.first(at))) {
      if (isMarked(all.folded(at), marks)) marked[at] = 1
    }
    if (tagged?.any(all.start(at), all.end(at))) marked[at] = 1
  }
  for (const phrase of marks.phrases) {
    for (let at = 0; at + phrase.length <= all.length; at += 1) {
      if (isThere(phrase, all, at, inside)) marked.fill(1, at, at + phrase.length)
    }
  }
  if (marks.near.length > 0) {
    for (const { first, folded } of stretches(all.all(), inside)) {
      for (const near of marks.near) {
        for (const { start, end } of nearIn(folded, near)) marked.fill(1, first + start, first + end)
      }
    }
  }
  const found: Range[] = []
  for (let at = 0; at < all.length; at += 1) {
    if (marked[at] !== 1 || inside?.[at] === -1) continue
    const [start, end] = [all.start(at), all.end(at)]
    const last = found.at(-1)
    // Words that are written without a space between them, as in Chinese, are one range.
    if (last?.end === start && inside?.[at] === inside?.[at - 1]) last.end = end
    else found.push({ start, end })
  }
  return found
}

/** With what a single word has to begin to be marked; null where that is not known. */
function firstsOf({ words, prefixes, patterns }: Marks): Set<number> | null {
  if (patterns.length > 0 || prefixes.includes('')) return null
  const firsts = new Set<number>()
  for (const word of words) firsts.add(word.charCodeAt(0))
  for (const prefix of prefixes) firsts.add(prefix.charCodeAt(0))
  return firsts
}

function isMarked(folded: string, { words, prefixes, patterns }: Marks): boolean {
  if (words.has(folded)) return true
  for (const prefix of prefixes) if (folded.startsWith(prefix)) return true
  for (const pattern of patterns) if (fitsPattern(folded, pattern)) return true
  return false
}

/** Whether a phrase is at this word. One that starts in one quotation and ends in the next is in neither. */
function isThere(
  phrase: readonly Spot[],
  all: WordList,
  at: number,
  inside: readonly number[] | null,
): boolean {
  for (let nth = 0; nth < phrase.length; nth += 1) {
    const term = phrase[nth]
    if (term === undefined || !mayBe(term, all.first(at + nth)) || !fits(term, all.folded(at + nth)))
      return false
    if (inside !== null && inside[at + nth] !== inside[at]) return false
  }
  return true
}

/** Whether a word that begins so may be the one that is looked for. */
const mayBe = (spot: Spot, first: number): boolean =>
  (spot.type !== 'word' && spot.type !== 'prefix') || spot.word === '' || spot.word.charCodeAt(0) === first

/** The words of the text, or those of each range: what stands in two of them is not near each other. */
function stretches(all: readonly string[], inside: readonly number[] | null) {
  if (inside === null) return [{ first: 0, folded: all }]
  const found: { first: number; folded: string[] }[] = []
  inside.forEach((range, at) => {
    if (range === -1) return
    if (at === 0 || inside[at - 1] !== range) found.push({ first: at, folded: [] })
    found.at(-1)?.folded.push(all[at] ?? '')
  })
  return found
}

/** For each word the index of the first range that contains all of it, or -1. */
function placesOf(all: WordList, ranges: readonly Range[]): number[] {
  const numbered = overlapsOf(ranges.map((range, at) => ({ ...range, at })))
  return Array.from({ length: all.length }, (_, word) => {
    const [start, end] = [all.start(word), all.end(word)]
    const around = numbered.of(start, end).filter((range) => range.start <= start && end <= range.end)
    return around.reduce((first, { at }) => (first === -1 ? at : Math.min(first, at)), -1)
  })
}
