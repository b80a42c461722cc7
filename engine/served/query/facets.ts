import { type FacetName, NOT_READ, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, Histogram } from '../../../model/search-result.ts'
import { fold } from '../../../model/words.ts'
import type { FacetPart } from '../../port.ts'
import { hasMatchingName, type Labels, shownValue } from '../../values.ts'
import { token } from '../encoding/tokens.ts'

/** From counts by token to what is shown. Pure: labels are looked up in advance. */

export type LabelOf = ReadonlyMap<string, Labels>

/** The tokens whose labels a part of a facet needs: those that can be in it, including ties. */
export function tokensFor(
  name: FacetName,
  counts: Record<string, number>,
  request: SearchRequest,
  part: FacetPart,
): string[] {
  const all = Object.keys(counts)
  const near = part.find === '' ? inReach(all, (it) => counts[it] ?? 0, part).tokens : all
  return [...near, ...chosenOf(name, request)]
}

/**
 * The values that a part can show, judged by their counts, including ties with its first and last value. With
 * 17,000 values, sorting only these takes a quarter of the time. `before`: how many values have higher counts.
 */
function inReach(all: string[], count: (token: string) => number, { offset, limit }: FacetPart) {
  const counts = Int32Array.from(all, count).sort().reverse()
  const most = counts[offset] ?? 0
  const fewest = counts[offset + limit - 1] ?? 0
  const tokens = all.filter((it) => count(it) >= fewest && count(it) <= most)
  return { tokens, before: counts.indexOf(most) }
}

const chosenOf = (name: FacetName, request: SearchRequest) => [
  ...new Set([...request.any[name], ...request.not[name]].map((key) => token(name, key))),
]

/** @param labels of at least the tokens that `tokensFor` lists */
export function facetPage(
  name: FacetName,
  counts: Record<string, number>,
  labels: LabelOf,
  request: SearchRequest,
  part: FacetPart,
): FacetPage {
  const sought = fold(part.find).split(' ').filter(Boolean)
  const chosen = sought.length > 0 ? [] : chosenOf(name, request).filter((it) => labels.has(it))
  const met = Object.keys(counts).filter((it) => isMeant(labels.get(it), sought))
  const everything = [...met, ...chosen.filter((it) => !(it in counts))]
  const count = (it: string) => counts[it] ?? 0
  const label = (it: string) => labels.get(it)?.label ?? ''
  const key = (it: string) => labels.get(it)?.key ?? ''
  const order = (a: string, b: string) =>
    count(b) - count(a) || compare(label(a), label(b)) || compare(key(a), key(b))
  const end = part.offset + part.limit
  const { tokens, before } = inReach(everything, count, part)
  const shown = tokens.sort(order).slice(part.offset - before, end - before)
  if (part.offset === 0) for (const it of chosen) if (!shown.includes(it)) shown.push(it)
  return {
    values: shown.flatMap((it) => {
      const known = labels.get(it)
      return known ? [shownValue(name, known, count(it), request)] : []
    }),
    more: Math.max(
      0,
      everything.length - (part.offset === 0 ? shown.length : Math.min(end, everything.length)),
    ),
  }
}

const isMeant = (labels: Labels | undefined, sought: string[]) =>
  sought.length === 0 || (labels !== undefined && hasMatchingName(labels, sought))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** From counts by month, with the extra keys `year`, `unknown` and `not-read` (records.ts). */
export function histogramOf(months: Record<string, number>): Histogram {
  const { year = 0, unknown = 0, [NOT_READ]: notRead = 0, ...known } = months
  const buckets = Object.entries(known).map(([month, count]) => ({ month, count }))
  return { buckets: buckets.sort((a, b) => compare(a.month, b.month)), lessPrecise: year, unknown, notRead }
}
