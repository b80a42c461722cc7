import {
  breaksIn,
  DELIMITERS,
  type Delimiter,
  isBlank,
  lineEnd,
  type Row,
  rowAt,
  separatorIn,
} from './grammar.ts'

/** So many rows show what separates the cells. */
const ROWS_LOOKED_AT = 200

type Sampled = { header: Row; linesAbove: number; fit: number }

/** What separates the cells of a table that is in memory. */
export const delimiterOf = (text: string): Delimiter => sampledFrom(text, true).delimiter

/**
 * Whether a text that is not named so is a table: each row has as many cells as the first, and more than one.
 * @param beginning of the text
 */
export function isTable(beginning: string): boolean {
  const { sampled } = sampledFrom(beginning, false)
  return sampled !== null && sampled.header.cells.length > 1 && sampled.fit === 1
}

/** By what most rows have as many cells as the header, if more than one; other marks may occur in its names. */
export function sampledFrom(
  text: string,
  isWhole: boolean,
): { delimiter: Delimiter; sampled: Sampled | null } {
  const first = text.slice(0, lineEnd(text, 0))
  const stated = separatorIn(first)
  if (stated !== null) {
    return { delimiter: stated, sampled: sampledBy(text, first.length, stated, isWhole) }
  }
  const found = DELIMITERS.flatMap((delimiter) => {
    const sampled = sampledBy(text, 0, delimiter, isWhole)
    return sampled !== null && sampled.header.cells.length > 1 ? [{ delimiter, sampled }] : []
  }).sort(({ sampled: a }, { sampled: b }) => b.fit - a.fit || b.header.cells.length - a.header.cells.length)
  return found[0] ?? { delimiter: '', sampled: sampledBy(text, 0, '', isWhole) }
}

/** The header by a delimiter, and the share of rows that have as many cells. */
function sampledBy(text: string, from: number, delimiter: Delimiter, isWhole: boolean): Sampled | null {
  let header: Row | null = null
  let linesAbove = 0
  let rows = 0
  let fitting = 0
  for (let at = from; at < text.length && rows < ROWS_LOOKED_AT; ) {
    const row = rowAt(text, at, delimiter, isWhole)
    if (row === null) break
    const { cells, next } = row
    if (header === null && cells === null) return null
    if (cells === null || !isBlank(text, { ...row, cells })) {
      if (header === null && cells !== null) {
        header = { ...row, cells }
        linesAbove = breaksIn(text, 0, next)
      } else {
        rows += 1
        if (cells?.length === header?.cells.length) fitting += 1
      }
    }
    at = next
  }
  return header === null ? null : { header, linesAbove, fit: rows === 0 ? 1 : fitting / rows }
}
