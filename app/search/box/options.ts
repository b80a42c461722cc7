import type { FacetName } from '../../../model/search-request.ts'
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
  | { type: 'recent'; q: string }
  | { type: 'forget' }

const RECENT_BESIDE_OTHERS = 2

/** What to suggest for the typed text: a better spelling, names, and recent searches. */
export function optionsFor(
  typed: string,
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
    ...before.map((q): Option => ({ type: 'recent', q })),
  ]
}

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
