/** What separates the cells of a row; nothing in a table of one column. */
export type Delimiter = (typeof DELIMITERS)[number] | ''
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** A cell by its place in the text, with the quotation marks around it. */
type Cell = { start: number; end: number; isQuoted: boolean }

/** A row of a table, and where the next one begins; `end` is before its line end. */
export type Row = { cells: Cell[]; end: number; next: number }
/** A line with a quotation mark that has no partner: where its cells end, nobody can say. */
export type FaultyRow = { cells: null; end: number; next: number }

const [QUOTE, LF, CR] = [34, 10, 13]

/** As on Windows, everywhere else, and on a Macintosh of the last century, which some spreadsheets still write. */
const isBreak = (unit: number) => unit === LF || unit === CR

/** Where the line that contains an offset ends; the length of the text if that is not in it. */
export function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1
  return at
}

/** How many line ends a part of a text has. */
export function breaksIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) count += 1
  }
  return count
}

/** Where the line after a line end begins; null if more has to be known of the text. */
export function afterBreak(text: string, at: number, isWhole: boolean): number | null {
  if (text.charCodeAt(at) === LF) return at + 1
  if (at + 1 === text.length && !isWhole) return null
  return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1
}

const endsCell = (text: string, at: number, delimiter: Delimiter) =>
  at >= text.length || isBreak(text.charCodeAt(at)) || (delimiter !== '' && text[at] === delimiter)

/**
 * A cell in quotation marks. `torn`: its last mark is followed by more than a cell may have, below the line in which it
 * begins, or there is none. `plain`: the marks are those of its words (`"Never" again`).
 */
function quotedCell(text: string, start: number, delimiter: Delimiter, isWhole: boolean) {
  let at = start + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close === -1) return isWhole ? 'torn' : 'more'
    if (close + 1 === text.length && !isWhole) return 'more'
    if (text.charCodeAt(close + 1) !== QUOTE) {
      const end = close + 1
      if (endsCell(text, end, delimiter)) return { start, end, isQuoted: true }
      return lineEnd(text, start) < close ? 'torn' : 'plain'
    }
    at = close + 2
  }
}

/** A cell as it stands; null if one of its quotation marks has no partner. */
function plainCell(text: string, start: number, delimiter: Delimiter): Cell | null {
  const separator = delimiter === '' ? -1 : delimiter.charCodeAt(0)
  let marks = 0
  let end = start
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end)
    if (unit === separator || isBreak(unit)) break
    if (unit === QUOTE) marks += 1
  }
  // Between tabs, marks are often those of the words alone, whether they have partners or not.
  return marks % 2 === 1 && delimiter !== '\t' ? null : { start, end, isQuoted: false }
}

/**
 * The row that begins at an offset, by RFC 4180: a cell that begins with a quotation mark ends at one that is followed
 * by a delimiter or a line end. Marks within another cell are its words, if each has a partner; a row in which one has
 * none is faulty and ends with its line, so that no mistake reaches into the next.
 * @param isWhole whether the text goes on no further
 * @returns null if more has to be known of the text
 */
export function rowAt(
  text: string,
  from: number,
  delimiter: Delimiter,
  isWhole: boolean,
): Row | FaultyRow | null {
  const cells: Cell[] = []
  for (let at = from; ; at += 1) {
    const quoted = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, delimiter, isWhole) : 'plain'
    if (quoted === 'more') return null
    const isPlain = quoted === 'plain' || (quoted === 'torn' && delimiter === '\t')
    const cell = typeof quoted === 'object' ? quoted : isPlain ? plainCell(text, at, delimiter) : null
    if (cell === null) return ended(text, null, lineEnd(text, from), isWhole)
    cells.push(cell)
    at = cell.end
    if (at >= text.length || isBreak(text.charCodeAt(at))) return ended(text, cells, at, isWhole)
  }
}

function ended<Cells>(text: string, cells: Cells, end: number, isWhole: boolean) {
  if (end >= text.length) return isWhole ? { cells, end, next: end } : null
  const next = afterBreak(text, end, isWhole)
  return next === null ? null : { cells, end, next }
}

/** The texts of a row's cells. */
export const textsOf = (text: string, { cells }: Row): string[] =>
  cells.map(({ start, end, isQuoted }) =>
    isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end),
  )

/** The cells of a text that is one row; null if it is none. */
export function cellsOf(text: string, delimiter: Delimiter): string[] | null {
  const row = rowAt(text, 0, delimiter, true)
  return row === null || row.cells === null || row.next < text.length ? null : textsOf(text, row)
}

export const isBlank = (text: string, { cells }: Row): boolean =>
  cells.every(({ start, end }) => /^["\s]*$/.test(text.slice(start, end)))

/** A line by which a spreadsheet tells itself what separates the cells below. */
const SEPARATOR_LINE = /^sep=([,;|\t])$/i

export const separatorIn = (line: string): Delimiter | null => {
  const [, found] = SEPARATOR_LINE.exec(line) ?? []
  return DELIMITERS.find((it) => it === found) ?? null
}
