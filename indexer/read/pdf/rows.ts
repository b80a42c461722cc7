import { rightToLeftSurplus } from '../../../model/right-to-left.ts'
import { asRead } from './direction.ts'
import { type LineReading, markedWord, withoutMarks } from './marked-words.ts'
import type { Word } from './words.ts'

/** Words beside each other on one line of a page, from left to right. */
export type Row = {
  words: Word[]
  left: number
  right: number
  baseline: number
  /** Of most of its letters. */
  size: number
}

/** In parts of the size of the letters. */
const BASELINE_OFF_AT_MOST = 0.3
const RAISED_AT_MOST = 0.75
const RAISED_SIZE_AT_MOST = 0.85
const RAISED_AT_LEAST = 0.12
const RAISED_GAP_AT_MOST = 0.4
const BESIDE_AT_MOST = 0.6
export const SPACE_AT_LEAST = 0.14
/** Wider space is between cells of a table, and not between words. */
const CELL_GAP = 1.6

/** The size of most of the letters. */
export function sizeOf(words: readonly Pick<Word, 'text' | 'size'>[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of words) {
    const key = Math.round(size * 10) / 10
    letters.set(key, (letters.get(key) ?? 0) + text.length)
  }
  let best: [size: number, letters: number] = [0, 0]
  for (const [size, count] of letters) if (count > best[1]) best = [size, count]
  return best[0]
}

export function rowOf(words: readonly Word[]): Row {
  const sorted = [...words].sort((a, b) => a.left - b.left)
  const size = sizeOf(sorted)
  const own = sorted.filter((it) => Math.abs(it.size - size) <= size * 0.1)
  const baselines = (own.length > 0 ? own : sorted).map(({ baseline }) => baseline).sort((a, b) => a - b)
  return {
    words: sorted,
    left: Math.min(...sorted.map(({ left }) => left)),
    right: Math.max(...sorted.map(({ right }) => right)),
    baseline: baselines[baselines.length >> 1] ?? 0,
    size,
  }
}

/** The number of a note, say: smaller, above the line, and beside a word of it. */
function belongsTo(small: Row, row: Row): boolean {
  if (small === row || small.size > row.size * RAISED_SIZE_AT_MOST) return false
  const up = row.baseline - small.baseline
  if (up > row.size * RAISED_AT_MOST || up < -row.size * 0.35) return false
  return small.words.every((it) =>
    row.words.some(
      (word) =>
        Math.min(Math.abs(it.left - word.right), Math.abs(word.left - it.right)) <= row.size * BESIDE_AT_MOST,
    ),
  )
}

/** The rows of a part of a page, from top to bottom. */
export function rowsOf(words: readonly Word[]): Row[] {
  const sorted = [...words].sort((a, b) => a.baseline - b.baseline)
  const groups: Word[][] = []
  for (const word of sorted) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const near =
      last !== undefined &&
      word.baseline - last.baseline <= Math.min(word.size, last.size) * BASELINE_OFF_AT_MOST &&
      word.baseline - (group?.[0]?.baseline ?? 0) <=
        Math.min(word.size, last.size) * BASELINE_OFF_AT_MOST * 1.5
    if (near) group?.push(word)
    else groups.push([word])
  }
  const rows = groups.map(rowOf)
  const merged = new Map<Row, Word[]>()
  rows.forEach((small, at) => {
    const around = [rows[at + 1], rows[at - 1], rows[at + 2], rows[at - 2]]
    const row = around.find((it) => it !== undefined && !merged.has(it) && belongsTo(small, it))
    if (row) merged.set(small, small.words)
    if (row) row.words.push(...small.words)
  })
  return rows.filter((row) => !merged.has(row)).map(({ words: own }) => rowOf(own))
}

/** Whether a word of a row is raised above its line. */
export const isRaised = (word: Word, row: Row): boolean =>
  word.size <= row.size * RAISED_SIZE_AT_MOST && row.baseline - word.baseline >= row.size * RAISED_AT_LEAST

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const UNSPACED_GAP_AT_MOST = 0.9

/** What is between two words that stand beside each other: nothing, a space, or the space between cells. */
function between(word: Word, next: Word, size: number, cells: boolean): '' | ' ' | '\t' {
  const gap = next.left - word.right
  if (gap > size * CELL_GAP) return cells ? '\t' : ' '
  // OCR tells words itself, and where letters are blurred, the boxes around them overlap.
  if (word.read !== undefined && next.read !== undefined) return ' '
  // A script that is written without spaces may be set with space between all of its letters.
  const unspaced = UNSPACED.test(word.text.slice(-1)) && UNSPACED.test(next.text.charAt(0))
  if (unspaced && gap < size * UNSPACED_GAP_AT_MOST) return ''
  if (word.visual === null)
    return gap > size * SPACE_AT_LEAST || (next.spaced && gap > -size * 0.05) ? ' ' : ''
  // Letters that are joined are narrower than the width that their font states: only the drawn spaces tell.
  const step = next.index - word.index
  const drawn = step === 1 ? next.spaced : step === -1 ? word.spaced : gap > size * SPACE_AT_LEAST
  return drawn || gap > size ? ' ' : ''
}

/** In a line that is stretched to the edge of its column, all spaces are about as wide. */
const STRETCHED_AT_MOST = 1.7
const WORDS_OF_STRETCHED = 3
const STRETCHED_GAP_AT_MOST = 4

function isStretched({ words, size }: Row): boolean {
  const gaps = words.flatMap((word, at) => {
    const before = words[at - 1]
    return before === undefined ? [] : [word.left - before.right]
  })
  const wide = gaps.filter((gap) => gap > size * SPACE_AT_LEAST)
  const letters = words.filter(({ text }) => /\p{L}{2}/u.test(text)).length
  if (wide.length < WORDS_OF_STRETCHED || letters * 2 <= words.length) return false
  const widest = Math.max(...wide)
  return widest <= Math.min(...wide) * STRETCHED_AT_MOST && widest <= size * STRETCHED_GAP_AT_MOST
}

/** A row as it is read, where the words that are raised are in it, and how they were read if that was from a picture. */
export type ReadRow = { text: string; raised: { start: number; end: number }[]; reading?: LineReading }

export function readRow(row: Row, rightToLeft: boolean): ReadRow {
  if (row.words.every(({ read }) => read === undefined)) return readWords(row, rightToLeft)
  const words = row.words.map((word) => {
    if (word.read === undefined) return word
    const text = markedWord(word.text, word.read)
    return { ...word, text, visual: word.visual && [text] }
  })
  return { ...withoutMarks(readWords({ ...row, words }, rightToLeft).text), raised: [] }
}

function readWords(row: Row, rightToLeft: boolean): ReadRow {
  const { words } = row
  const cells = !isStretched(row)
  const hasOther = words.some(({ visual }) => visual !== null)
  if (hasOther) {
    const surplus = rightToLeftSurplus(words.map(({ text }) => text).join(''))
    const items = words.flatMap((word, at) => {
      const before = words[at - 1]
      const gap = before === undefined ? '' : between(before, word, row.size, cells)
      return [...(gap === '' ? [] : [gap]), ...(word.visual ?? [...word.text])]
    })
    return { text: asRead(items, surplus === 0 ? rightToLeft : surplus > 0), raised: [] }
  }
  let text = ''
  const places: ReadRow['raised'] = []
  words.forEach((word, at) => {
    const before = words[at - 1]
    const raised = isRaised(word, row)
    if (before !== undefined) text += spaceBetween(before, word, row, cells, raised)
    if (raised) places.push({ start: text.length, end: text.length + word.text.length })
    text += word.text
  })
  return { text, raised: places }
}

/** The number of a note belongs to the word before it, and not to one that it stands in front of. */
function spaceBetween(before: Word, word: Word, row: Row, cells: boolean, raised: boolean): string {
  if (raised && word.left - before.right < row.size * RAISED_GAP_AT_MOST) return ''
  const isMark = row.words[0] === before && isRaised(before, row) && /^\P{L}+$/u.test(before.text)
  return between(before, word, row.size, cells) || (isMark && /^[\p{L}“"‘«(]/u.test(word.text) ? ' ' : '')
}
