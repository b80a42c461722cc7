import type { Face, Run } from '../styles/rich-text.ts'

/** Markdown would change or drop these: each is written with a backslash. */
const INLINE = /[\\`*_[\]<>&|~$]/g
/** At the start of a line they would make a heading, a list, a rule or a table. */
const LINE_START = /^(\s*)([#+=:-]|\d{1,9}(?=[.)]))/

const linesOf = (text: string) => text.split(/\r\n|\r|\n/)

/** Text on one line, with no markup in it. */
export function escapeMarkdown(line: string): string {
  const inline = line.replace(INLINE, '\\$&')
  return inline.replace(LINE_START, (_, space: string, sign: string) =>
    // A digit cannot be escaped; the full stop after it can.
    /^\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  )
}

/** The same of several lines. */
export function escapedLines(text: string): string {
  return linesOf(text).map(escapeMarkdown).join('\n')
}

/** Between `<` and `>`, where parentheses need no escape. */
export function linkTarget(url: string): string {
  return url.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))
}

/** Every line stays in the quote; the backslash keeps the break that Markdown would join. */
export function blockQuote(text: string): string {
  return linesOf(text)
    .map((line, at, all) => {
      if (line.trim() === '') return '>'
      const next = all[at + 1]
      return `> ${escapeMarkdown(line)}${next !== undefined && next.trim() !== '' ? '\\' : ''}`
    })
    .join('\n')
}

/** The faces that CommonMark has; the others would need HTML, which many applications do not accept. */
const MARKS: Partial<Record<Face, string>> = { italic: '*', bold: '**' }

/** Runs on one line. A space at its inner edge would stop a mark from working. */
export function markdownOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, faces }, at) => {
      const marks = faces.map((it) => MARKS[it] ?? '').join('')
      const escaped = at === 0 ? escapeMarkdown(text) : text.replace(INLINE, '\\$&')
      if (marks === '' || text.trim() === '') return escaped
      const from = escaped.length - escaped.trimStart().length
      const to = escaped.trimEnd().length
      const inner = `${marks}${escaped.slice(from, to)}${[...marks].reverse().join('')}`
      return `${escaped.slice(0, from)}${inner}${escaped.slice(to)}`
    })
    .join('')
}
