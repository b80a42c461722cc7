import { parseSearch } from '../../../model/parse-search.ts'
import { answering, json } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'
import { findPlaces } from '../../server/places.ts'

/** Every place of a search with its coordinates. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const search = parseSearch(new URL(request.url).searchParams)
    return json(await findPlaces(await engine(), search, { signal: request.signal }))
  })
}
