import { dayInterval } from '../../../model/dates.ts'
import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import { blocksContaining } from '../encoding/days.ts'
import { token } from '../encoding/tokens.ts'
import { allOf, anyOf, atLeast, atMost, type Expression, exists, is, isIn, notOf } from './expression.ts'

/** Nothing that a person typed gets into a filter: keys are hashed, dates are numbers, and the form of ids was checked. */

/** The choice in one facet; true if nothing is chosen in it. */
export function facetFilter(name: FacetName, { any, not }: SearchRequest): Expression {
  const tokens = (keys: readonly string[]) => keys.map((key) => token(name, key))
  return allOf([
    any[name].length === 0 || isIn(name, tokens(any[name])),
    notOf(isIn(name, tokens(not[name]))),
  ])
}

/** The choices in all facets, except those in `without`. */
export const facetFilters = (request: SearchRequest, without: FacetName | null): Expression =>
  allOf(FACETS.map((name) => name === without || facetFilter(name, request)))

/**
 * All filters except facets and dates.
 *
 * @param placesInBox tokens of the places in the request's box; null if it has none
 */
export const otherFilters = (request: SearchRequest, placesInBox: string[] | null): Expression =>
  allOf([
    request.document === null || is('document', request.document),
    !request.quoted || is('quoted', true),
    placesInBox === null || isIn('places', placesInBox),
  ])

export const visible = (generation: number): Expression =>
  allOf([atMost('since', generation), atLeast('until', generation + 1)])

/** Whether a passage or quotation is furniture. Only furniture has the field. */
export const isFurniture = (it: boolean): Expression =>
  it ? is('furniture', true) : notOf(is('furniture', true))

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

/** The names of places in the box; for the index of records. */
export function inBox({ west, south, east, north }: NonNullable<SearchRequest['bbox']>): Expression {
  const sides = [atLeast('lon', west), atMost('lon', east)]
  return allOf([
    is('type', 'name'),
    is('facet', 'location'),
    atLeast('lat', south),
    atMost('lat', north),
    west <= east ? allOf(sides) : anyOf(sides),
  ])
}

/** The filter for the chosen dates; true if none are chosen. */
export function dateFilter(request: SearchRequest): Expression {
  if (request.from === null && request.to === null && request.undated !== 'only') return true
  const undated = request.dates === 'published' ? notOf(exists('firstDay')) : is('mentions', false)
  if (request.undated === 'only') return undated
  const dated = daysFilter(request)
  return request.undated === 'include' ? anyOf([dated, undated]) : dated
}

/** What was published on these days, or mentions one of them. */
export function daysFilter({ dates, from, to }: Pick<SearchRequest, 'dates' | 'from' | 'to'>): Expression {
  const first = from === null ? null : (dayInterval(from)?.first ?? null)
  const last = to === null ? null : (dayInterval(to)?.last ?? null)
  return dates === 'published' ? publishedFilter(first, last) : mentionedFilter(first, last)
}

function publishedFilter(from: number | null, to: number | null): Expression {
  if (from === null && to === null) return exists('firstDay')
  return allOf([from === null || atLeast('lastDay', from), to === null || atMost('firstDay', to)])
}

/** A span overlaps if it begins inside the range, or contains the first day of the range. */
function mentionedFilter(from: number | null, to: number | null): Expression {
  if (from === null) return to === null ? is('mentions', true) : atMost('mentionedFirst', to)
  if (to === null) return atLeast('mentionedLast', from)
  // One and the same first day: bounds in two conditions could hold for different days of a list.
  const beginsInside: Expression = { field: 'mentionedFirst', from, to }
  return anyOf([beginsInside, isIn('mentionedSpans', blocksContaining(from))])
}
