import { dayInterval } from '../../../model/dates.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import { blocksContaining } from '../encoding/days.ts'
import { token } from '../encoding/tokens.ts'

/**
 * This server's filters are text. Nothing that a person typed gets into one: keys are hashed, dates are numbers, and
 * the form of ids was checked when the request came in.
 */

/** The choice in one facet; null if nothing is chosen in it. */
export function facetFilter(name: FacetName, { any, not }: SearchRequest): string | null {
  const parts: string[] = []
  if (any[name].length > 0)
    parts.push(
      isOneOf(
        name,
        any[name].map((key) => token(name, key)),
      ),
    )
  if (not[name].length > 0)
    parts.push(
      `NOT ${isOneOf(
        name,
        not[name].map((key) => token(name, key)),
      )}`,
    )
  return all(parts)
}

/** The choices in all facets, except those in `without`. */
export function facetFilters(request: SearchRequest, without: FacetName | null): string | null {
  return all(FACETS.map((name) => (name === without ? null : facetFilter(name, request))))
}

/**
 * All filters except facets and dates.
 *
 * @param placesInBox tokens of the places in the request's box; null if it has none
 */
export function otherFilters(request: SearchRequest, placesInBox: string[] | null): string | null {
  return all([
    request.document === null ? null : `document = ${request.document}`,
    request.quoted ? 'quoted = true' : null,
    placesInBox === null ? null : isOneOf('places', placesInBox),
  ])
}

export const visible = (generation: number): string => `since <= ${generation} AND until > ${generation}`

/**
 * Whether a passage or quotation is furniture. Only furniture has the attribute, and where nothing in an index has one,
 * the server finds nothing by `!=`.
 */
export const isFurniture = (it: boolean): string => (it ? 'furniture = true' : 'NOT furniture = true')

/** Without values, a filter that matches nothing. */
export function isOneOf(attribute: string, values: readonly string[]): string {
  return values.length === 0 ? NOTHING : `${attribute} IN [${values.join(', ')}]`
}

const NOTHING = 'since < 0'

const VALUES_AT_ONCE = 500

/** Values in parts, each of which makes a filter of a few kilobytes. */
export function* inParts<Value>(values: Iterable<Value>): Generator<Value[]> {
  let part: Value[] = []
  for (const value of values) {
    part.push(value)
    if (part.length < VALUES_AT_ONCE) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/** The filters combined with AND; null if there are none. */
export function all(filters: readonly (string | null)[]): string | null {
  const given = filters.filter((it) => it !== null)
  if (given.length < 2) return given[0] ?? null
  return given.map((it) => `(${it})`).join(' AND ')
}

/** The names of places in the box; for the index of records. */
export function inBox({ west, south, east, north }: NonNullable<SearchRequest['bbox']>): string {
  const lon = west <= east ? `lon >= ${west} AND lon <= ${east}` : `(lon >= ${west} OR lon <= ${east})`
  return `type = name AND facet = location AND lat >= ${south} AND lat <= ${north} AND ${lon}`
}

/** The filter for the chosen dates; null if none are chosen. */
export function dateFilter(request: SearchRequest): string | null {
  if (request.from === null && request.to === null && request.undated !== 'only') return null
  const undated = request.dates === 'published' ? 'firstDay NOT EXISTS' : 'mentions = false'
  if (request.undated === 'only') return undated
  const dated = daysFilter(request)
  return request.undated === 'include' ? `(${dated}) OR ${undated}` : dated
}

/** What was published on these days, or mentions one of them. */
export function daysFilter({ dates, from, to }: Pick<SearchRequest, 'dates' | 'from' | 'to'>): string {
  const first = from === null ? null : (dayInterval(from)?.first ?? null)
  const last = to === null ? null : (dayInterval(to)?.last ?? null)
  return dates === 'published' ? publishedFilter(first, last) : mentionedFilter(first, last)
}

function publishedFilter(from: number | null, to: number | null): string {
  return (
    all([from === null ? null : `lastDay >= ${from}`, to === null ? null : `firstDay <= ${to}`]) ??
    'firstDay EXISTS'
  )
}

/** A span overlaps if it begins inside the range, or contains the first day of the range. */
function mentionedFilter(from: number | null, to: number | null): string {
  if (from === null) return to === null ? 'mentions = true' : `mentionedFirst <= ${to}`
  if (to === null) return `mentionedLast >= ${from}`
  return `(mentionedFirst >= ${from} AND mentionedFirst <= ${to}) OR ${isOneOf('mentionedSpans', blocksContaining(from))}`
}
