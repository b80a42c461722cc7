import { parseSearch } from '../../../model/parse-search.ts'
import { answering, json } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'
import { withUnknownKeys } from '../../server/unknown-keys.ts'

/** A page of passages with counts, histogram and how the words were understood. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const search = parseSearch(new URL(request.url).searchParams)
    const page = await (await engine()).search(search, { signal: request.signal })
    return json(withUnknownKeys(search, page))
  })
}
