import type { CallOptions, Engine } from '../../engine/port.ts'
import type { PlacesFound } from '../../model/places-found.ts'
import { isValue, type SearchRequest, UNKNOWN } from '../../model/search-request.ts'
import type { FacetValue } from '../../model/search-result.ts'
import { noticesOf } from './unknown-keys.ts'

const AT_ONCE = 1_000

/**
 * Every place that a search finds, with its coordinates.
 *
 * Rejects with the engine's `AppError`.
 */
export async function findPlaces(
  engine: Engine,
  request: SearchRequest,
  options: CallOptions = {},
): Promise<PlacesFound> {
  const [values, { total }, notices] = await Promise.all([
    allValues(engine, { ...request, bbox: null }, options),
    engine.search({ ...request, page: 1, limit: 1 }, options),
    noticesOf(engine, request, options),
  ])
  const known = values.filter(({ key }) => isValue(key))
  const entities = await engine.entities(
    'location',
    known.map(({ key }) => key),
  )
  const where = new Map(entities.map((it) => [it.key, it]))
  const places = known.map((value) => {
    const entity = where.get(value.key)
    return { ...value, lat: entity?.lat ?? null, lon: entity?.lon ?? null }
  })
  return { places, unknown: values.find(({ key }) => key === UNKNOWN)?.count ?? 0, notices, total }
}

async function allValues(
  engine: Engine,
  request: SearchRequest,
  options: CallOptions,
): Promise<FacetValue[]> {
  // By key: a chosen value is on every page of values.
  const values = new Map<string, FacetValue>()
  for (let offset = 0; ; offset += AT_ONCE) {
    const page = await engine.facet('location', request, { find: '', offset, limit: AT_ONCE }, options)
    for (const value of page.values) values.set(value.key, value)
    if (page.more === 0 || page.values.length === 0)
      return [...values.values()].sort((a, b) => b.count - a.count)
  }
}
