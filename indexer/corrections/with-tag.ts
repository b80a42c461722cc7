import type { CallOptions, Engine } from '../../engine/port.ts'
import { hasTag, type RuleTag, type Wrong } from '../../model/correction-rule.ts'
import type { Scope } from '../../model/correction-scope.ts'
import type { PassageId } from '../../model/ids.ts'
import type { NameKind } from '../../model/name-kinds.ts'
import { parseSearch } from '../../model/parse-search.ts'
import type { Passage } from '../../model/passage.ts'
import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'

/** How far to look for a tag; without hits, a search is asked again. */
export type Within = Exclude<Scope, { within: 'search' }> | { within: 'search'; search: string }

/** A tag, or a name in whichever of its tags, and how far to look for it. */
export type Sought = Wrong & { within: Within }

/** The passages that have a tag within a scope, each once, as of one state of the index while nobody writes to it. */
export async function* passagesWithTag(
  engine: Engine,
  sought: Sought,
  options: CallOptions = {},
): AsyncGenerator<Passage> {
  for await (const it of passagesNear(engine, sought, options)) {
    if (hasTag(it, sought)) yield it
  }
}

/** The same, with those that a search for a country or a parent body finds because they have what is in it. */
export async function* passagesNear(
  engine: Engine,
  sought: Sought,
  options: CallOptions = {},
): AsyncGenerator<Passage> {
  const [request, another] = requestsFor(sought)
  const met = new Set<PassageId>()
  for await (const it of engine.scan(request, options)) {
    if (another !== undefined) met.add(it.id)
    yield it
  }
  if (another === undefined) return
  for await (const it of engine.scan(another, options)) if (!met.has(it.id)) yield it
}

/** Where passages have the key of a name: a speaker is in a facet of its own. */
const FACETS: Record<NameKind, [RuleTag, RuleTag?]> = {
  person: ['person', 'speaker'],
  organisation: ['group', 'speaker'],
  place: ['location'],
}

/** @throws AppError `bad-request` for parameters that are no search */
function requestsFor(sought: Sought): [SearchRequest, SearchRequest?] {
  const { within } = sought
  if (within.within === 'search') {
    const request = parseSearch(new URLSearchParams(within.search))
    // Copies that are folded away have the same wrong tag. What is said by somebody else there is filtered below.
    return [{ ...request, copies: 'all', page: 1 }]
  }
  const { key } = sought.before
  const [facet, other] = sought.of === 'name' ? FACETS[sought.before.kind] : ([sought.of] as const)
  const first = requestFor(facet, key, within)
  return other === undefined ? [first] : [first, requestFor(other, key, within)]
}

function requestFor(facet: RuleTag, key: string, within: Exclude<Within, { within: 'search' }>) {
  const request = emptyRequest()
  const any = { ...request.any, [facet]: [key] }
  if (within.within === 'collection') any.collection = [within.collection]
  const document = within.within === 'document' ? within.document : null
  return { ...request, any, document, furniture: 'include', sort: 'newest' } satisfies SearchRequest
}
