import type { Range } from '../../../model/passage.ts'

/** A line of plain text, from its first to its last non-blank character. Blank lines are none. */
export type Line = Range & {
  /** The columns before its first character, and those up to its last one. */
  indent: number
  width: number
  /** Whether a blank line stands above it. */
  gap: boolean
  /** Whether a page begins with it: a form feed stands above. */
  page: boolean
  /** How many marks of a quoted mail (`>`) stand before it. */
  depth: number
}

const BREAK = /\r\n|[\n\r\u2028\u2029\f\v\u0085]/g
const TAB_COLUMNS = 8

/** The column that an indentation leads to. */
export function columnsOf(space: string): number {
  let column = 0
  for (const character of space) column += character === '\t' ? TAB_COLUMNS - (column % TAB_COLUMNS) : 1
  return column
}

/**
 * The lines of a text. CRLF, LF, CR and what else ends a line are the same, so a text has the same lines whatever its
 * lines end in.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let gap = false
  let page = false
  const add = (to: number) => {
    const slice = text.slice(from, to)
    const content = slice.trim()
    if (content === '') {
      gap = true
      return
    }
    const before = slice.length - slice.trimStart().length
    const start = from + before
    const indent = columnsOf(slice.slice(0, before))
    const width = indent + content.length
    lines.push({ start, end: start + content.length, indent, width, gap, page, depth: 0 })
    gap = false
    page = false
  }
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    add(index)
    from = index + mark.length
    if (mark === '\f') page = true
  }
  add(text.length)
  const [first] = lines
  if (first) first.gap = true
  return lines
}

const CLOSERS = String.raw`["'”’»›“‘«)\]*_]*`
const ENDS_SENTENCE = new RegExp(`[.…。।۔!?！？؟:：]${CLOSERS}$`, 'u')
const ASKS = /[?？؟]["'”’»“‘«)\]]*$/u
const STARTS_SMALL = /^["'“‘«„([]*\p{Ll}/u
const STARTS_CAPITAL = /^["'“‘«„([—–-]*\s*[\p{Lu}\p{Lt}\p{N}]/u

export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text)
/** Whether it ends as a question. */
export const asks = (text: string): boolean => ASKS.test(text)
export const startsSmall = (text: string): boolean => STARTS_SMALL.test(text)
export const startsCapital = (text: string): boolean => STARTS_CAPITAL.test(text)

/** Between the cells of a table, or the dots between an entry of a table of contents and its page. */
const CELLS = /\S(?:\t+| {3,})\S|(?:\. ?){5,}/
/** A number or a label before a paragraph is no cell. */
const LABEL = /^\S{1,20}[.:)\]]\s+/
export const hasCells = (text: string): boolean => CELLS.test(text.replace(LABEL, ''))
