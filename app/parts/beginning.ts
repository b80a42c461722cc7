/** The beginning of a text in one line, at the end of a word; the whole of it if it has no more than `most` characters. */
export function beginning(text: string, most: number): string {
  const read = text.replace(/\s+/gu, ' ').trim()
  if (read.length <= most) return read
  const cut = read.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${space > 0 ? cut.slice(0, space) : cut} …`
}

const SEARCHED_WORDS = 8

/** The first words of a text, to be searched: without quotation marks, which would mean something there. */
export const firstWords = (text: string): string =>
  text
    .replace(/["“”„«»]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, SEARCHED_WORDS)
    .join(' ')
