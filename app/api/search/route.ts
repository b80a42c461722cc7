import { parseSearch } from '../../../model/parse-search.ts'
import { answering, json } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'

export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const search = parseSearch(new URL(request.url).searchParams)
    return json(await (await engine()).search(search, { signal: request.signal }))
  })
}
