import type { Passage } from '../../model/passage.ts'

/**
 * The class of what shows words of a document. Of a page that was drawn, lines end where the next word had no room, which
 * says nothing on a screen; elsewhere an end of a line was meant.
 */
export const flowOf = ({ readerVersion }: Pick<Passage, 'readerVersion'>): string =>
  /^(?:pdf|image)-/.test(readerVersion) ? 'flowing' : 'lines-kept'

/** Of the longest line: where a line and the first word of the next are shorter together, it ended before it was full. */
const FULL_AT_LEAST = 0.75

/**
 * The class of a text on such a page: its lines are its own where one of them ends although the next word had room, as in
 * a verse, an address or a list, or where it has cells.
 */
export function textClass(text: string): string {
  const lines = text.split('\n')
  const longest = Math.max(...lines.map((it) => it.length))
  const isFull = (line: string, at: number) => {
    const next = lines[at + 1]
    return next === undefined || line.length + 1 + next.search(/\s|$/) >= longest * FULL_AT_LEAST
  }
  return text.includes('\t') || !lines.every(isFull) ? 'passage-text own-lines' : 'passage-text'
}
