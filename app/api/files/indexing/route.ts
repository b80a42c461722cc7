import { indexingRequest } from '../../../../model/added.ts'
import { AppError } from '../../../../model/errors.ts'
import { adding } from '../../../server/adding/installed.ts'
import { answering, json } from '../../../server/answer.ts'
import { body } from '../../../server/parameters/checked-parameters.ts'

/** Indexes what waits in a collection, or stops indexing. `proxy.ts` keeps other sites out. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const asked = await body(request, indexingRequest)
    const { store, jobs } = adding()
    if (asked.do === 'stop') {
      await jobs.stop()
      return json({ work: jobs.work })
    }
    if (!(await store.collections()).includes(asked.collection)) {
      throw new AppError('not-found', { what: 'added', id: asked.collection })
    }
    jobs.request(asked.collection)
    return json({ work: jobs.work })
  })
}
