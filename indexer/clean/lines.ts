import type { Range } from '../../model/passage.ts'

const LINE = /[^\n\r\u2028\u2029\f\v\u0085]+/g
const BLANK_LINE = /(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])|[\f]/

function trimmed(text: string, start: number, end: number): Range | null {
  const slice = text.slice(start, end)
  const left = slice.length - slice.trimStart().length
  if (left === slice.length) return null
  return { start: start + left, end: start + slice.trimEnd().length }
}

/** Each line from its first to its last non-blank character; blank lines are none. */
export function linesOf(text: string): Range[] {
  const lines: Range[] = []
  for (const match of text.matchAll(LINE)) {
    const line = trimmed(text, match.index, match.index + match[0].length)
    if (line) lines.push(line)
  }
  return lines
}

const LIST_START = /^(?:[•‣◦▪●∙·*–—-]|\(?\d{1,2}[.)])\s/
const LINE_LENGTH = { least: 40, most: 110 }

/** Runs of lines between blank lines. */
function groupsOf(text: string, lines: Range[]): Range[][] {
  const groups: Range[][] = []
  let previous: Range | undefined
  for (const line of lines) {
    const gap = previous === undefined ? '' : text.slice(previous.end, line.start)
    const group = groups.at(-1)
    if (group === undefined || BLANK_LINE.test(gap)) groups.push([line])
    else group.push(line)
    previous = line
  }
  return groups
}

/**
 * Whether lines were broken to fit a width: nearly every line that is not the last of its paragraph is so long that
 * the next line's first word would not have fitted.
 */
function isHardWrapped(text: string, groups: Range[][]): boolean {
  const inner: { length: number; next: number }[] = []
  let width = 0
  for (const group of groups) {
    group.forEach((line, at) => {
      const length = line.end - line.start
      width = Math.max(width, length)
      const following = group[at + 1]
      if (following === undefined) return
      const [word = ''] = text.slice(following.start, following.end).split(/\s/, 1)
      inner.push({ length, next: word.length })
    })
  }
  if (inner.length < 3 || width < LINE_LENGTH.least || width > LINE_LENGTH.most) return false
  // Lines broken by hand are a little shorter; headlines and verse break anywhere.
  const full = inner.filter((line) => line.length + 1 + line.next > width - 6)
  return full.length >= inner.length * 0.75
}

/**
 * The paragraphs of a text: its lines, or if lines are broken at a width, the runs between blank lines. A list item
 * begins a paragraph of its own in both.
 */
export function paragraphsOf(text: string): Range[] {
  const lines = linesOf(text)
  const groups = groupsOf(text, lines)
  if (!isHardWrapped(text, groups)) return lines
  const paragraphs: Range[] = []
  for (const group of groups) {
    group.forEach((line, at) => {
      const open = paragraphs.at(-1)
      const item = LIST_START.test(text.slice(line.start, line.end))
      if (at === 0 || item || open === undefined) paragraphs.push({ ...line })
      else open.end = line.end
    })
  }
  return paragraphs
}
