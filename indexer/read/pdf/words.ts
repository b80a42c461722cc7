import type { Glyph, WordReading } from '../drawn.ts'
import { isRightToLeft } from './direction.ts'

/** Glyphs on one line with no more than hairlines between them. */
export type Word = {
  /** Its glyphs in the order in which they are drawn, as that of their script. */
  text: string
  /** Its glyphs from left to right, if a script of the page goes the other way. */
  visual: string[] | null
  left: number
  right: number
  baseline: number
  size: number
  bold: boolean
  /** Whether a space is drawn before it. */
  spaced: boolean
  /** Its place among the words of the page as they are drawn. */
  index: number
  read?: WordReading
}

/** In parts of the size of the letters. */
const GAP_AT_MOST = 0.2
const OVERLAP_AT_MOST = 0.7
const BASELINE_OFF_AT_MOST = 0.06
const SIZE_OFF_AT_MOST = 0.08
const RAISED_AT_MOST = 0.4
const MARK = /^\p{M}+$/u

function goesOn(last: Glyph, next: Glyph): boolean {
  if (next.spaced) return false
  const { size } = last
  if (Math.abs(next.baseline - last.baseline) > size * BASELINE_OFF_AT_MOST) return false
  if (Math.abs(next.size - size) > size * SIZE_OFF_AT_MOST || next.bold !== last.bold) return false
  const isNear = (gap: number) => gap <= size * GAP_AT_MOST && gap >= -size * OVERLAP_AT_MOST
  return isNear(next.left - last.right) || isNear(last.left - next.right)
}

/** Marks that stand over a letter or under it, with that letter. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const letters = glyphs.filter(({ text }) => !MARK.test(text)).map((it) => ({ ...it }))
  if (letters.length === 0) return [...glyphs]
  for (const mark of glyphs) {
    if (!MARK.test(mark.text)) continue
    const middle = (mark.left + mark.right) / 2
    const off = ({ left, right }: Glyph) => Math.max(left - middle, middle - right)
    const letter = letters.reduce((best, it) => (off(it) < off(best) ? it : best))
    letter.text += mark.text
  }
  return letters
}

/** Shapes of lam and alef in one: however a font lists them, lam is read first (Unicode, chapter 9.2). */
const ALEF_BEFORE_LAM = /^([\u0622\u0623\u0625\u0627])\u0644$/u
const inOrder = (shape: string) => shape.replace(ALEF_BEFORE_LAM, '\u0644$1')

function wordOf(glyphs: readonly Glyph[], index: number, other: boolean): Word {
  const [first] = glyphs
  const { baseline = 0, size = 0, bold = false, spaced = false, read } = first ?? {}
  const visual = other ? withMarks(glyphs).sort((a, b) => a.left - b.left) : null
  return {
    text: glyphs.map(({ text }) => text).join(''),
    visual: visual?.map(({ text }) => inOrder(text)) ?? null,
    left: Math.min(...glyphs.map(({ left }) => left)),
    right: Math.max(...glyphs.map(({ right }) => right)),
    ...{ baseline, size, bold, spaced, index },
    ...(read && { read }),
  }
}

/** Accents that programs draw over a letter as a sign of their own, and the combining ones that are meant. */
const ACCENTS = new Map([
  ['`', '\u0300'],
  ['\u00b4', '\u0301'],
  ['\u02c6', '\u0302'],
  ['^', '\u0302'],
  ['\u02dc', '\u0303'],
  ['~', '\u0303'],
  ['\u00af', '\u0304'],
  ['\u02d8', '\u0306'],
  ['\u02d9', '\u0307'],
  ['\u00a8', '\u0308'],
  ['\u02da', '\u030a'],
  ['\u02dd', '\u030b'],
  ['\u02c7', '\u030c'],
  ['\u00b8', '\u0327'],
  ['\u02db', '\u0328'],
])
const DOTLESS = new Map([
  ['\u0131', 'i'],
  ['\u0237', 'j'],
])
const LETTER = /^\p{L}$/u

/** Letters with the accents that are drawn over them, whichever is drawn first. */
function withAccents(glyphs: readonly Glyph[]): Glyph[] {
  const result: Glyph[] = []
  for (const glyph of glyphs) {
    const last = result.at(-1)
    const pairs = last === undefined ? [] : [[last, glyph] as const, [glyph, last] as const]
    const pair = pairs.find(([accent, letter]) => {
      const middle = (accent.left + accent.right) / 2
      return (
        ACCENTS.has(accent.text) &&
        LETTER.test(letter.text) &&
        letter.left < middle &&
        middle < letter.right &&
        Math.abs(accent.baseline - letter.baseline) < letter.size * RAISED_AT_MOST
      )
    })
    if (pair === undefined) result.push(glyph)
    else {
      const [accent, letter] = pair
      const text = `${DOTLESS.get(letter.text) ?? letter.text}${ACCENTS.get(accent.text)}`.normalize('NFC')
      result[result.length - 1] = { ...letter, text, spaced: last?.spaced ?? false }
    }
  }
  return result
}

/** The words of a page, in the order in which they are drawn. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  const other = glyphs.some(({ text }) => isRightToLeft(text))
  let open: Glyph[] = []
  for (const glyph of withAccents(glyphs)) {
    const last = open.at(-1)
    if (last !== undefined && !goesOn(last, glyph)) {
      words.push(wordOf(open, words.length, other))
      open = []
    }
    open.push(glyph)
  }
  if (open.length > 0) words.push(wordOf(open, words.length, other))
  return words
}
