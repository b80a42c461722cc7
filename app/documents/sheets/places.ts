import type { Document, Sheet } from '../../../model/document.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import { rightToLeftSurplus } from '../../../model/right-to-left.ts'

/** A part of a page, in points from its upper left corner. */
export type Place = { x: number; y: number; width: number; height: number }

/** Finds the page on which words begin, as a reader of the file counts; null where that is not known. */
export function sheetNumbers({ sheets = [] }: Pick<Document, 'sheets'>): (words: Range) => number | null {
  const lines = overlapsOf(
    sheets.flatMap((sheet, at) =>
      (sheet?.lines ?? []).map(([start, end]) => ({ start, end, number: at + 1 })),
    ),
  )
  return ({ start, end }) => lines.of(start, end)[0]?.number ?? null
}

/** How wide letters of most typefaces are, in parts of the usual one. */
const WIDTHS: readonly [width: number, letters: RegExp][] = [
  [0.5, /^[iljtfrI.,:;'’‘!|()[\]\s-]$/],
  [1.5, /^[mwMW@—…]$/],
  [1.25, /^\p{Lu}$/u],
]
const widthOf = (letter: string) => WIDTHS.find(([, letters]) => letters.test(letter))?.[0] ?? 1
const lengthOf = (words: string) => [...words].reduce((sum, it) => sum + widthOf(it), 0)

/** So that no letter at the ends of a mark is cut. */
const SPARE = 1

/** What of a line is in a range, in parts of its length, from where it begins. Between cells of a row all is marked. */
function shareOf(line: string, { start, end }: Range): [number, number] {
  if (line.includes('\t')) return [0, 1]
  const all = lengthOf(line)
  const at = (length: number) => Math.min(1, Math.max(0, length / all))
  return [
    start <= 0 ? 0 : at(lengthOf(line.slice(0, start)) - SPARE),
    end >= line.length ? 1 : at(lengthOf(line.slice(0, end)) + SPARE),
  ]
}

/** Where words are seen on a page: a mark for each of their lines. Within a line, by how wide its letters usually are. */
export function placesOn({ lines }: Sheet, text: string, range: Range): Place[] {
  return lines.flatMap(([from, to, left, top, right, bottom]): Place[] => {
    if (from >= range.end || to <= range.start) return []
    const line = text.slice(from, to)
    const [across, height] = [right - left, bottom - top]
    // Of a line that runs up or down the page, all of it is marked.
    const isLevel = Math.abs(across) >= height
    const [begin, end] = isLevel
      ? shareOf(line, { start: range.start - from, end: range.end - from })
      : [0, 1]
    const [one, other] =
      rightToLeftSurplus(line) > 0
        ? [right - across * end, right - across * begin]
        : [left + across * begin, left + across * end]
    return [{ x: Math.min(one, other), y: top, width: Math.abs(other - one), height }]
  })
}

/** Words without what is set aside between them, such as a running head between two pages. */
export function withoutAsides({ start, end }: Range, asides: readonly Range[]): Range[] {
  const ranges: Range[] = []
  let at = start
  for (const aside of asides) {
    if (aside.end <= at || aside.start >= end) continue
    if (aside.start > at) ranges.push({ start: at, end: aside.start })
    at = aside.end
  }
  return at < end ? [...ranges, { start: at, end }] : ranges
}
