import { answering, json } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'
import { readLibrary } from '../../server/library.ts'
import { requestedLibrary } from '../../server/parameters/requested-library.ts'
import { records } from '../../server/records.ts'

/** What was indexed, what could not be, and what is to do; how far a run of the indexer has got. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const asked = requestedLibrary(new URL(request.url).searchParams)
    return json(await readLibrary({ engine, records: await records() }, asked))
  })
}
