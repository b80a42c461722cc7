import { changeSavedChecks, savedChecks } from '../../../check/index.ts'
import { SAVED_BODY_AT_MOST, savedCheckRequest } from '../../../model/saved-check.ts'
import { answering, json } from '../../server/answer.ts'
import { body } from '../../server/parameters/checked-parameters.ts'
import { records } from '../../server/records.ts'

/** The saved checks, the newest first. */
export function GET(): Promise<Response> {
  return answering(async () => json(await savedChecks(await records())))
}

/** Saves, replaces or removes a check; answers with what is saved then. `proxy.ts` keeps other sites out. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const asked = await body(request, savedCheckRequest, SAVED_BODY_AT_MOST)
    return json(await changeSavedChecks(await records(), asked))
  })
}
