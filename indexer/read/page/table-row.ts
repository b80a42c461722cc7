import type { PageLine } from './page-line.ts'

/** Cells that are longer are paragraphs of their own. */
const CELL_CHARACTERS_AT_MOST = 200

const fits = (line: PageLine, first: PageLine) =>
  line.text.length <= CELL_CHARACTERS_AT_MOST &&
  line.role === first.role &&
  line.place?.reason === first.place?.reason

/**
 * The cells of a row as one line with tabs between them; null if they are more than cells of a table, such as the
 * columns of a page.
 * @param lines of the row @param cells where among the lines each cell begins
 */
export function joinedRow(lines: readonly PageLine[], cells: readonly number[]): PageLine | null {
  const [first] = lines
  if (first === undefined || lines.length < 2) return null
  const starts = new Set(cells)
  if (!lines.every((line, at) => starts.has(at) && fits(line, first))) return null
  const row: PageLine = { ...first, text: '', parts: [], asides: [], links: 0, linkedMarks: 0, quotedEnd: 0 }
  for (const { text, parts, asides, links, linkedMarks } of lines) {
    if (row.text !== '') row.text += '\t'
    const shift = row.text.length
    row.asides.push(...asides.map((it) => ({ ...it, start: it.start + shift, end: it.end + shift })))
    row.text += text
    row.parts.push(...parts)
    row.links += links
    row.linkedMarks += linkedMarks
  }
  return row
}
