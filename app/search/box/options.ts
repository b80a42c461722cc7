import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import type { ShownQuery } from '../../../model/search-result.ts'
import type { Suggestions } from '../../../model/suggestions.ts'

/** One option under the box. `q`: the text of the box once it is chosen. */
export type Option =
  | { type: 'spelling'; q: string }
  | {
      type: 'value'
      q: string
      facet: FacetName
      key: string
      label: string
      kind: string | null
      count: number
    }
  /** The words as they are, in a search for what somebody said about them. */
  | { type: 'quoting'; q: string }
  /** The words in this order, with nothing between them. */
  | { type: 'exact'; q: string }
  | { type: 'recent'; q: string }
  | { type: 'forget' }

const RECENT_BESIDE_OTHERS = 2

/** What to suggest for the typed text: a better spelling, names, other ways to search for it, and recent searches. */
export function optionsFor(
  typed: string,
  where: SearchRequest['in'],
  query: ShownQuery | null,
  suggested: Suggestions | undefined,
  recent: string[],
): Option[] {
  if (typed.trim() === '') {
    if (recent.length === 0) return []
    return [...recent.map((q): Option => ({ type: 'recent', q })), { type: 'forget' }]
  }
  const before = recent
    .filter((it) => it !== typed.trim() && begins(it, typed))
    .slice(0, RECENT_BESIDE_OTHERS)
  return [
    ...spellings(typed, query),
    ...(where === 'quoting' ? [] : [{ type: 'quoting', q: typed.trim() } as const]),
    ...(suggested?.values ?? []).map(
      ({ facet, key, label, kind, count }): Option => ({
        type: 'value',
        q: typed.slice(0, suggested?.start),
        facet,
        key,
        label,
        kind: kind ?? null,
        count,
      }),
    ),
    ...exactly(typed, query),
    ...before.map((q): Option => ({ type: 'recent', q })),
  ]
}

/** Several plain words, of which none is misspelled, in quotation marks. */
function exactly(typed: string, query: ShownQuery | null): Option[] {
  const q = typed.trim()
  if (query === null || query.corrections.length > 0 || !/\s/.test(q) || SIGNS.test(q)) return []
  return query.parts.every((it) => it.type === 'word') ? [{ type: 'exact', q: `"${q}"` }] : []
}

/** What means something in a search, or would inside quotation marks. */
const SIGNS = /["“”„«»:*?~|()]|(^|\s)-/

const begins = (text: string, typed: string) => text.toLowerCase().startsWith(typed.trim().toLowerCase())

/** The query with each misspelled word replaced by its nearest spelling, if its words are still the typed ones. */
function spellings(typed: string, query: ShownQuery | null): Option[] {
  if (query === null) return []
  const right = new Map(query.corrections.map((it) => [it.typed, it.used[0]]))
  const words = query.parts.filter((it) => it.type === 'word' && !it.exclude)
  let q = typed
  for (const { text, start, end } of words.sort((a, b) => b.start - a.start)) {
    const spelling = right.get(text.toLowerCase())
    if (spelling === undefined) continue
    if (typed.slice(start, end) !== text) return []
    q = `${q.slice(0, start)}${spelling}${q.slice(end)}`
  }
  return q === typed ? [] : [{ type: 'spelling', q }]
}
