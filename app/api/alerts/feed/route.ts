import { AppError } from '../../../../model/errors.ts'
import { alertsFound } from '../../../server/alerts.ts'
import { answering } from '../../../server/answer.ts'
import { originOf } from '../../../server/citing.ts'
import { notModified, validators } from '../../../server/conditional.ts'
import { alertFeed } from './alert-feed.ts'

/**
 * What watched lists and saved searches have found, as a feed: read or not, in the order in which it arrived; with
 * `watch` that of one.
 */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const watch = new URL(request.url).searchParams.get('watch') || null
    const found = await alertsFound({ unread: false, ...(watch !== null && { watch }) })
    if (watch !== null && found.watches.length === 0)
      throw new AppError('not-found', { what: 'watch', id: watch })
    const body = alertFeed(found, { origin: originOf(request), only: watch })
    const version = { parts: [body], changedAt: null }
    const headers = { 'content-type': 'application/atom+xml; charset=utf-8', ...validators(version) }
    return notModified(request, version) ?? new Response(body, { headers })
  })
}
