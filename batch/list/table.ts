/**
 * A table as people and spreadsheets write one, read so that no mistake in one line reaches into another. By RFC 4180
 * a cell in quotation marks ends at a mark that a delimiter or the end of a line follows; what only looks like such
 * a cell (`"war crimes" AND Goma`, a mark that is never closed) is the text as it stands.
 */
export type Cell = { text: string; quoted: boolean }
export type TableRow = { line: number; cells: Cell[] }

/** A cell may contain line breaks, but a mark that somebody forgot must not swallow the rest of a list. */
const BREAKS_AT_MOST = 20
const CHARACTERS_AT_MOST = 10_000

/** As on Windows, everywhere else, and on a Macintosh of the last century, which some spreadsheets still write. */
const isBreak = (character: string) => character === '\n' || character === '\r'

/** Where the line that contains an offset ends. */
function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !isBreak(text.charAt(at))) at += 1
  return at
}

const afterBreak = (text: string, at: number) => at + (text.startsWith('\r\n', at) ? 2 : 1)

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

type Read = { cell: Cell; end: number }

/** A cell in quotation marks that begins here; null if what begins here is none. */
function quotedCell(text: string, from: number, delimiter: string): Read | null {
  if (text.charAt(from) !== '"') return null
  for (let at = from + 1; at < text.length && at - from < CHARACTERS_AT_MOST; at += 1) {
    if (text.charAt(at) !== '"') continue
    if (text.charAt(at + 1) === '"') {
      at += 1
      continue
    }
    let end = at + 1
    while (text.charAt(end) === ' ') end += 1
    if (!isCellEnd(text, end, delimiter)) return null
    const inside = text.slice(from + 1, at)
    if (breaksIn(inside) > BREAKS_AT_MOST) return null
    return { cell: { text: inside.replaceAll('""', '"'), quoted: true }, end }
  }
  return null
}

const isCellEnd = (text: string, at: number, delimiter: string) =>
  at >= text.length || isBreak(text.charAt(at)) || (delimiter !== '' && text.startsWith(delimiter, at))

/** A cell as it stands. A delimiter between two quotation marks of the line is part of it. */
function plainCell(text: string, from: number, delimiter: string): Read {
  const last = lineEnd(text, from)
  let at = from
  while (at < last && !isCellEnd(text, at, delimiter)) {
    const closing = text.charAt(at) === '"' ? text.indexOf('"', at + 1) : -1
    at = closing !== -1 && closing < last ? closing + 1 : at + 1
  }
  return { cell: { text: text.slice(from, at), quoted: false }, end: at }
}

function rowAt(text: string, from: number, delimiter: string, quoting: boolean) {
  const cells: Cell[] = []
  for (let at = from; ; at += delimiter.length) {
    const { cell, end } = (quoting ? quotedCell(text, at, delimiter) : null) ?? plainCell(text, at, delimiter)
    cells.push(cell)
    at = end
    if (at >= text.length || isBreak(text.charAt(at))) return { cells, end: at }
  }
}

/**
 * The rows of a table, each with the number of the line in which it begins.
 * @param columns of the table, if that is known: a cell over several lines that leaves its row too short is none
 */
export function* tableRows(text: string, delimiter: string, columns?: number): Generator<TableRow> {
  let line = 1
  for (let at = 0; at < text.length; ) {
    const whole = rowAt(text, at, delimiter, true)
    const spans = breaksIn(text.slice(at, whole.end)) > 0
    const { cells, end } =
      spans && columns !== undefined && whole.cells.length < columns
        ? rowAt(text, at, delimiter, false)
        : whole
    yield { line, cells }
    line += breaksIn(text.slice(at, end)) + 1
    at = end >= text.length ? end : afterBreak(text, end)
  }
}

/** The lines of a text with their numbers. */
export function* plainLines(text: string): Generator<{ line: number; text: string }> {
  let line = 1
  for (let at = 0; at < text.length; line += 1) {
    const end = lineEnd(text, at)
    yield { line, text: text.slice(at, end) }
    at = end >= text.length ? end : afterBreak(text, end)
  }
}
