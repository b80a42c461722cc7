import { parseSearch } from '../../../model/parse-search.ts'
import { isValue } from '../../../model/search-request.ts'
import type { Suggestions } from '../../../model/suggestions.ts'
import { answering, json } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'
import { noticesOf } from '../../server/unknown-keys.ts'
import { lastWords } from './last-words.ts'

const OF_EACH = 3

/** Values that the last words of a query, or the value of its last operator, may name, counted within the rest of the search. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const search = parseSearch(new URL(request.url).searchParams)
    const open = await engine()
    const notices = await noticesOf(open, search, { signal: request.signal })
    for (const { start, find, facets } of lastWords(search.q)) {
      const rest = { ...search, q: search.q.slice(0, start), page: 1 }
      const found = await Promise.all(
        facets.map(async (facet) => {
          const part = { find, offset: 0, limit: OF_EACH }
          const { values } = await open.facet(facet, rest, part, { signal: request.signal })
          return values.filter((it) => isValue(it.key) && it.count > 0).map((it) => ({ ...it, facet }))
        }),
      )
      const values = found.flat()
      if (values.length > 0) return json({ start, notices, values } satisfies Suggestions)
    }
    return json({ start: search.q.length, notices, values: [] } satisfies Suggestions)
  })
}
