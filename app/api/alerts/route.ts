import { z } from 'zod'
import { alertRequest } from '../../../model/alert-request.ts'
import { LIST_BODY_AT_MOST, LIST_TOO_LONG } from '../../../model/batch.ts'
import { alertsFound, changeAlerts } from '../../server/alerts.ts'
import { answering, json } from '../../server/answer.ts'
import { body, parameter } from '../../server/parameters/checked-parameters.ts'

/** The watched lists and the alerts that arrived last; with `unread=1` only those that were not read yet. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams.get('unread') || '0'
    return json(await alertsFound(parameter('unread', given, z.enum(['0', '1'])) === '1'))
  })
}

/** Watches a list, compares, takes as read or removes; answers as GET. `proxy.ts` keeps other sites out. */
export function POST(request: Request): Promise<Response> {
  return answering(async () =>
    json(
      await changeAlerts(await body(request, alertRequest, LIST_BODY_AT_MOST, LIST_TOO_LONG), request.signal),
    ),
  )
}
