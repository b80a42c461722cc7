import { alertsFound } from '../../../server/alerts.ts'
import { answering } from '../../../server/answer.ts'
import { originOf } from '../../../server/citing.ts'
import { notModified, validators } from '../../../server/conditional.ts'
import { alertFeed } from './alert-feed.ts'

/** What watched lists have found, as a feed: read or not, in the order in which it arrived. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const body = alertFeed(await alertsFound(false), originOf(request))
    const version = { parts: [body], changedAt: null }
    const headers = { 'content-type': 'application/atom+xml; charset=utf-8', ...validators(version) }
    return notModified(request, version) ?? new Response(body, { headers })
  })
}
