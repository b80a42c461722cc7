import { parseQuery } from '../../../model/query-language.ts'

/** Names rarely begin with more words than this. */
const MOST_WORDS = 3
/** One letter begins too many names to be useful. */
const FEWEST_LETTERS = 2

/** The ends of a query that may begin a name: three words, two, one, with their positions. */
export function lastWords(q: string): { start: number; find: string }[] {
  const starts: number[] = []
  for (const part of parseQuery(q).parts.reverse()) {
    if (part.type !== 'word' || part.exclude || starts.length === MOST_WORDS) break
    starts.unshift(part.start)
  }
  return starts
    .map((start) => ({ start, find: q.slice(start).trim() }))
    .filter(({ find }) => find.length >= FEWEST_LETTERS)
}
