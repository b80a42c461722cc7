import type { Piece } from '../../served/query/closeness.ts'

/** The server reads this many words of a query. */
const MAX_WORDS = 10

/** What the server is asked to look for, so that it sorts by how close it stands; empty for nothing. */
export function writtenPieces(pieces: readonly Piece[]): string {
  if (pieces.length < 2) return ''
  const all = pieces.flatMap(({ words, prefix }) => {
    const whole = prefix ? words.slice(0, -1) : words
    const text = whole.length > 1 ? `"${whole.join(' ')}"` : whole.join()
    const unfinished = prefix ? words.slice(-1).map((it) => ({ text: it, prefix: true })) : []
    return [...(text === '' ? [] : [{ text, prefix: false }]), ...unfinished]
  })
  const kept = all.slice(0, MAX_WORDS)
  // The server takes the last word as a prefix, unless a space follows.
  return kept.map((it) => it.text).join(' ') + (kept.at(-1)?.prefix ? '' : ' ')
}
