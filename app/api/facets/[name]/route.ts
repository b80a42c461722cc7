import { parseSearch } from '../../../../model/parse-search.ts'
import type { FacetAnswer } from '../../../../model/search-result.ts'
import { facetName } from '../../../../model/search-schema.ts'
import { answering, json } from '../../../server/answer.ts'
import { engine } from '../../../server/engine.ts'
import { parameter, requestedPart } from '../../../server/parameters/checked-parameters.ts'
import { noticesOf } from '../../../server/unknown-keys.ts'

type Context = { params: Promise<{ name: string }> }

/** The values of one facet of a search, searchable by the words of their names. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const name = parameter('name', (await params).name, facetName)
    const part = requestedPart(given, 1)
    const search = parseSearch(withoutPart(given))
    const open = await engine()
    const { signal } = request
    const [page, notices] = await Promise.all([
      open.facet(name, search, part, { signal }),
      noticesOf(open, search, { signal }),
    ])
    return json({ ...page, notices } satisfies FacetAnswer)
  })
}

/** Here, `limit` applies to the values, not to the hits. */
function withoutPart(parameters: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(parameters)
  rest.delete('limit')
  return rest
}
