import { type DeletedAnswer, deleteRequest } from '../../../../model/added.ts'
import { adding } from '../../../server/adding/installed.ts'
import { withFile } from '../../../server/adding/state.ts'
import { answering, json } from '../../../server/answer.ts'
import { body } from '../../../server/parameters/checked-parameters.ts'
import { records } from '../../../server/records.ts'

/**
 * Deletes a file that was added. Its documents leave the index with the next run, which begins at once. `proxy.ts`
 * keeps other sites out.
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const { collection, path } = await body(request, deleteRequest)
    const { store, jobs } = adding()
    const file = await store.find(collection, path)
    const went = await withFile({ store, records: await records() }, collection, file)
    await store.remove(collection, path)
    jobs.request(collection)
    const answer: DeletedAnswer = { path, ...went }
    return json(answer)
  })
}
