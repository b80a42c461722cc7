import { z } from 'zod'
import { parseSearch } from '../../../../model/parse-search.ts'
import { facetName } from '../../../../model/search-schema.ts'
import { answering, json } from '../../../server/answer.ts'
import { engine } from '../../../server/engine.ts'
import { parameter } from '../../../server/parameters.ts'

type Context = { params: Promise<{ name: string }> }

const find = z.string().max(200)
const offset = z.coerce.number().int().min(0).max(10_000_000)
const limit = z.coerce.number().int().min(1).max(100)

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const name = parameter('name', (await params).name, facetName)
    const part = {
      find: parameter('find', given.get('find') ?? '', find),
      offset: parameter('offset', given.get('offset') ?? '0', offset),
      limit: parameter('limit', given.get('limit') ?? '20', limit),
    }
    const search = parseSearch(withoutPart(given))
    return json(await (await engine()).facet(name, search, part, { signal: request.signal }))
  })
}

/** `limit` is about the values here, not about hits. */
function withoutPart(parameters: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(parameters)
  rest.delete('limit')
  return rest
}
