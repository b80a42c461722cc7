import type { Engine } from '../engine/port.ts'
import { emptyRequest, FACETS, isValue, type SearchRequest } from '../model/search-request.ts'
import { usage } from './usage.ts'

const SUGGESTED = 3

/**
 * A filter by a key that nothing has silently finds nothing, or excludes nothing: on a page the keys are chosen from
 * a list, but on a command line they are typed.
 * @throws UsageError that suggests similar keys
 */
export async function requireKnownKeys(
  engine: Engine,
  request: SearchRequest,
  script: string,
): Promise<void> {
  for (const facet of FACETS) {
    const keys = [...request.any[facet], ...request.not[facet]].filter(isValue)
    if (keys.length === 0) continue
    // A chosen value that the index has is always among the values, however rare.
    const chosen = emptyRequest()
    chosen.any[facet] = keys
    const found = await engine.facet(facet, chosen, { find: '', offset: 0, limit: 1 })
    const known = new Set(found.values.map((it) => it.key))
    const unknown = keys.find((it) => !known.has(it))
    if (unknown === undefined) continue
    const part = { find: unknown, offset: 0, limit: SUGGESTED }
    const { values } = await engine.facet(facet, emptyRequest(), part)
    const meant = values.filter((it) => isValue(it.key)).map((it) => `"${it.key}"`)
    const hint = meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`
    throw usage(`Nothing has the ${facet} "${unknown}".${hint}`, script)
  }
}
