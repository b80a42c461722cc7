import type { CallOptions, Engine } from '../../engine/port.ts'
import { hasTag, type Rule, type Scope } from '../../model/correction-rule.ts'
import { parseSearch } from '../../model/parse-search.ts'
import type { Passage } from '../../model/passage.ts'
import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'

/** A tag, and how far to look for it; without hits, a search is asked again. */
export type Sought = Pick<Rule, 'of' | 'before'> & {
  within: Exclude<Scope, { within: 'search' }> | { within: 'search'; search: string }
}

/** The passages that have a tag within a scope, each once, as of one state of the index. */
export async function* passagesWithTag(
  engine: Engine,
  sought: Sought,
  options: CallOptions = {},
): AsyncGenerator<Passage> {
  for await (const it of engine.scan(requestFor(sought), options)) {
    // A search for a country or a parent body also finds what is in it.
    if (hasTag(it, sought)) yield it
  }
}

/** @throws AppError `bad-request` for parameters that are no search */
function requestFor({ of, before: { key }, within }: Sought): SearchRequest {
  if (within.within === 'search') {
    const request = parseSearch(new URLSearchParams(within.search))
    // Copies that are folded away have the same wrong tag. What is said by somebody else there is filtered below.
    return { ...request, copies: 'all', page: 1 }
  }
  const request = emptyRequest()
  const any = { ...request.any, [of]: [key] }
  if (within.within === 'collection') any.collection = [within.collection]
  const document = within.within === 'document' ? within.document : null
  return { ...request, any, document, furniture: 'include', sort: 'newest' }
}
