import type { Document, Sheet } from '../../../model/document.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'

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

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu
const isRightToLeft = (line: string) =>
  (line.match(RIGHT_TO_LEFT)?.length ?? 0) * 2 > (line.match(/\p{L}/gu)?.length ?? 0)

/** So that no letter at the ends of a mark is cut, in characters: how wide each is is not known. */
const SPARE = 1

/** What of a line is in a range, in parts of its length, from where it begins. */
function shareOf(from: number, to: number, { start, end }: Range): [number, number] {
  const at = (offset: number) => Math.min(1, Math.max(0, (offset - from) / (to - from)))
  return [start <= from ? 0 : at(start - SPARE), end >= to ? 1 : at(end + SPARE)]
}

/** Where words are seen on a page: a mark for each of their lines. Within a line, as if all letters were equally wide. */
export function placesOn({ lines }: Sheet, text: string, range: Range): Place[] {
  return lines.flatMap(([from, to, left, top, right, bottom]): Place[] => {
    if (from >= range.end || to <= range.start) return []
    const [across, height] = [right - left, bottom - top]
    // Of a line that runs up or down the page, all of it is marked.
    const [begin, end] = across >= height ? shareOf(from, to, range) : [0, 1]
    const x = isRightToLeft(text.slice(from, to)) ? right - across * end : left + across * begin
    return [{ x, y: top, width: across * (end - begin), height }]
  })
}
