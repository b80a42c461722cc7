import { rightToLeftSurplus } from '../../../model/right-to-left.ts'
import type { Direction, Drawn, Mapping } from '../drawn.ts'
import { type Block, blocksOf, leadingOf } from './columns.ts'
import { marginNumbers } from './margin-numbers.ts'
import { type ReadRow, type Row, readRow, rowOf, rowsOf, SPACE_AT_LEAST, sizeOf } from './rows.ts'
import { type Word, wordsOf } from './words.ts'

/**
 * A part of a page as it is looked at, in points from its upper left corner. `left` is on the right of `right` where text
 * from left to right stands upside down.
 */
export type Box = { left: number; top: number; right: number; bottom: number }

/** A line of a page as it is read, with what its place and its letters look like. In points. */
export type PlacedLine = ReadRow & {
  left: number
  right: number
  baseline: number
  size: number
  bold: boolean
  rightToLeft: boolean
  /** How wide its first word is. */
  firstWord: number
  /** Lines that follow each other in one column have the same. */
  block: number
  /** The usual distance of the lines around it. */
  leading: number
  /** Whether the same stands at the same place of other pages; false until all pages are known. */
  recurs: boolean
  /** Where on the page: apart from the text at its top or bottom, in its text, in another direction than that, or numbers of lines. */
  part: 'top' | 'text' | 'bottom' | 'turned' | 'margin'
  /** Where it is seen; absent where that is not known. */
  box?: Box
}

/** Letters reach up and down from their line by so much of their size, whatever letters they are. */
const ASCENT = 0.85
const DESCENT = 0.25

function boxOf({ left, right, baseline, size }: Row, [a, b, c, d, e, f]: Mapping): Box {
  const [top, bottom] = [baseline - size * ASCENT, baseline + size * DESCENT]
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => [x, y] as const))
  const [across, down] = [
    corners.map(([x, y]) => a * x + c * y + e),
    corners.map(([x, y]) => b * x + d * y + f),
  ]
  const [start, end] = [Math.min(...across), Math.max(...across)]
  return {
    ...(a < 0 ? { left: end, right: start } : { left: start, right: end }),
    top: Math.min(...down),
    bottom: Math.max(...down),
  }
}

const EDGE_ROWS_AT_MOST = 3
/** How much of a page may be above or below its text. */
const EDGE_SHARE = 0.14
const APART_IN_LEADINGS = 1.45
/** Larger letters than those of the text are a title. */
const EDGE_SIZE_AT_MOST = 1.25

function firstWordOf({ words, size }: Row, rightToLeft: boolean): number {
  const ordered = rightToLeft ? [...words].reverse() : words
  const [first] = ordered
  if (first === undefined) return 0
  let [left, right] = [first.left, first.right]
  for (const next of ordered.slice(1)) {
    const gap = rightToLeft ? left - next.right : next.left - right
    if (gap > size * SPACE_AT_LEAST || next.spaced) break
    left = Math.min(left, next.left)
    right = Math.max(right, next.right)
  }
  return right - left
}

/** A mark of a list or a number before its text, which are no cells of a table. */
const MARKED = /^(\P{L}{1,8}|[([]?(?:\p{L}|[ivxlc]{1,6})[.)\]])\t(?=\S)/iu

function lineOf(
  row: Row,
  block: number,
  leading: number,
  rightToLeft: boolean,
  part: PlacedLine['part'],
  toSheet: Mapping | null,
): PlacedLine {
  const { text, raised, reading } = readRow(row, rightToLeft)
  const letters = row.words.filter((it) => /\p{L}/u.test(it.text))
  const { left, right, baseline, size } = row
  return {
    text: text.replace(MARKED, '$1 ').trimEnd(),
    raised,
    ...(reading && { reading }),
    bold: letters.length > 0 && letters.every((it) => it.bold),
    firstWord: firstWordOf(row, rightToLeft),
    ...{ left, right, baseline, size, rightToLeft, block, leading, part, recurs: false },
    ...(toSheet && { box: boxOf(row, toSheet) }),
  }
}

/** How many rows at one end of a page stand apart from its text. */
function apart(rows: readonly Row[], leading: number, isTop: boolean, page: Direction): number {
  const edge = (page.bottom - page.top) * EDGE_SHARE
  const size = sizeOf(rows.flatMap(({ words }) => words))
  let count = 0
  for (let at = 0; at < Math.min(EDGE_ROWS_AT_MOST, rows.length - 1); at += 1) {
    const [row, next] = isTop ? [rows[at], rows[at + 1]] : [rows.at(-1 - at), rows.at(-2 - at)]
    if (row === undefined || next === undefined || row.size > size * EDGE_SIZE_AT_MOST) break
    const off = isTop ? row.baseline - page.top : page.bottom - row.baseline
    if (off > edge) break
    if (Math.abs(next.baseline - row.baseline) > leading * APART_IN_LEADINGS) count = at + 1
  }
  return count
}

/** Words that are drawn twice, a little apart, to look bold, or with a shadow. */
function withoutDoubles(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word[]>()
  return words.filter((word) => {
    const same = seen.get(word.text) ?? []
    const near = same.some(
      (it) =>
        Math.abs(it.left - word.left) < word.size * 0.12 &&
        Math.abs(it.baseline - word.baseline) < word.size * 0.12,
    )
    if (!near) seen.set(word.text, [...same, word])
    return !near
  })
}

/**
 * The lines of a page in the order in which they are read. What runs in another direction than most of its text comes
 * last.
 */
export function linesOfSheet({ directions }: Drawn): PlacedLine[] {
  const [main, ...turned] = [...directions].sort((a, b) => b.glyphs.length - a.glyphs.length)
  if (main === undefined) return []
  const all = withoutDoubles(wordsOf(main.glyphs))
  const numbers = new Set(marginNumbers(all))
  const words = all.filter((it) => !numbers.has(it))
  const rightToLeft = rightToLeftSurplus(words.map(({ text }) => text).join('')) > 0
  const rows = rowsOf(words)
  const leading = leadingOf(rows)
  const top = apart(rows, leading, true, main)
  const bottom = Math.min(apart(rows, leading, false, main), rows.length - top)
  const inner = rows.slice(top, rows.length - bottom)
  let block = 0
  const placed = (
    blocks: readonly Block[],
    part: PlacedLine['part'],
    { toSheet } = main,
    isOther = rightToLeft,
  ) =>
    blocks.flatMap((it) => {
      block += 1
      const own = leadingOf(it)
      return it.map((row) => lineOf(row, block, own, isOther, part, toSheet))
    })
  return [
    ...placed(
      rows.slice(0, top).map((row) => [row]),
      'top',
    ),
    ...placed(
      blocksOf(
        inner.flatMap((row) => row.words),
        rightToLeft,
      ),
      'text',
    ),
    ...turned.flatMap((direction) => {
      const own = withoutDoubles(wordsOf(direction.glyphs))
      const isOther = rightToLeftSurplus(own.map(({ text }) => text).join('')) > 0
      return placed([rowsOf(own)], 'turned', direction, isOther)
    }),
    ...placed(
      rows.slice(rows.length - bottom).map((row) => [row]),
      'bottom',
    ),
    ...placed(numbers.size > 0 ? [[...numbers].map((it) => rowOf([it]))] : [], 'margin'),
  ].filter(({ text }) => text.trim() !== '')
}
