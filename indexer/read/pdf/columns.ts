import { type Row, rowsOf } from './rows.ts'
import type { Word } from './words.ts'

/** Rows that follow each other in one column. */
export type Block = Row[]

const ROWS_AT_LEAST = 3
/** In parts of the size of the letters. */
const ALLEY_AT_LEAST = 0.9
/** A gap as large as this ends what stands beside each other. */
const BREAK_IN_LEADINGS = 2.6
const CELL_BREAK_IN_LEADINGS = 1.25
/** Columns of prose have lines with several words that fill them; cells of a table have not. */
const WORDS_AT_LEAST = 3
const FILLED_AT_LEAST = 0.55
const DIGITS_AT_MOST = 0.4
const CANDIDATES_AT_MOST = 40
const DEPTH_AT_MOST = 12

const middleOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** The usual distance of rows. */
export function leadingOf(rows: readonly Pick<Row, 'baseline' | 'size'>[]): number {
  const distances = new Map<number, number>()
  rows.forEach((row, at) => {
    const distance = row.baseline - (rows[at - 1]?.baseline ?? Number.POSITIVE_INFINITY)
    if (distance < row.size * 0.7 || distance > row.size * 2.5) return
    const key = Math.round(distance)
    distances.set(key, (distances.get(key) ?? 0) + 1)
  })
  let best: [distance: number, times: number] = [0, 0]
  for (const [distance, times] of distances)
    if (times > best[1] || (times === best[1] && distance < best[0])) best = [distance, times]
  return best[0] || middleOf(rows.map(({ size }) => size)) * 1.2
}

const scoreOf = ({ left, right }: Pick<Alley, 'left' | 'right'>) =>
  Math.min(left, right) * 1000 + left + right

type Alley = { from: number; to: number; x: number; left: number; right: number }

/** The space around a place that a row leaves free; null if a word stands there. */
function freeAt(row: Row, x: number): [number, number] | null {
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { left, right } of row.words) {
    if (left < x && right > x) return null
    if (right <= x) from = Math.max(from, right)
    else to = Math.min(to, left)
  }
  return [from, to]
}

/** Places that several rows leave free between their words. */
function candidates(rows: readonly Row[]): number[] {
  const times = new Map<number, number>()
  for (const { words, size } of rows) {
    let right = Number.NEGATIVE_INFINITY
    for (const word of words) {
      const gap = word.left - right
      if (gap > size * ALLEY_AT_LEAST && right !== Number.NEGATIVE_INFINITY) {
        const key = Math.round((right + word.left) / 2 / 4) * 4
        times.set(key, (times.get(key) ?? 0) + 1)
      }
      right = Math.max(right, word.right)
    }
  }
  // Rows of columns that do not stand at the same height leave no gap between words, but end and begin beside one.
  for (const { left, size } of rows) {
    const key = Math.round((left - size * 0.5) / 4) * 4
    times.set(key, (times.get(key) ?? 0) + 0.5)
  }
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES_AT_MOST)
    .map(([x]) => x)
}

/** The longest run of rows that leave a place free and have text on both sides of it. */
function alleyAt(rows: readonly Row[], x: number, leading: number, rowsAtLeast: number): Alley | null {
  let best: Alley | null = null
  const startAt = (at: number) => ({
    ...{ from: at, to: at, x, left: 0, right: 0 },
    ...{ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
  })
  let open = startAt(0)
  const close = () => {
    const least = Math.min(open.left, open.right)
    if (least >= rowsAtLeast && scoreOf(open) > (best === null ? 0 : scoreOf(best))) best = { ...open }
  }
  rows.forEach((row, at) => {
    const above = rows[at - 1]
    if (above && row.baseline - above.baseline > leading * BREAK_IN_LEADINGS) {
      close()
      open = startAt(at)
    }
    const free = freeAt(row, x)
    const low = Math.max(open.low, free?.[0] ?? 0)
    const high = Math.min(open.high, free?.[1] ?? 0)
    if (free === null || high - low < row.size * ALLEY_AT_LEAST) {
      close()
      open = startAt(free === null ? at + 1 : at)
      if (free === null) return
      ;[open.low, open.high] = free
    } else [open.low, open.high] = [low, high]
    open.to = at + 1
    if (row.left < x) open.left += 1
    if (row.right > x) open.right += 1
  })
  close()
  return best
}

function isProse(pieces: readonly (readonly Word[])[]): boolean {
  const filled = pieces.filter((words) => words.length > 0)
  const left = Math.min(...filled.flatMap((words) => words.map((it) => it.left)))
  const right = Math.max(...filled.flatMap((words) => words.map((it) => it.right)))
  const widths = filled.map((words) => Math.max(...words.map((it) => it.right)) - (words[0]?.left ?? 0))
  const text = filled.flatMap((words) => words.map((it) => it.text)).join('')
  const digits = (text.match(/\p{Nd}/gu) ?? []).length
  return (
    middleOf(filled.map((words) => words.length)) >= WORDS_AT_LEAST &&
    middleOf(widths) >= (right - left) * FILLED_AT_LEAST &&
    digits <= text.length * DIGITS_AT_MOST
  )
}

/** What stands in a margin is a few short lines beside many of prose. */
const PROSE_ROWS_AT_LEAST = 8
const BESIDE_ROWS_AT_MOST = 0.35
const BESIDE_WIDTH_AT_MOST = 0.45

const widthOf = (side: readonly (readonly Word[])[]) => {
  const words = side.flat()
  return Math.max(...words.map((it) => it.right)) - Math.min(...words.map((it) => it.left))
}

function isBeside(
  { left, right }: Alley,
  onLeft: readonly (readonly Word[])[],
  onRight: readonly (readonly Word[])[],
): boolean {
  const [most, few] = left >= right ? [onLeft, onRight] : [onRight, onLeft]
  return (
    Math.max(left, right) >= PROSE_ROWS_AT_LEAST &&
    Math.min(left, right) <= Math.max(left, right) * BESIDE_ROWS_AT_MOST &&
    widthOf(few) <= widthOf(most) * BESIDE_WIDTH_AT_MOST &&
    isProse(most)
  )
}

type Side = 'left' | 'right'

const wordsIn = (rows: readonly Row[]): Word[] => rows.flatMap(({ words }) => words)

/** The words of a row that stand on one side of a place. */
const onSide = ({ words }: Row, x: number, side: Side): Word[] =>
  words.filter((it) => (side === 'left' ? it.right <= x : it.left >= x))

/** The words above an alley, those of the prose on one side of it, those that stand beside it, and those below. */
function aroundAlley(rows: readonly Row[], { from, to, x, left, right }: Alley): Word[][] {
  const run = rows.slice(from, to)
  const sides: Side[] = left >= right ? ['left', 'right'] : ['right', 'left']
  return [
    wordsIn(rows.slice(0, from)),
    ...sides.map((side) => run.flatMap((row) => onSide(row, x, side))),
    wordsIn(rows.slice(to)),
  ]
}

/** The bands of a table whose cells are prose: its rows end at the same height in both columns. */
function bandsOf(rows: readonly Row[], x: number, leading: number): Row[][] {
  const gapsOf = (side: readonly Row[]) =>
    side.flatMap((row, at) => {
      const above = side[at - 1]
      return above && row.baseline - above.baseline > leading * CELL_BREAK_IN_LEADINGS
        ? [[above.baseline, row.baseline] as const]
        : []
    })
  const left = gapsOf(rows.filter((row) => row.left < x))
  const right = gapsOf(rows.filter((row) => row.right > x))
  const shared = rows.slice(1).flatMap((row, at) => {
    const above = rows[at]
    return above && row.baseline - above.baseline > leading * CELL_BREAK_IN_LEADINGS ? [at + 1] : []
  })
  const fewest = Math.min(left.length, right.length)
  if (shared.length < 2 || shared.length < Math.max(fewest, 1) * 0.6) return [[...rows]]
  return [0, ...shared].map((from, at) => rows.slice(from, shared[at] ?? rows.length))
}

/**
 * The blocks of a part of a page in the order in which they are read: what stands above columns, the columns one after
 * the other, what stands below them. A table is one block, row by row.
 */
export function blocksOf(words: readonly Word[], rightToLeft: boolean, depth = 0): Block[] {
  if (words.length === 0) return []
  const rows = rowsOf(words)
  if (depth >= DEPTH_AT_MOST) return [rows]
  const inner = (part: readonly Word[]) => blocksOf(part, rightToLeft, depth + 1)
  const leading = leadingOf(rows)
  const places = candidates(rows)
  const alleys = (least: number) =>
    places.flatMap((x) => alleyAt(rows, x, leading, least) ?? []).sort((a, b) => scoreOf(b) - scoreOf(a))
  const sidesOf = ({ from, to, x }: Alley) => {
    const run = rows.slice(from, to)
    return [run.map((row) => onSide(row, x, 'left')), run.map((row) => onSide(row, x, 'right'))] as const
  }
  const best = alleys(ROWS_AT_LEAST).find((it) => sidesOf(it).every(isProse))
  if (best === undefined) {
    const beside = alleys(1).find((it) => isBeside(it, ...sidesOf(it)))
    return beside === undefined ? [rows] : aroundAlley(rows, beside).flatMap(inner)
  }
  let { from, to } = best
  const { x } = best
  /** Whether a row stands only in the column that is read first. */
  const isFirst = (row: Row | undefined) =>
    row !== undefined && (rightToLeft ? row.left >= x : row.right <= x)
  while (from < to && isFirst(rows[from])) from += 1
  const far = (at: number) => (rows[at]?.baseline ?? 0) - (rows[at - 1]?.baseline ?? 0) > leading * 1.8
  let end = to
  while (end > from && isFirst(rows[end - 1])) end -= 1
  for (let at = end; at < to; at += 1) if (far(at)) to = at
  const order: Side[] = rightToLeft ? ['right', 'left'] : ['left', 'right']
  const sides = bandsOf(rows.slice(from, to), x, leading).flatMap((band) =>
    order.flatMap((side) => inner(band.flatMap((row) => onSide(row, x, side)))),
  )
  return [...inner(wordsIn(rows.slice(0, from))), ...sides, ...inner(wordsIn(rows.slice(to)))]
}
