import type { CallOptions, Engine } from '../engine/port.ts'
import { AppError } from '../model/errors.ts'
import { reversedDates } from '../model/reversed-dates.ts'
import { emptyRequest, FACETS, type FacetName, isValue, type SearchRequest } from '../model/search-request.ts'
import type { ShownNotice } from '../model/search-result.ts'
import { usage } from './usage.ts'

const SUGGESTED = 3

type UnknownKey = { facet: FacetName; key: string }

/**
 * The chosen keys that nothing in the index has: a filter by one silently finds nothing, or excludes nothing. On a page
 * keys are chosen from a list, but in an address or on a command line they are typed.
 */
async function unknownKeys(
  engine: Engine,
  { any, not }: Pick<SearchRequest, 'any' | 'not'>,
  options: CallOptions = {},
): Promise<UnknownKey[]> {
  const found = await Promise.all(
    FACETS.map(async (facet): Promise<UnknownKey[]> => {
      const keys = [...any[facet], ...not[facet]].filter(isValue)
      if (keys.length === 0) return []
      // A chosen value that the index has is always among the values, however rare.
      const request = emptyRequest()
      request.any[facet] = keys
      const { values } = await engine.facet(facet, request, { find: '', offset: 0, limit: 1 }, options)
      const known = new Set(values.map((it) => it.key))
      return keys.filter((key) => !known.has(key)).map((key) => ({ facet, key }))
    }),
  )
  return found.flat()
}

/** Keys that a mistyped one may mean. */
async function similarKeys(engine: Engine, { facet, key }: UnknownKey): Promise<string[]> {
  const part = { find: key, offset: 0, limit: SUGGESTED }
  const { values } = await engine.facet(facet, emptyRequest(), part)
  return values.filter((it) => isValue(it.key)).map((it) => it.key)
}

/** What tells people of a chosen key that nothing has. */
export const unknownKeyNotice = ({ facet, key }: UnknownKey): ShownNotice => ({
  code: 'unknown-key',
  message: `There is no ${facet} with the key "${key}".`,
  typed: key,
  operator: facet,
})

/** A notice for each chosen key that nothing has, and for dates that end before they begin. */
export async function filterNotices(
  engine: Engine,
  request: SearchRequest,
  options: CallOptions = {},
): Promise<ShownNotice[]> {
  const reversed = reversedDates(request)
  const unknown = await unknownKeys(engine, request, options)
  return [...(reversed === null ? [] : [reversed]), ...unknown.map(unknownKeyNotice)]
}

/**
 * Where there is no room for a notice, what a page would tell is refused.
 * @throws AppError `bad-request` for a key that nothing has, and for dates that end before they begin
 */
export async function refuseUnknown(
  engine: Engine,
  request: SearchRequest,
  options: CallOptions = {},
): Promise<void> {
  const { from } = request
  if (from !== null && reversedDates(request) !== null) {
    throw new AppError('bad-request', { parameter: 'to', problem: { reason: 'before-from', from } })
  }
  const [unknown] = await unknownKeys(engine, request, options)
  if (unknown === undefined) return
  const { facet, key } = unknown
  const similar = await similarKeys(engine, unknown)
  const parameter = request.any[facet].includes(key) ? facet : `not.${facet}`
  throw new AppError('bad-request', {
    parameter,
    problem:
      similar.length === 0
        ? { reason: 'no-such-key', value: key }
        : { reason: 'no-such-key-but-similar', value: key, similar },
  })
}

/**
 * The same for a command.
 * @throws UsageError that suggests similar keys
 */
export async function requireKnownKeys(
  engine: Engine,
  request: SearchRequest,
  script: string,
): Promise<void> {
  const [unknown] = await unknownKeys(engine, request)
  if (unknown === undefined) return
  const meant = (await similarKeys(engine, unknown)).map((it) => `"${it}"`)
  const hint = meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`
  throw usage(`Nothing has the ${unknown.facet} "${unknown.key}".${hint}`, script)
}
