import { z } from 'zod'
import { watchKind } from '../../../model/alert.ts'
import { alertRequest } from '../../../model/alert-request.ts'
import { LIST_BODY_AT_MOST, LIST_TOO_LONG } from '../../../model/batch.ts'
import { alertsFound, changeAlerts } from '../../server/alerts.ts'
import { answering, json } from '../../server/answer.ts'
import { body, parameter } from '../../server/parameters/checked-parameters.ts'

/**
 * Watched lists and saved searches, and the alerts that arrived last; `kind` and `watch` say of which, and with `unread=1`
 * only those that were not read yet.
 */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const unread = parameter('unread', given.get('unread') || '0', z.enum(['0', '1'])) === '1'
    const kind = parameter('kind', given.get('kind') || undefined, watchKind.optional())
    const watch = given.get('watch') || undefined
    return json(await alertsFound({ unread, ...(kind && { kind }), ...(watch && { watch }) }))
  })
}

/** Watches a list, saves a search, renames, compares, takes as read or removes; answers as GET. `proxy.ts` keeps other sites out. */
export function POST(request: Request): Promise<Response> {
  return answering(async () =>
    json(
      await changeAlerts(await body(request, alertRequest, LIST_BODY_AT_MOST, LIST_TOO_LONG), request.signal),
    ),
  )
}
