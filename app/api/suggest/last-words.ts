import { parseQuery } from '../../../model/query/parse.ts'
import { leaves } from '../../../model/query/syntax.ts'

/** Names rarely begin with more words than this. */
const MOST_WORDS = 3
/** One letter begins too many names to be useful. */
const FEWEST_LETTERS = 2

/** The ends of a query that may begin a name: three words, two, one, with their positions. */
export function lastWords(q: string): { start: number; find: string }[] {
  const starts: number[] = []
  for (const { leaf: part, excluded } of [...leaves(parseQuery(q).root)].reverse()) {
    if (part.type !== 'word' || excluded || starts.length === MOST_WORDS) break
    starts.unshift(part.start)
  }
  return starts
    .map((start) => ({ start, find: q.slice(start).trim() }))
    .filter(({ find }) => find.length >= FEWEST_LETTERS)
}
